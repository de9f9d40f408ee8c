import type { Course } from '../course/types';
import { findLab } from '../labs/registry';
import type { Binding } from '../session/keys';
import { isRunning } from '../session/on-lab';
import { sentencesIn } from '../session/on-self-mark';
import { openersOf } from '../session/opener';
import { layOut, topFor } from '../session/page';
import { bindingsOf, isUseful, modeOf } from '../session/press';
import { itemsOf } from '../session/results';
import { frameOn } from '../session/screen-frame';
import { afterVerdict, isToldRight, sectionOf } from '../session/selectors';
import type { CheckpointScreen, OpenerScreen, SectionScreen, State } from '../session/types';
import { widthOf } from '../text/width';
import type { KeyLabel } from '../words/key-words';
import { messages } from '../words/messages';
import type { Line } from './line';

/** A key and what it does now. */
export interface Hint {
  readonly shown: string;
  readonly label: string;
  /** What it says instead where the label has no room; the label where there is nothing shorter. */
  readonly brief: string;
  /** The smaller, the sooner it has its place when there is no room for all; 0 stays. */
  readonly rank: number;
}

/** Help and the way out of the course and out of a text stay, whatever else has to go. */
const STAYS = ['keys', 'leave'];

/** The keys that matter on this screen, most used first; `?` and the way back last. */
export function hintsOf(state: State, course: Course): Hint[] {
  return bindingsOf(state.screen)
    .filter((binding) => binding.footer !== undefined && isOffered(binding, state, course))
    .filter((binding) => !isIdle(binding, state, course))
    .sort((one, other) => (one.footer as number) - (other.footer as number))
    .map((binding) => ({
      shown: keyName(shownKey(binding, state, course)),
      ...wordsOf(binding, state, course),
      rank: STAYS.includes(binding.label) ? 0 : (binding.rank ?? (binding.footer as number)) + 1,
    }));
}

/** What a key does; '' for one that is not told. */
export const labelText = (label: Binding['label']): string => (label === '' ? '' : messages.keys[label]);

/** A key of the table, as it is written on the keyboard. */
export const keyName = (shown: string): string =>
  shown.replace(/[A-Za-z]{2,}/g, (name) => messages.keyNames[name] ?? name);

const isOffered = ({ action }: Binding, state: State, course: Course): boolean =>
  typeof action === 'function' || isUseful(action.type, state, course);

/** In a section: scrolling where all of it is shown, and a key that leads where Space does at the end of the text. */
function isIdle({ label }: Binding, state: State, course: Course): boolean {
  const { screen } = state;
  if (screen.kind !== 'section') return false;
  if (label === 'scroll') return isAtEnd(state, { ...screen, anchor: 0 }, course);
  if (screen.returnTo) return label === 'page' && isAtEnd(state, screen, course);
  return label !== 'next' && label === nextOf(state, screen, course);
}

/** Digits are named as far as there is something to select; in a narrow footer the arrows stand for both. */
function shownKey({ shown }: Binding, { screen, size }: State, course: Course): string {
  if (shown !== '↑↓ 1-9') return shown;
  const count = selectable(screen, course);
  return size.columns < 60 || count === undefined ? '↑↓' : `↑↓ 1-${Math.min(9, count)}`;
}

function selectable(screen: State['screen'], course: Course): number | undefined {
  if (screen.kind === 'results') return itemsOf(course, screen.lesson).length;
  if (screen.kind === 'lab') return findLab(screen.lab)?.options.length;
  if (screen.kind === 'opener') return screen.options.length;
  if (screen.kind === 'self-mark') return sentencesIn(screen.behind).length + 1;
  return screen.kind === 'checkpoint' && screen.draft.kind === 'choice'
    ? screen.draft.options.length
    : undefined;
}

type Words = Pick<Hint, 'label' | 'brief'>;

function wordsOf({ label }: Binding, state: State, course: Course): Words {
  const { screen } = state;
  if (screen.kind === 'section' && label === 'next')
    return { ...said(nextOf(state, screen, course)), brief: labelText('next') };
  if (screen.kind === 'opener' && label === 'next') return openerNextOf(screen, course);
  if (screen.kind === 'checkpoint' && label === 'go-on') return goOnOf(state, screen, course);
  if (label === 'retry' && modeOf(screen) === 'judged-explain') return said('revise');
  if (label === 'run' && isRunning(state)) return said('pause');
  if (label === 'listen' && screen.kind === 'section' && screen.listening) return said('stop-listening');
  return said(label);
}

function said(name: Binding['label']): Words {
  const label = labelText(name);
  return { label, brief: (name && messages.keysInBrief[name]) || label };
}

function nextOf(state: State, screen: SectionScreen, course: Course): KeyLabel {
  const lesson = course.lesson(screen.lesson);
  const isLast = sectionOf(lesson, screen.section).number === lesson.sections.length;
  if (!isLast || !isAtEnd(state, screen, course)) return 'next';
  return lesson.lab ? 'lab' : 'checkpoints';
}

function isAtEnd({ size }: State, screen: SectionScreen, course: Course): boolean {
  const { section, number } = sectionOf(course.lesson(screen.lesson), screen.section);
  const { measure, body } = frameOn({ size, screen }, course);
  const lines = layOut(section, number, measure);
  return topFor(lines, screen.anchor, body) + body >= lines.length;
}

/** After a right answer the next checkpoint is named, where there is room for its name. */
function goOnOf(state: State, screen: CheckpointScreen, course: Course): Words {
  const next = afterVerdict(state, screen, course.lesson(screen.lesson));
  const words = said('go-on');
  return next && isToldRight(screen) ? { ...words, label: `${words.label}: ${next.title}` } : words;
}

/** After the last question the first section is named, where there is room for its name. */
function openerNextOf(screen: OpenerScreen, course: Course): Words {
  const lesson = course.lesson(screen.lesson);
  const words = said('next');
  const isLast = openersOf(lesson).at(-1) === screen.which;
  return isLast ? { ...words, label: `${words.label}: ${lesson.sections[0]?.title}` } : words;
}

/** A key's name where arrows cannot be drawn. */
const asciiKey = (shown: string): string =>
  shown.replace(/[↑↓←→](?: ?[↑↓←→])*/g, (arrows) => messages.keyNames[arrows.replaceAll(' ', '')] ?? arrows);

/** A key as it is written in the footer and on the help screen. */
export const keycap = (shown: string): Line[number] => ({
  text: shown,
  token: 'keycap',
  ascii: asciiKey(shown),
});

/** Columns between two keys, and where that is too much. */
const GAP = 3;
const NARROW_GAP = 2;

/**
 * The footer line: the hints in their order, with narrower gaps and shorter words before any is left out. What
 * matters most has its place first, and its whole words back first.
 */
export function footerLine(hints: readonly Hint[], measure: number, ascii: boolean): Line {
  const keyWidth = ({ shown, label }: Hint) => widthOf(ascii ? asciiKey(shown) : shown) + 1 + widthOf(label);
  const fits = (kept: readonly Hint[], gap = NARROW_GAP) =>
    kept.reduce((sum, hint) => sum + keyWidth(hint) + gap, -gap) <= measure;
  const kept = asWordy(mostOf(hints, fits), fits);
  const gap = { text: ' '.repeat(fits(kept, GAP) ? GAP : NARROW_GAP) };
  return kept.flatMap(({ shown, label }, index) => [
    ...(index > 0 ? [gap] : []),
    keycap(shown),
    { text: ` ${label}` },
  ]);
}

type Fits = (hints: readonly Hint[]) => boolean;

const byRank = (hints: readonly Hint[]): Hint[] => [...hints].sort((one, other) => one.rank - other.rank);

/** As many hints as fit in their brief words; those of rank 0 in any case. */
function mostOf(hints: readonly Hint[], fits: Fits): Hint[] {
  const inBrief = (kept: readonly Hint[]) => kept.map((hint) => ({ ...hint, label: hint.brief }));
  return byRank(hints).reduce<Hint[]>((kept, hint) => {
    const more = hints.filter((each) => each === hint || kept.includes(each));
    return hint.rank === 0 || fits(inBrief(more)) ? more : kept;
  }, []);
}

/** The hints in whole words as far as these fit, in brief words else. */
function asWordy(hints: readonly Hint[], fits: Fits): Hint[] {
  let words: Hint[] = hints.map((hint) => ({ ...hint, label: hint.brief }));
  for (const whole of byRank(hints)) {
    const longer = words.map((hint, index) => (hints[index] === whole ? whole : hint));
    if (fits(longer)) words = longer;
  }
  return words;
}
