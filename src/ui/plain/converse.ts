import type { Course } from '../../course/types';
import type { Mode } from '../../session/keys';
import { modeOf } from '../../session/press';
import type { Sitting } from '../../session/runtime';
import type { Screen, State } from '../../session/types';
import { wrap } from '../../text/wrap';
import { messages } from '../../words/messages';
import { noteText } from '../frame-rows';
import { commandWords } from './commands';
import { plainText } from './print';
import { actionsFor } from './typed';

/** How plain mode meets the world: lines in, text out. */
export interface Conversation {
  readonly sitting: Sitting;
  readonly course: Course;
  /** Typed lines, without their ends. */
  readonly lines: AsyncIterable<string>;
  /** Prints a text; the gate is behind it. */
  readonly out: (text: string) => void;
  readonly columns: number;
  /** True once the learner has left. */
  readonly hasLeft: () => boolean;
}

/** One sitting as lines of text, append-only. Resolves with 'left', or 'ended' when the input ran out before. */
export async function converse(conversation: Conversation): Promise<'left' | 'ended'> {
  const { sitting, lines, hasLeft } = conversation;
  tell(conversation, pageOf(conversation, sitting.state()));
  for await (const line of lines) {
    const before = sitting.state();
    const actions = actionsFor(before, line, conversation.course);
    if (!actions) tell(conversation, [messages.plain.notUnderstood, askOf(conversation, before)]);
    else perform(conversation, before, actions);
    if (hasLeft()) return 'left';
  }
  return isFinished(sitting.state().screen) ? 'left' : 'ended';
}

/** On the map, at the end of a lesson or of a sitting nothing is left half done. */
const isFinished = ({ kind }: Screen): boolean => kind === 'map' || kind === 'done' || kind === 'results';

function perform(
  conversation: Conversation,
  before: State,
  actions: NonNullable<ReturnType<typeof actionsFor>>,
): void {
  const { sitting } = conversation;
  for (const action of actions) {
    sitting.dispatch(action);
    // A section is printed whole: a page down means the next one.
    for (let page = 0; action.type === 'next' && page < 100 && isSamePage(before, sitting.state()); page++)
      sitting.dispatch(action);
  }
  if (conversation.hasLeft()) return;
  const after = sitting.state();
  const note = noteText(after.note);
  tell(conversation, [...(note ? [note, ''] : []), ...pageOf(conversation, after)]);
}

/** Still on the section that was left by `next`, only scrolled. */
function isSamePage({ screen: before }: State, { screen: after, note }: State): boolean {
  return (
    before.kind === 'section' &&
    after.kind === 'section' &&
    before.section === after.section &&
    !note &&
    !after.returnTo
  );
}

function pageOf(conversation: Conversation, state: State): string[] {
  const text = plainText(state, conversation.course);
  return [...text, ...(text.length > 0 ? [''] : []), askOf(conversation, state)];
}

function askOf({ course }: Conversation, state: State): string {
  const asked: Readonly<Partial<Record<Mode, string>>> = messages.plain.ask;
  const ask = asked[modeOf(state.screen)];
  const commands = messages.plain.prompt(commandWords(state, course));
  return ask ? `${ask} ${commands}` : commands;
}

/** Prints lines, wrapped; a blank line closes the page. */
function tell({ out, columns }: Conversation, texts: readonly string[]): void {
  const wrapped = texts.flatMap((text) => wrap(text, columns).map((line) => line.text));
  out(`${wrapped.join('\n')}\n`);
}
