import type { Course } from '../course/types';
import type { SittingResult } from '../learning/types';
import { type JudgedItem, resultOf, taughtIn } from '../session/results';
import { outlineOf, sectionOf } from '../session/selectors';
import type { ResultsScreen, State } from '../session/types';
import { messages } from '../words/messages';

/** What the screen and plain mode say alike of the results of a sitting. */

/** True once a sitting that is enough to pass is kept: nothing else is a pass. */
export const isPassed = ({ kept }: State, { lesson, sitting }: ResultsScreen): boolean =>
  kept.lessons[lesson]?.assessment?.finished.some(({ number, passed }) => number === sitting && passed) ===
  true;

/** Passed or not, and this sitting beside the others, as far as it is kept. */
export function headTexts(state: State, course: Course, screen: ResultsScreen): string[] {
  const { passed, passedUnsaved, passedBefore, notYet, history } = messages.results;
  const { pass = 1, critical = [] } = outlineOf(course.outline, screen.lesson)?.assessment ?? {};
  const kept = state.kept.lessons[screen.lesson]?.assessment?.finished ?? [];
  const xp = kept.find(({ number }) => number === screen.sitting)?.xp ?? 0;
  const before = kept.filter(({ number }) => number < screen.sitting);
  const isPassedBefore = before.some((sitting) => sitting.passed);
  const missed = isPassedBefore ? passedBefore : notYet(pass, critical.length);
  const unsaved = resultOf(state, screen)?.passed ? passedUnsaved : missed;
  return [
    isPassed(state, screen) ? passed : unsaved,
    history(xp, Math.max(0, ...kept.map((sitting) => sitting.xp)), before.map(share)),
  ];
}

const share = ({ right, results }: SittingResult): string =>
  messages.results.share(right, Object.keys(results).length);

/** A choice or an order as it was answered, in short; an explanation is quoted where it is judged. */
export function answerText({ checkpoint, answer }: JudgedItem): string {
  const { youChose, youPut } = messages.results;
  if (checkpoint.kind === 'choice' && answer.kind === 'choice')
    return youChose(checkpoint.options.find(({ id }) => id === answer.option)?.text ?? '');
  if (checkpoint.kind !== 'order' || answer.kind !== 'order') return '';
  const cards = [...checkpoint.cards, ...checkpoint.decoys];
  return youPut(answer.cards.flatMap((card) => cards.find(({ id }) => id === card)?.text ?? []));
}

/** The section where the focused item was taught, and its lesson; none where neither is there. */
export function taughtText(course: Course, screen: ResultsScreen): string | undefined {
  const taught = taughtIn(screen, course);
  if (!taught) return undefined;
  const lesson = course.lesson(taught.lesson);
  return messages.results.taught(sectionOf(lesson, taught.section).number, lesson.title);
}
