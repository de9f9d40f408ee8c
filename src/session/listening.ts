import { type SpokenSentence, spokenSection } from '../text/spoken';
import type { Action, Effect } from './action';
import { anchorAt, layOut, type PageLine, topFor } from './page';
import { frameOn } from './screen-frame';
import { sectionOf } from './selectors';
import { say, show, showUnder, turn } from './turn';
import type { Context, SectionScreen, State, Turn } from './types';

/** Listening to a section: the sentences go out as an effect; what is being said comes back as actions. */

export type Listening =
  | Extract<Action, { readonly type: 'sentence-begun' | 'reading-ended' }>
  | { readonly type: 'listen' | 'faster' | 'slower' };

export const isListening = (action: Action): action is Listening =>
  ['listen', 'faster', 'slower', 'sentence-begun', 'reading-ended'].includes(action.type);

export function onListening(state: State, screen: SectionScreen, action: Listening, context: Context): Turn {
  switch (action.type) {
    case 'listen':
      return screen.listening ? turn(silent(state, screen)) : begin(state, screen, context);
    case 'faster':
      return screen.listening ? turn(state, [{ type: 'change-rate', steps: 1 }]) : turn(state);
    case 'slower':
      return screen.listening ? turn(state, [{ type: 'change-rate', steps: -1 }]) : turn(state);
    case 'sentence-begun':
      return turn(follow(state, screen, action.sentence, context));
    case 'reading-ended':
      return action.failure
        ? say(silent(state, screen), { kind: 'no-voice', why: action.failure })
        : turn(silent(state, screen));
  }
}

/** From the first sentence that is in view. */
function begin(state: State, screen: SectionScreen, context: Context): Turn {
  const sentences = spokenIn(screen, context.course);
  const from = Math.max(
    0,
    sentences.findIndex(({ end }) => end > screen.anchor),
  );
  const listening = { sentence: from };
  const effect: Effect = { type: 'read-aloud', sentences: sentences.map(({ text }) => text), from };
  return turn(show(state, { ...screen, listening }), [effect]);
}

function silent(state: State, { listening: _, ...screen }: SectionScreen): State {
  return show(state, screen);
}

/** The mark goes to the sentence, and the page along with it. */
function follow(state: State, screen: SectionScreen, sentence: number, context: Context): State {
  if (!screen.listening) return state;
  const spoken = spokenIn(screen, context.course)[sentence];
  if (!spoken) return state;
  const { section, number } = sectionOf(context.course.lesson(screen.lesson), screen.section);
  const { measure, body } = frameOn({ size: state.size, screen }, context.course);
  const lines = layOut(section, number, measure);
  const top = topFor(lines, screen.anchor, body);
  const [first, last] = linesOf(lines, spoken);
  const isInView = first >= top && last < top + body;
  const anchor = isInView ? screen.anchor : anchorAt(lines, first);
  return showUnder(state, { ...screen, anchor, listening: { sentence } });
}

function spokenIn(screen: SectionScreen, course: Context['course']): SpokenSentence[] {
  const { section, number } = sectionOf(course.lesson(screen.lesson), screen.section);
  return spokenSection(section, number);
}

/** The lines, first and last, that a sentence stands on. */
export function linesOf(
  lines: readonly PageLine[],
  { start, end }: Pick<SpokenSentence, 'start' | 'end'>,
): [number, number] {
  const held = lines.flatMap((line, index) => (line.kind !== 'blank' && line.anchor < end ? [index] : []));
  const last = held.at(-1) ?? 0;
  const begun = held.filter((index) => (lines[index] as PageLine).anchor <= start);
  return [begun.at(-1) ?? last, last];
}

/** The lines of the sentence in the air, for the mark beside them. */
export function spokenLines(
  lines: readonly PageLine[],
  screen: SectionScreen,
  course: Context['course'],
): [number, number] | undefined {
  const spoken = screen.listening && spokenIn(screen, course)[screen.listening.sentence];
  return spoken ? linesOf(lines, spoken) : undefined;
}

/** What may happen while a section is read aloud; anything else ends the reading. */
const GOES_ON: readonly Action['type'][] = ['scroll', 'resize', 'redraw', 'record-changed', 'tick'];

/** The state in which an action acts: a reading that it ends is over before. */
export function hushedFor(state: State, action: Action): State {
  const { screen } = state;
  if (screen.kind !== 'section' || !screen.listening) return state;
  return isListening(action) || GOES_ON.includes(action.type) ? state : silent(state, screen);
}

/** The effect that ends a reading which is over. */
export function silenceAfter(before: State, after: State): readonly Effect[] {
  return isHeard(before) && !isHeard(after) ? [{ type: 'stop-reading' }] : [];
}

const isHeard = ({ screen }: State): boolean => screen.kind === 'section' && screen.listening !== undefined;
