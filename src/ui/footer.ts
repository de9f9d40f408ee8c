import type { Course } from '../course/types';
import { findLab } from '../labs/registry';
import { frameOf } from '../session/frame';
import type { Binding } from '../session/keys';
import { isRunning } from '../session/on-lab';
import { sentencesIn } from '../session/on-self-mark';
import { layOut, topFor } from '../session/page';
import { bindingsOf, modeOf } from '../session/press';
import { sectionOf } from '../session/selectors';
import type { CheckpointScreen, SectionScreen, State } from '../session/types';
import type { Line } from './line';
import { messages } from './messages';

/** A key and what it does now. */
export interface Hint {
  readonly shown: string;
  readonly label: string;
  /** What it says instead where the label has no room. */
  readonly brief?: string;
  /** The largest goes first when there is no room for all; 0 stays. */
  readonly rank: number;
}

/** Help and the way out of the course and out of a text stay, whatever else has to go. */
const STAYS = ['keys', 'leave'];

/** The keys that matter on this screen, most used first; `?` and the way back last. */
export function hintsOf(state: State, course: Course): Hint[] {
  return bindingsOf(state.screen)
    .filter((binding) => binding.footer !== undefined && isUseful(binding, state))
    .sort((one, other) => (one.footer as number) - (other.footer as number))
    .map((binding) => ({
      shown: shownKey(binding, state),
      ...wordsOf(binding, state, course),
      rank: STAYS.includes(binding.label) ? 0 : (binding.rank ?? (binding.footer as number)) + 1,
    }));
}

export const labelText = (label: string): string => messages.keys[label] ?? label;

/** A key that could do nothing now is left out. */
function isUseful({ label }: Binding, { screen, progress }: State): boolean {
  if (screen.kind !== 'checkpoint' || !(screen.verdict || screen.revealed)) return true;
  const right = screen.revealed || screen.verdict?.score === 1;
  if (label === 'hint') return !right;
  if (label === 'answer')
    return !right && (progress.lessons[screen.lesson]?.checkpoints[screen.checkpoint]?.attempts ?? 0) >= 2;
  if (label === 'self-mark') return !right;
  return true;
}

/** Digits are named as far as there is something to select; in a narrow footer the arrows stand for both. */
function shownKey({ shown }: Binding, { screen, size }: State): string {
  if (shown !== '↑↓ 1-9') return shown;
  const count = selectable(screen);
  return size.columns < 60 || count === undefined ? '↑↓' : `↑↓ 1-${Math.min(9, count)}`;
}

function selectable(screen: State['screen']): number | undefined {
  if (screen.kind === 'lab') return findLab(screen.lab)?.options.length;
  if (screen.kind === 'self-mark') return sentencesIn(screen.behind).length + 1;
  return screen.kind === 'checkpoint' && screen.draft.kind === 'choice'
    ? screen.draft.options.length
    : undefined;
}

function wordsOf({ label }: Binding, state: State, course: Course): Pick<Hint, 'label' | 'brief'> {
  const { screen } = state;
  if (screen.kind === 'section' && label === 'next') return said(nextOf(state, screen, course));
  if (screen.kind === 'checkpoint' && label === 'go-on') return goOnOf(screen, course);
  if (label === 'retry' && modeOf(screen) === 'judged-explain') return said('revise');
  if (label === 'run' && isRunning(state)) return said('pause');
  if (label === 'listen' && screen.kind === 'section' && screen.listening) return said('stop-listening');
  return said(label);
}

const said = (label: string): Pick<Hint, 'label'> => ({ label: labelText(label) });

function nextOf({ size }: State, screen: SectionScreen, course: Course): string {
  const lesson = course.lesson(screen.lesson);
  const { section, number } = sectionOf(lesson, screen.section);
  const { measure, body } = frameOf(size);
  const lines = layOut(section, number, measure);
  const isAtEnd = topFor(lines, screen.anchor, body) + body >= lines.length;
  if (!isAtEnd || number < lesson.sections.length) return 'next';
  return lesson.lab ? 'lab' : 'checkpoints';
}

/** After a right answer the next checkpoint is named, where there is room for its name. */
function goOnOf(screen: CheckpointScreen, course: Course): Pick<Hint, 'label' | 'brief'> {
  const { checkpoints } = course.lesson(screen.lesson);
  const next = checkpoints[checkpoints.findIndex(({ id }) => id === screen.checkpoint) + 1];
  const brief = labelText('go-on');
  return next && screen.verdict?.score === 1 ? { label: `${brief}: ${next.title}`, brief } : { label: brief };
}

const ARROWS: readonly (readonly [RegExp, string])[] = [
  [/↑ ?↓ ?←→/, 'arrows'],
  [/↑ ?↓/, 'Up Dn'],
  [/← →/, 'Left Right'],
  [/→/, 'Right'],
  [/←/, 'Left'],
];

/** A key's name where arrows cannot be drawn. */
const asciiKey = (shown: string): string =>
  ARROWS.reduce((name, [arrow, word]) => name.replace(arrow, word), shown);

/** A key as it is written in the footer and on the help screen. */
export const keycap = (shown: string): Line[number] => ({
  text: shown,
  token: 'keycap',
  ascii: asciiKey(shown),
});

/** The footer line: as many hints as fit, in their order. */
export function footerLine(hints: readonly Hint[], measure: number, ascii: boolean): Line {
  const gap = measure < 52 ? '  ' : '   ';
  const widthOf = ({ shown, label }: Hint) => (ascii ? asciiKey(shown) : shown).length + 1 + label.length;
  const width = (kept: readonly Hint[]) =>
    kept.reduce((sum, hint) => sum + widthOf(hint), 0) + gap.length * Math.max(0, kept.length - 1);
  const stays = hints.filter(({ rank }) => rank === 0);
  const fits = (hint: Hint) => width([hint, ...stays]) <= measure;
  let kept = hints.map((hint) => (hint.brief && !fits(hint) ? { ...hint, label: hint.brief } : hint));
  while (width(kept) > measure) {
    const last = Math.max(...kept.map(({ rank }) => rank));
    if (last === 0) break;
    kept = kept.filter(({ rank }) => rank !== last);
  }
  return kept.flatMap(({ shown, label }, index) => [
    ...(index > 0 ? [{ text: gap }] : []),
    keycap(shown),
    { text: ` ${label}` },
  ]);
}
