import type { Course } from '../../src/course/types';
import { addEvents, emptyTally, progressFrom } from '../../src/learning/progress';
import type { Happening, LearnerEvent } from '../../src/learning/types';
import type { Action, Effect } from '../../src/session/action';
import { actionFor, modeOf } from '../../src/session/press';
import type {
  CheckpointScreen,
  Context,
  Draft,
  Screen,
  SectionScreen,
  Size,
  State,
} from '../../src/session/types';
import { acknowledge, update } from '../../src/session/update';
import { extentOf } from '../../src/ui/screens/view-of';
import { chance } from './chance';
import { smallCourse } from './small-course';

/** A sitting without a terminal and without a disk: keys in; state, events and effects out. */

export const TODAY = '2026-11-22';
const LOOK = { color: false, ascii: false };

/** What an update is given: a clock that stands still, ids that count, chance from a seed. */
export function contextOf(course: Course = smallCourse, seed = 7): Context {
  let ids = 0;
  return {
    course,
    now: { at: 0, day: TODAY },
    newId: () => `id-${++ids}`,
    random: chance(seed),
    extentOf: (state) => extentOf(state, course, LOOK),
  };
}

/** Events of one lesson, in order. */
export function eventsOf(lesson: string, happenings: readonly Happening[], day = TODAY): LearnerEvent[] {
  return happenings.map(
    (happening, index) =>
      ({ ...happening, lesson, id: `before-${index}`, order: index + 1, at: 0, day }) as LearnerEvent,
  );
}

/** The map of a learner to whom these events happened. */
export function mapAfter(
  events: readonly LearnerEvent[] = [],
  size: Size = { columns: 80, rows: 24 },
  course: Course = smallCourse,
): State {
  const tally = addEvents(emptyTally, events);
  const progress = progressFrom(course.outline, tally);
  return {
    screen: { kind: 'map', focus: 0 },
    size,
    tally,
    progress,
    kept: progress,
    drafts: {},
    reading: {},
  };
}

/** A sitting by hand: every event is saved at once. */
export class Played {
  readonly events: LearnerEvent[] = [];
  readonly effects: Effect[] = [];
  readonly context: Context;

  constructor(
    public state: State = mapAfter(),
    context: Context = contextOf(),
  ) {
    this.context = context;
  }

  act(action: Action): this {
    const turn = update(this.state, action, this.context);
    this.state = acknowledge(turn, { saved: true });
    this.events.push(...turn.events);
    this.effects.push(...turn.effects);
    return this;
  }

  /** Presses keys by their names, apart by spaces: "Enter Down Space". "Submit" is Enter, and none for how sure. */
  press(keys: string): this {
    for (const key of keys.split(' ').filter(Boolean)) {
      this.#pressOne(key === 'Submit' ? 'Enter' : key);
      if (key === 'Submit' && modeOf(this.screen) === 'confidence') this.#pressOne('Enter');
    }
    return this;
  }

  #pressOne(key: string): void {
    const action = actionFor(this.state, key);
    if (action) this.act(action);
  }

  type(text: string): this {
    return this.act({ type: 'edit', command: { type: 'insert', text } });
  }

  /** Moves the focus of a choice to an option, by its number. */
  select(option: string): this {
    const { draft } = this.screen as CheckpointScreen;
    return draft.kind === 'choice' ? this.press(String(draft.options.indexOf(option) + 1)) : this;
  }

  /** Carries the cards of an order to these places; what is not named is left out. */
  arrange(...ids: readonly string[]): this {
    const cards = () => (this.screen as CheckpointScreen).draft as Extract<Draft, { kind: 'order' }>;
    const carry = (id: string, way: string) =>
      this.press(`Home ${'Down '.repeat(cards().cards.indexOf(id))}Space ${way}Space`);
    for (const id of cards().cards.filter((card) => !ids.includes(card))) carry(id, 'End ');
    for (const id of [...ids].reverse()) carry(id, 'Home ');
    return this;
  }

  /** Lets a running lab run to its end. */
  runOut(): this {
    for (let frame = 0; frame < 1000 && this.effects.at(-1)?.type === 'tick'; frame++) {
      this.effects.length = 0;
      this.act({ type: 'tick' });
    }
    return this;
  }

  get screen(): Screen {
    return this.state.screen;
  }

  /** What happened, in words. */
  get told(): string[] {
    return this.events.map(eventText);
  }

  /** Where the learner is, in words. */
  get place(): string {
    return placeText(this.screen);
  }
}

export function eventText(event: LearnerEvent): string {
  switch (event.type) {
    case 'section-opened':
      return `${event.lesson}: opened ${event.section}`;
    case 'prediction-made':
      return `${event.lesson}: predicted ${event.prediction}`;
    case 'hint-taken':
      return `${event.checkpoint}: hint ${event.hint}`;
    case 'answered':
      return `${event.checkpoint}: ${event.outcome}`;
    case 'confidence-given':
      return `${event.checkpoint}: sure ${event.confidence}`;
    case 'answer-revealed':
      return `${event.checkpoint}: shown`;
    case 'model-answer-shown':
      return `${event.checkpoint}: model answer shown`;
    case 'self-marked':
      return `${event.checkpoint}: marked ${event.complete ? 'complete' : 'incomplete'}`;
    default:
      return `${event.lesson}: ${event.type}`;
  }
}

const rereaderText = (screen: NonNullable<SectionScreen['returnTo']>): string =>
  screen.kind === 'checkpoint' ? screen.checkpoint : placeText(screen);

/** A screen in words: "section still", "checkpoint pick, judged", "help over map". */
function placeText(screen: Screen): string {
  switch (screen.kind) {
    case 'opener':
      return `${screen.which} of ${screen.lesson}${screen.chosen ? ', answered' : ''}`;
    case 'section':
      return `section ${screen.section}${screen.returnTo ? `, reread for ${rereaderText(screen.returnTo)}` : ''}`;
    case 'lab':
      return `lab, ${screen.phase}`;
    case 'checkpoint': {
      const { kind } = screen.stage;
      if (kind === 'asked') return `checkpoint ${screen.checkpoint}, asked`;
      const at = kind === 'answering' ? '' : `, ${kind}`;
      const what = screen.sitting === undefined ? 'checkpoint' : `sitting ${screen.sitting},`;
      return `${what} ${screen.checkpoint}${at}`;
    }
    case 'self-mark':
      return `self-mark, idea ${screen.idea + 1}`;
    case 'done':
      return `done ${screen.lesson}`;
    case 'results':
      return `results ${screen.sitting}`;
    case 'map':
      return 'map';
    default:
      return `${screen.kind} over ${placeText(screen.behind)}`;
  }
}
