import { readFileSync } from 'node:fs';
import type { Card, Checkpoint, ExplainCheckpoint, Lesson, OrderCheckpoint } from '../course/types';
import { gradeAnswer } from '../learning/grade';
import { numberedCards, numberedOptions } from '../learning/numbering';
import type { Answer, Verdict } from '../learning/types';
import { boundaryBefore } from '../text/boundary';
import { clean, cleanLine } from '../text/characters';
import { messages } from '../ui/messages';
import { CommandFault } from './fault';
import { type Recorded, record } from './recording';
import { verdictJson } from './verdict-json';
import type { World } from './world';

const LONGEST_ANSWER = 2000;

/** `answer`: a checkpoint from the shell. Without an answer, the task and its numbered options. */
export function answer(
  world: World,
  lessonId: string,
  checkpointId: string,
  words: readonly string[],
  options: { readonly json?: boolean },
): number {
  const lesson = world.lesson(lessonId);
  const checkpoint = world.checkpoint(lesson, checkpointId);
  if (words.length === 0) {
    world.out(options.json ? world.json(taskJson(lesson, checkpoint)) : taskText(lesson, checkpoint));
    return 0;
  }
  const given = answerFrom(world, checkpoint, words);
  const verdict = gradeAnswer(checkpoint, given, lesson);
  const { outcome, score } = verdict;
  const recorded = record(world, lesson.id, [
    { type: 'answered', checkpoint: checkpoint.id, answer: given, outcome, score },
  ]);
  if (!recorded.outcome.saved) world.tellNotKept(recorded.outcome.notKept);
  world.out(
    options.json
      ? world.json(answerJson(lesson, checkpoint, given, verdict, recorded))
      : answerText(verdict, recorded),
  );
  return 0;
}

function answerFrom(world: World, checkpoint: Checkpoint, words: readonly string[]): Answer {
  switch (checkpoint.kind) {
    case 'choice': {
      const options = numberedOptions(checkpoint);
      const [number, ...more] = numbersFrom(words, options.length, 'option');
      const option = options[(number ?? 0) - 1];
      if (!option || more.length > 0)
        throw new CommandFault('A choice takes one number.\nGive the number of one option.');
      return { kind: 'choice', option: option.id };
    }
    case 'order':
      return { kind: 'order', cards: cardsFrom(checkpoint, words) };
    case 'explain':
      return { kind: 'explain', text: textFrom(world, words) };
  }
}

function cardsFrom(checkpoint: OrderCheckpoint, words: readonly string[]): string[] {
  const cards = numberedCards(checkpoint);
  const numbers = numbersFrom(words, cards.length, 'card');
  const twice = numbers.find((number, index) => numbers.indexOf(number) !== index);
  if (twice !== undefined)
    throw new CommandFault(
      `Card ${twice} is named twice.\nName each card once; leave out what does not belong.`,
    );
  return numbers.map((number) => (cards[number - 1] as Card).id);
}

/** Numbers from 1 to `count`, given apart or with commas. */
function numbersFrom(words: readonly string[], count: number, what: string): number[] {
  const pieces = words.flatMap((word) => word.split(/[\s,]+/)).filter(Boolean);
  return pieces.map((piece) => {
    const number = Number(piece);
    if (/^\d{1,3}$/.test(piece) && number >= 1 && number <= count) return number;
    throw new CommandFault(
      `There is no ${what} ${cleanLine(piece)}.\nThe ${what}s are numbered 1 to ${count}.`,
    );
  });
}

function textFrom(world: World, words: readonly string[]): string {
  const text = clean(words.length === 1 && words[0] === '-' ? readFileSync(0, 'utf8') : words.join(' '));
  if (text.length <= LONGEST_ANSWER) return text;
  world.err(messages.notes['text-full']);
  return text.slice(0, boundaryBefore(text, LONGEST_ANSWER + 1));
}

function answerJson(
  lesson: Lesson,
  checkpoint: Checkpoint,
  given: Answer,
  verdict: Verdict,
  { outcome, xpAwarded }: Recorded,
) {
  const text = given.kind === 'explain' ? given.text : '';
  const { verdict: word, score, ...rest } = verdictJson(verdict, text);
  return {
    lesson: lesson.id,
    checkpoint: checkpoint.id,
    kind: checkpoint.kind,
    verdict: word,
    score,
    xpAwarded,
    saved: outcome.saved,
    ...rest,
  };
}

function answerText(verdict: Verdict, { outcome, xpAwarded }: Recorded): string {
  const head = messages.outcomes[verdict.outcome];
  const saved = outcome.saved ? [messages.savedXp(xpAwarded)] : [];
  return [`${head} ${verdict.feedback}`, ...saved].join('\n');
}

function taskText(lesson: Lesson, checkpoint: Checkpoint): string {
  const items = itemsOf(checkpoint).map(({ number, text }) => `  ${number}  ${text}`);
  return [
    `${checkpoint.title} (${checkpoint.task})`,
    '',
    checkpoint.stem,
    ...(items.length ? ['', ...items] : []),
    '',
    howTo(lesson, checkpoint),
  ].join('\n');
}

function taskJson(lesson: Lesson, checkpoint: Checkpoint) {
  const { id, kind, title, task, stem } = checkpoint;
  return { lesson: lesson.id, checkpoint: id, kind, title, task, stem, options: itemsOf(checkpoint) };
}

function itemsOf(checkpoint: Checkpoint): { number: number; text: string }[] {
  if (checkpoint.kind === 'explain') return [];
  const items = checkpoint.kind === 'choice' ? numberedOptions(checkpoint) : numberedCards(checkpoint);
  return items.map(({ text }, index) => ({ number: index + 1, text }));
}

function howTo(lesson: Lesson, checkpoint: Checkpoint): string {
  const command = `how-models-learn answer ${lesson.id} ${checkpoint.id}`;
  return messages.howToAnswer[checkpoint.kind](
    command,
    checkpoint.kind === 'explain' ? (checkpoint as ExplainCheckpoint).words : undefined,
  );
}
