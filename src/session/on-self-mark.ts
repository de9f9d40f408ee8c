import { isComplete } from '../course/complete';
import type { ExplainCheckpoint } from '../course/types';
import type { Marks } from '../learning/types';
import { sentencesOf } from '../text/sentences';
import type { Action } from './action';
import { compare } from './compare';
import { wordsIn } from './draft';
import { focusAfter } from './focus';
import { resultsScreen } from './results';
import { checkpointOf, mayBeMarked, placeOfQuestion, verdictOf } from './selectors';
import { happen, say, show, turn } from './turn';
import type { CheckpointScreen, Context, SelfMarkScreen, State, Turn } from './types';

/**
 * Marking oneself: for each idea that the matcher did not find, the learner points at the sentence that says
 * it. Judging one idea at a time keeps the marks honest (Dunlosky et al. 2011).
 */

/** The sentences of the judged answer. */
export function sentencesIn(screen: CheckpointScreen): string[] {
  const text = wordsIn(screen.draft);
  return sentencesOf(text).map(({ start, end }) => text.slice(start, end));
}

export function startSelfMark(state: State, screen: CheckpointScreen, context: Context): Turn {
  const checkpoint = checkpointOf(context.course, screen);
  const verdict = verdictOf(screen);
  if (checkpoint.kind !== 'explain' || !verdict) return turn(state);
  if (verdict.outcome === 'misconception') return say(state, { kind: 'revise-first' });
  if (!mayBeMarked(verdict)) return turn(state);
  const marks = checkpoint.rubric.ideas.map(({ id }) => foundIn(screen, id));
  return turn(show(state, { kind: 'self-mark', behind: screen, idea: marks.indexOf(0), focus: 0, marks }));
}

/** The number of the sentence in which the matcher found an idea, or 0. */
function foundIn(screen: CheckpointScreen, id: string): number {
  const verdict = verdictOf(screen);
  const reading = verdict?.kind === 'explain' ? verdict.ideas.find((idea) => idea.id === id) : undefined;
  if (reading?.reading !== 'found') return 0;
  const at = reading.evidence?.start ?? 0;
  const index = sentencesOf(wordsIn(screen.draft)).findIndex(({ end }) => at < end);
  return Math.max(1, index + 1);
}

export function onSelfMark(state: State, screen: SelfMarkScreen, action: Action, context: Context): Turn {
  const count = sentencesIn(screen.behind).length + 1;
  const focus = focusAfter(action, screen.focus, count);
  if (focus !== undefined) return turn(show(state, { ...screen, focus }));
  switch (action.type) {
    case 'mark':
      return mark(state, screen, context, screen.focus < count - 1 ? screen.focus + 1 : 0);
    case 'compare':
      return compare(state, screen, screen.behind, context);
    case 'back':
      return turn(leave(state, screen, context));
    default:
      return turn(state);
  }
}

/** Back to the verdict; from a sitting's explanation to what the sitting came to. */
function leave(state: State, { behind }: SelfMarkScreen, { course }: Context): State {
  const { lesson, sitting } = behind;
  if (sitting === undefined) return show(state, behind);
  const focus = placeOfQuestion(course, behind).number - 1;
  return show(state, { ...resultsScreen(state, { lesson, sitting }), focus });
}

/** Marks the idea and goes on to the next that was not found; after the last, the marks become an event. */
function mark(state: State, screen: SelfMarkScreen, context: Context, sentence: number): Turn {
  const checkpoint = checkpointOf(context.course, screen.behind) as ExplainCheckpoint;
  const marks = screen.marks.map((value, index) => (index === screen.idea ? sentence : value));
  const { ideas } = checkpoint.rubric;
  const next = ideas.findIndex(({ id }, index) => index > screen.idea && foundIn(screen.behind, id) === 0);
  if (next >= 0) return turn(show(state, { ...screen, idea: next, focus: 0, marks }));
  const pairs = ideas.map(({ id }, index) => [id, marks[index] ?? 0] as const);
  const given = Object.fromEntries(pairs);
  const said = pairs.filter(([, number]) => number > 0).map(([id]) => id);
  const { lesson, checkpoint: id, sitting } = screen.behind;
  const behind = marked(screen.behind, given);
  return happen(turn(leave(state, { ...screen, behind }, context)), context, lesson, {
    type: 'self-marked',
    checkpoint: id,
    ideas: given,
    complete: isComplete(checkpoint.rubric, said),
    ...(sitting === undefined ? {} : { sitting }),
  });
}

/** A judged explanation with its learner's own marks. */
export function marked(screen: CheckpointScreen, marks: Marks): CheckpointScreen {
  const { stage } = screen;
  return stage.kind === 'judged' ? { ...screen, stage: { ...stage, marks } } : screen;
}
