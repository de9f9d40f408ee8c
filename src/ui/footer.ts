import type { Course } from '../course/types';
import { frameOf } from '../session/frame';
import { type Binding, bindingsOf, modeOf } from '../session/keys';
import { isRunning } from '../session/on-lab';
import { layOut, topFor } from '../session/page';
import { sectionOf } from '../session/selectors';
import type { CheckpointScreen, SectionScreen, State } from '../session/types';
import type { Line } from './line';
import { messages } from './messages';

/** A key and what it does now. */
export interface Hint {
  readonly shown: string;
  readonly label: string;
}

/** The keys that matter on this screen, most used first; `?` and the way back last. */
export function hintsOf(state: State, course: Course): Hint[] {
  return bindingsOf(state.screen)
    .filter((binding) => binding.footer !== undefined && isUseful(binding, state))
    .sort((one, other) => (one.footer as number) - (other.footer as number))
    .map((binding) => ({ shown: shownKey(binding, state, course), label: labelOf(binding, state, course) }));
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

function shownKey({ shown, label }: Binding, { screen }: State, course: Course): string {
  if (shown !== '1-4' && shown !== '1-9') return shown;
  if (screen.kind === 'checkpoint' && screen.draft.kind === 'choice')
    return `1-${screen.draft.options.length}`;
  return label === 'predict' && course ? '1-4' : shown;
}

function labelOf({ label }: Binding, state: State, course: Course): string {
  const { screen } = state;
  if (screen.kind === 'section' && label === 'next') return labelText(nextOf(state, screen, course));
  if (screen.kind === 'checkpoint' && label === 'go-on') return goOnOf(screen, course);
  if (screen.kind === 'checkpoint' && label === 'retry' && modeOf(screen) === 'judged-explain')
    return labelText('revise');
  if (label === 'run' && isRunning(state)) return labelText('pause');
  return labelText(label);
}

function nextOf({ size }: State, screen: SectionScreen, course: Course): string {
  const lesson = course.lesson(screen.lesson);
  const { section, number } = sectionOf(lesson, screen.section);
  const { measure, body } = frameOf(size);
  const lines = layOut(section, number, measure);
  const isAtEnd = topFor(lines, screen.anchor, body) + body >= lines.length;
  if (!isAtEnd || number < lesson.sections.length) return 'next';
  return lesson.lab ? 'lab' : 'checkpoints';
}

function goOnOf(screen: CheckpointScreen, course: Course): string {
  const { checkpoints } = course.lesson(screen.lesson);
  const next = checkpoints[checkpoints.findIndex(({ id }) => id === screen.checkpoint) + 1];
  return next && screen.verdict?.score === 1 ? `${labelText('go-on')}: ${next.title}` : labelText('go-on');
}

const ARROWS: Readonly<Record<string, string>> = {
  '↑↓': 'Up Dn',
  '↑ ↓': 'Up Dn',
  '→': 'Right',
  '←': 'Left',
  '→ n': 'Right n',
  '← b': 'Left b',
  '← →': 'Left Right',
  '↑↓←→': 'arrows',
};

/** A key as it is written in the footer and on the help screen. */
export const keycap = (shown: string): Line[number] => ({
  text: shown,
  token: 'keycap',
  ...(ARROWS[shown] ? { ascii: ARROWS[shown] } : {}),
});

/** The footer line: as many hints as fit. They go from the right, but help and the way to leave stay. */
export function footerLine(hints: readonly Hint[], measure: number, ascii: boolean): Line {
  const gap = measure < 52 ? '  ' : '   ';
  const width = (kept: readonly Hint[]) =>
    kept.reduce(
      (sum, { shown, label }) => sum + (ascii ? (ARROWS[shown] ?? shown) : shown).length + 1 + label.length,
      0,
    ) +
    gap.length * Math.max(0, kept.length - 1);
  let kept = [...hints];
  const isFixed = ({ label }: Hint) => label === labelText('keys') || label === labelText('leave');
  while (width(kept) > measure) {
    const index = kept.findLastIndex((hint) => !isFixed(hint));
    if (index < 0) break;
    kept = kept.filter((_, other) => other !== index);
  }
  return kept.flatMap(({ shown, label }, index) => [
    ...(index > 0 ? [{ text: gap }] : []),
    keycap(shown),
    { text: ` ${label}` },
  ]);
}
