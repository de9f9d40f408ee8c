import type { AssessmentItem, Course } from '../../course/types';
import { isSurprising, judgedExplanation, judgedItem, resultOf } from '../../session/results';
import type { ResultsScreen, State } from '../../session/types';
import { messages } from '../../words/messages';
import { answerText, headTexts, taughtText } from '../results-text';
import { verdictText } from './verdict';

/** What a sitting came to, as lines of text: each item, and of what was not right the answer and why. */
export function resultsText(state: State, screen: ResultsScreen, course: Course): string[] {
  const items = course.lesson(screen.lesson).assessment?.items ?? [];
  return [
    ...headTexts(state, course, screen),
    ...items.flatMap((item, index) => ['', ...itemText(state, { ...screen, focus: index }, item, course)]),
  ];
}

/** The item on which the screen has its focus. */
function itemText(state: State, screen: ResultsScreen, item: AssessmentItem, course: Course): string[] {
  const words = messages.results;
  const result = resultOf(state, screen)?.results[item.id] ?? 'missed';
  const facts = [...(item.critical ? [words.critical] : []), words.is[result]];
  const head = `${screen.focus + 1}. ${item.title}: ${facts.join(', ')}`;
  if (result === 'right') return [head];
  const taught = taughtText(course, screen);
  const offer = taught ? [messages.plain.opens(screen.focus + 1, taught)] : [];
  const surprise = isSurprising(state, screen, item.id) ? [words.surprise] : [];
  return [head, ...surprise, ...judgedText(state, screen, item.id, course), ...offer];
}

function judgedText(state: State, screen: ResultsScreen, item: string, course: Course): string[] {
  const judged = judgedItem(state, course, screen, item);
  if (!judged) return [messages.results.notAtHand];
  const { checkpoint, verdict } = judged;
  const explained = judgedExplanation(screen, item, judged);
  if (explained) return verdictText(state, explained, checkpoint, verdict);
  return [`${messages.outcomes[verdict.outcome]} ${answerText(judged)}`, verdict.feedback];
}
