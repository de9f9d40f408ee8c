import type { Checkpoint, Lesson } from '../course/types';
import { gradeAnswer } from '../learning/grade';
import { isRight } from '../learning/outcome';
import { isSettled } from '../learning/progress';
import type { Answer, Confidence, Verdict } from '../learning/types';
import type { Action } from './action';
import { compare } from './compare';
import { answerOf, fits, newDraft, rightDraft } from './draft';
import { edit } from './editor';
import { focusAfter } from './focus';
import { frameOf } from './frame';
import { move, moveTo, pickUpOrPutDown, putBack, putDown } from './on-cards';
import { isWorthAsking, onConfidence } from './on-confidence';
import { startSelfMark } from './on-self-mark';
import {
  afterVerdict,
  checkpointOf,
  isJudged,
  isModelShown,
  isOver,
  isToldRight,
  lessonProgress,
  sectionOf,
  verdictOf,
} from './selectors';
import { doneScreen, draftKey, happen, openLesson, openSection, say, scrolledTo, show, turn } from './turn';
import type { CheckpointScreen, Context, Draft, State, Turn } from './types';

/** A checkpoint with its kept draft, or a fresh one; an item of an assessment as the sitting under way asks it. */
export function openCheckpoint(state: State, context: Context, lesson: Lesson, id: string): Turn {
  const known = lessonProgress(state, lesson.id);
  const sitting = known?.assessment && { sitting: known.assessment.sitting };
  const question = { lesson: lesson.id, checkpoint: id, ...sitting };
  const checkpoint = checkpointOf(context.course, question);
  const kept = state.drafts[draftKey(question)];
  const draft = kept && fits(kept, checkpoint) ? kept : newDraft(checkpoint, context.random);
  const isPractice = !sitting && isSettled(known?.checkpoints[id]);
  const screen: CheckpointScreen = {
    kind: 'checkpoint',
    ...question,
    draft,
    stage: { kind: 'answering' },
    hints: 0,
    ...(isPractice ? { isPractice } : {}),
  };
  return turn(show(state, screen));
}

/** What an action does on a checkpoint, before and after its verdict, and between the two. */
export function onCheckpoint(state: State, screen: CheckpointScreen, action: Action, context: Context): Turn {
  if (screen.stage.kind === 'asked') {
    const { verdict } = screen.stage;
    return onConfidence(state, screen, action, context, (from, confidence) =>
      turn(show(from, told(screen, verdict, confidence))),
    );
  }
  switch (action.type) {
    case 'submit':
      return submit(state, screen, context);
    case 'take-hint':
      return takeHint(state, screen, context);
    case 'reread':
      return reread(state, screen, context);
    case 'show-answer':
      return showAnswer(state, screen, context);
    case 'retry':
      return turn(show(state, retried(screen, checkpointOf(context.course, screen), context)));
    case 'go-on':
      return goOn(state, screen, context);
    case 'next':
      return toNeighbour(state, screen, context, 1);
    case 'previous':
      return toNeighbour(state, screen, context, -1);
    case 'compare':
      return compare(state, screen, screen, context);
    case 'self-mark':
      return startSelfMark(state, screen, context);
    case 'back':
      return openLesson(state, context, screen.lesson);
    default:
      return onDraft(state, screen, action, context);
  }
}

/** Actions on the answer in the making. After a verdict that was not right, they begin the next try. */
export function onDraft(state: State, screen: CheckpointScreen, action: Action, context: Context): Turn {
  const draft =
    action.type === 'lay-out' ? laidOut(screen, action.draft, context) : changed(screen.draft, action, state);
  if (!draft || isOver(screen)) return turn(state);
  const base = isJudged(screen) ? retried(screen, checkpointOf(context.course, screen), context) : screen;
  const next = show(state, { ...base, draft });
  return turn(
    draft.kind === 'explain' && draft.editor.dropped ? { ...next, note: { kind: 'text-full' } } : next,
  );
}

/** A whole answer at once, as it is typed in plain mode. */
function laidOut(screen: CheckpointScreen, draft: Draft, context: Context): Draft | undefined {
  return fits(draft, checkpointOf(context.course, screen)) ? draft : undefined;
}

function changed(draft: Draft, action: Action, state: State): Draft | undefined {
  switch (draft.kind) {
    case 'choice':
      return changedChoice(draft, action);
    case 'order':
      return changedOrder(draft, action);
    case 'explain':
      if (action.type !== 'edit') return undefined;
      return { ...draft, editor: edit(draft.editor, action.command, frameOf(state.size).measure) };
  }
}

function changedChoice(draft: Extract<Draft, { kind: 'choice' }>, action: Action): Draft | undefined {
  const focus = focusAfter(action, draft.focus, draft.options.length);
  return focus === undefined ? undefined : { ...draft, focus };
}

function changedOrder(draft: Extract<Draft, { kind: 'order' }>, action: Action): Draft | undefined {
  if (action.type === 'move') return move(draft, action.by);
  if (action.type === 'move-to') return moveTo(draft, action.end);
  if (action.type === 'pick-up') return pickUpOrPutDown(draft);
  if (action.type === 'put-back') return putBack(draft);
  return undefined;
}

/** The screen for another try: the same draft, or after a right answer a fresh one. */
function retried(screen: CheckpointScreen, checkpoint: Checkpoint, context: Context): CheckpointScreen {
  const afresh = screen.stage.kind === 'shown' || (isToldRight(screen) && checkpoint.kind !== 'explain');
  const draft = afresh ? newDraft(checkpoint, context.random) : screen.draft;
  return { ...screen, draft, stage: { kind: 'answering' } };
}

function submit(state: State, screen: CheckpointScreen, context: Context): Turn {
  if (isJudged(screen)) return turn(state);
  const { draft, answer } = submitted(screen.draft);
  if (answer.kind === 'explain' && answer.text.trim() === '')
    return screen.isPractice ? goOn(state, screen, context) : say(state, { kind: 'empty-answer' });
  const checkpoint = checkpointOf(context.course, screen);
  const known = lessonProgress(state, screen.lesson)?.checkpoints[screen.checkpoint];
  const modelShown = isModelShown(state.progress, screen);
  const verdict = gradeAnswer(checkpoint, answer, context.course.lesson(screen.lesson), modelShown);
  const answered: CheckpointScreen = {
    ...screen,
    ...(modelShown ? { modelShown } : {}),
    draft,
    stage: { kind: 'asked', verdict },
  };
  const isUnsettled = !isSettled(known);
  const next = isUnsettled && isWorthAsking(verdict) ? answered : told(answered, verdict);
  const { outcome, score } = verdict;
  return happen(turn(show(state, next)), context, screen.lesson, {
    type: 'answered',
    checkpoint: screen.checkpoint,
    answer,
    outcome,
    score,
  });
}

/** The screen with the verdict on its answer, and what that means for the draft. */
export function told(screen: CheckpointScreen, verdict: Verdict, confidence?: Confidence): CheckpointScreen {
  const stage = { kind: 'judged', verdict, ...(confidence ? { confidence } : {}) } as const;
  return { ...screen, draft: withTried(screen.draft, verdict), stage };
}

/** The draft as it is submitted, a carried card put down, and the answer that it gives. */
export function submitted(draft: Draft): { readonly draft: Draft; readonly answer: Answer } {
  const still = draft.kind === 'order' ? putDown(draft) : draft;
  return { draft: still, answer: answerOf(still) };
}

/** A choice remembers which options were tried. */
function withTried(draft: Draft, verdict: Verdict): Draft {
  if (draft.kind !== 'choice' || isRight(verdict.outcome)) return draft;
  const option = draft.options[draft.focus] as string;
  return { ...draft, tried: [...draft.tried.filter((id) => id !== option), option] };
}

function takeHint(state: State, screen: CheckpointScreen, context: Context): Turn {
  const { hints } = checkpointOf(context.course, screen);
  if (isOver(screen)) return turn(state);
  if (screen.hints >= hints.length) return say(state, { kind: 'no-more-hints' });
  const shown = show(state, { ...screen, hints: screen.hints + 1 });
  const { lesson, checkpoint } = screen;
  // After a verdict it stands below all the rest: into view with it.
  const inView = verdictOf(screen) ? scrolledTo(shown, context, Number.POSITIVE_INFINITY) : shown;
  const hint = screen.hints + 1;
  return happen(turn(inView), context, lesson, { type: 'hint-taken', checkpoint, hint });
}

function reread(state: State, screen: CheckpointScreen, context: Context): Turn {
  const { lesson } = screen;
  const target = checkpointOf(context.course, screen).reread[0];
  if (!target) return say(state, { kind: 'nothing-to-reread' });
  const { section } = sectionOf(context.course.lesson(lesson), target);
  return openSection(state, context, { lesson, section: section.id, returnTo: screen });
}

/** The right answer, after two tries that did not hit it. Once solved, it is no event. */
function showAnswer(state: State, screen: CheckpointScreen, context: Context): Turn {
  const { lesson, checkpoint: id } = screen;
  const known = lessonProgress(state, lesson)?.checkpoints[id];
  if (isOver(screen)) return turn(state);
  if ((known?.attempts ?? 0) < 2) return say(state, { kind: 'answer-after-two' });
  const checkpoint = checkpointOf(context.course, screen);
  const draft = rightDraft(checkpoint, screen.draft);
  const shown = turn(show(state, { ...screen, draft, stage: { kind: 'shown' } }));
  return known?.state === 'solved'
    ? shown
    : happen(shown, context, lesson, { type: 'answer-revealed', checkpoint: id });
}

function goOn(state: State, screen: CheckpointScreen, context: Context): Turn {
  const lesson = context.course.lesson(screen.lesson);
  const next = afterVerdict(state, screen, lesson);
  if (next) return openCheckpoint(state, context, lesson, next.id);
  return turn(show(state, doneScreen(lesson.id)));
}

function toNeighbour(state: State, screen: CheckpointScreen, context: Context, by: -1 | 1): Turn {
  const lesson = context.course.lesson(screen.lesson);
  const index = lesson.checkpoints.findIndex(({ id }) => id === screen.checkpoint);
  const neighbour = lesson.checkpoints[index + by];
  if (neighbour) return openCheckpoint(state, context, lesson, neighbour.id);
  return say(state, { kind: by > 0 ? 'last-checkpoint' : 'first-checkpoint' });
}
