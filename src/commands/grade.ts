import { readFileSync } from 'node:fs';
import type { Checkpoint, Lesson } from '../course/types';
import { gradeAnswer } from '../learning/grade';
import { numberedCards, numberedOptions } from '../learning/numbering';
import type { Answer, Verdict } from '../learning/types';
import { messages } from '../ui/messages';
import { verdictJson } from './verdict-json';
import type { World } from './world';

const LONGEST = 5000;

/** `grade`: one answer a line on stdin, one verdict a line on stdout; records nothing. */
export function grade(
  world: World,
  lessonId: string,
  checkpointId: string,
  { json }: { readonly json?: boolean },
): number {
  const lesson = world.anyLesson(lessonId);
  const checkpoint = world.checkpoint(lesson, checkpointId);
  const lines = readFileSync(0, 'utf8').split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  for (const line of lines) {
    const text = answerIn(line).slice(0, LONGEST);
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

/** A number that is not there makes the line incorrect: one line never stops a batch. */
function verdictOn(lesson: Lesson, checkpoint: Checkpoint, text: string): Verdict {
  const answer = answerOf(checkpoint, text);
  if (answer) return gradeAnswer(checkpoint, answer, lesson);
  const feedback = messages.noSuchNumber;
  return checkpoint.kind === 'order'
    ? { kind: 'order', outcome: 'incorrect', score: 0, feedback, moves: checkpoint.cards.length }
    : { kind: 'choice', outcome: 'incorrect', score: 0, feedback };
}

function answerOf(checkpoint: Checkpoint, text: string): Answer | undefined {
  if (checkpoint.kind === 'explain') return { kind: 'explain', text };
  const numbers = text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number);
  const items = checkpoint.kind === 'choice' ? numberedOptions(checkpoint) : numberedCards(checkpoint);
  const ids = numbers.map((number) => items[number - 1]?.id);
  if (ids.some((id) => id === undefined) || new Set(ids).size !== ids.length) return undefined;
  if (checkpoint.kind === 'order') return { kind: 'order', cards: ids as string[] };
  return ids.length === 1 ? { kind: 'choice', option: ids[0] as string } : undefined;
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
