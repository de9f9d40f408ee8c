import type { Checkpoint, Lesson } from '../course/types';
import { gradeAnswer } from '../learning/grade';
import { LONGEST_READ } from '../learning/limits';
import { answerFromNumbers } from '../learning/numbering';
import type { Verdict } from '../learning/types';
import { fitting } from '../text/boundary';
import { messages } from '../words/messages';
import { questionOf } from './question';
import { standardInput } from './standard-input';
import { verdictJson } from './verdict-json';
import type { World } from './world';

/** `grade`: one answer a line on stdin, one verdict a line on stdout; records nothing. */
export function grade(
  world: World,
  lessonId: string,
  checkpointId: string,
  { json }: { readonly json?: boolean },
): number {
  const lesson = world.anyLesson(lessonId);
  const { checkpoint } = questionOf(lesson, checkpointId, 1);
  const lines = standardInput().split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  for (const line of lines) {
    const text = fitting(answerIn(line), LONGEST_READ);
    const verdict = verdictOn(lesson, checkpoint, text);
    world.out(json ? world.jsonLine(verdictJson(verdict, text)) : verdictText(verdict));
  }
  return 0;
}

/** A line is the answer itself, or a JSON object with an `answer`. */
function answerIn(line: string): string {
  if (!line.trimStart().startsWith('{')) return line;
  try {
    const { answer } = JSON.parse(line) as { answer?: unknown };
    if (typeof answer === 'string') return answer;
    return Array.isArray(answer) ? answer.join(' ') : typeof answer === 'number' ? String(answer) : line;
  } catch {
    return line;
  }
}

/** Numbers that are no answer make the line incorrect: one line never stops a batch. */
function verdictOn(lesson: Lesson, checkpoint: Checkpoint, text: string): Verdict {
  if (checkpoint.kind === 'explain') return gradeAnswer(checkpoint, { kind: 'explain', text }, lesson);
  const answer = answerFromNumbers(checkpoint, text);
  if (!('reason' in answer)) return gradeAnswer(checkpoint, answer, lesson);
  const feedback = messages.noSuchNumber;
  return checkpoint.kind === 'order'
    ? { kind: 'order', outcome: 'incorrect', score: 0, feedback, moves: checkpoint.cards.length }
    : { kind: 'choice', outcome: 'incorrect', score: 0, feedback };
}

function verdictText(verdict: Verdict): string {
  if (verdict.kind !== 'explain') return verdict.outcome;
  const found = verdict.ideas.filter(({ reading }) => reading === 'found').map(({ id }) => id);
  const wrong = verdict.misconceptions.map(({ id }) => id);
  return [
    verdict.outcome,
    verdict.sure ? 'sure' : 'unsure',
    found.join(' ') || '-',
    wrong.join(' ') || '-',
  ].join('\t');
}
