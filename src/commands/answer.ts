import { named } from '../course/report';
import type { Checkpoint, Lesson } from '../course/types';
import { gradeAnswer } from '../learning/grade';
import { LONGEST_ANSWER } from '../learning/limits';
import {
  answerFromNumbers,
  type NumberedCheckpoint,
  type NumbersFault,
  numberedItems,
} from '../learning/numbering';
import type { Answer, Happening, Verdict } from '../learning/types';
import { isModelShown } from '../session/selectors';
import { fitting } from '../text/boundary';
import { clean } from '../text/characters';
import { messages } from '../words/messages';
import { CommandFault } from './fault';
import { type AskedQuestion, questionOf } from './question';
import { type Recorded, record } from './recording';
import { standardInput } from './standard-input';
import { verdictJson } from './verdict-json';
import type { World } from './world';

/** `answer`: a checkpoint from the shell. Without an answer, the task and its numbered options. */
export function answer(
  world: World,
  lessonId: string,
  checkpointId: string,
  words: readonly string[],
  options: { readonly json?: boolean },
): number {
  const lesson = world.lesson(lessonId);
  // A question outside of an assessment is found before the record is read.
  const assessment = lesson.assessment && world.progress().lessons[lesson.id]?.assessment;
  const question = questionOf(lesson, checkpointId, assessment?.sitting ?? 1);
  if (words.length === 0) {
    world.out(options.json ? world.json(taskJson(lesson, question)) : taskText(lesson, question));
    return 0;
  }
  const given = answerFrom(world, question.checkpoint, words);
  const verdict = gradeAnswer(question.checkpoint, given, lesson, isAfterModel(world, lesson.id, question));
  const isAgain = assessment?.answered.includes(question.id) === true;
  const recorded = record(world, lesson.id, [answered(question, given, verdict, isAgain)]);
  if (!recorded.outcome.saved) world.tellNotKept(recorded.outcome.notKept);
  if (isAgain) world.err(messages.notes['answered-before']);
  world.out(
    options.json
      ? world.json(answerJson(lesson, question, given, verdict, recorded))
      : answerText(verdict, recorded),
  );
  return 0;
}

/** Asked of an explanation only: for any other the record need not be read. */
const isAfterModel = (world: World, lesson: string, { id, checkpoint }: AskedQuestion): boolean =>
  checkpoint.kind === 'explain' && isModelShown(world.progress(), { lesson, checkpoint: id });

function answered(
  { id: checkpoint, sitting }: AskedQuestion,
  given: Answer,
  { outcome, score }: Verdict,
  isAgain: boolean,
): Happening {
  const inSitting = sitting === undefined ? {} : { sitting, ...(isAgain ? { again: true } : {}) };
  return { type: 'answered', checkpoint, answer: given, outcome, score, ...inSitting };
}

function answerFrom(world: World, checkpoint: Checkpoint, words: readonly string[]): Answer {
  if (checkpoint.kind === 'explain') return { kind: 'explain', text: textFrom(world, words) };
  const given = answerFromNumbers(checkpoint, words.join(' '));
  if ('reason' in given) throw numbersFault(checkpoint, given);
  return given;
}

function numbersFault(checkpoint: NumberedCheckpoint, fault: NumbersFault): CommandFault {
  return new CommandFault(numbersFaultText(checkpoint, fault));
}

function numbersFaultText(checkpoint: NumberedCheckpoint, fault: NumbersFault): string {
  const words = messages.commands.answer;
  const isChoice = checkpoint.kind === 'choice';
  if (!('number' in fault)) return isChoice ? words.oneNumber : words.someNumbers;
  const { reason, number } = fault;
  if (reason === 'twice') return words.cardTwice(number);
  const shown = reason === 'not-there' ? number : named(number);
  const count = numberedItems(checkpoint).length;
  return isChoice ? words.noOption(shown, count) : words.noCard(shown, count);
}

function textFrom(world: World, words: readonly string[]): string {
  const text = clean(words.length === 1 && words[0] === '-' ? standardInput() : words.join(' '));
  if (text.trim() === '') throw new CommandFault(messages.notes['empty-answer']);
  if (text.length > LONGEST_ANSWER) world.err(messages.notes['text-full'](LONGEST_ANSWER));
  return fitting(text, LONGEST_ANSWER);
}

function answerJson(
  lesson: Lesson,
  { id, checkpoint: { kind } }: AskedQuestion,
  given: Answer,
  verdict: Verdict,
  { outcome, xpAwarded }: Recorded,
) {
  const text = given.kind === 'explain' ? given.text : '';
  const { verdict: word, score, ...rest } = verdictJson(verdict, text);
  return {
    lesson: lesson.id,
    checkpoint: id,
    kind,
    verdict: word,
    score,
    xpAwarded,
    saved: outcome.saved,
    ...rest,
  };
}

function answerText(verdict: Verdict, { outcome, xpAwarded }: Recorded): string {
  const saved = outcome.saved ? [messages.notes.saved(xpAwarded)] : [];
  return [verdictText(verdict), ...saved].join('\n');
}

/** The feedback on an explanation that was read says itself how it did. */
function verdictText({ feedback, outcome, ...verdict }: Verdict): string {
  const isRead = verdict.kind === 'explain' && verdict.rejected === undefined;
  return isRead ? feedback : `${messages.outcomes[outcome]} ${feedback}`;
}

function taskText(lesson: Lesson, question: AskedQuestion): string {
  const { checkpoint } = question;
  const items = itemsOf(checkpoint).map(({ number, text }) => `  ${number}  ${text}`);
  return [
    `${checkpoint.title} (${checkpoint.task})`,
    '',
    checkpoint.stem,
    ...(items.length ? ['', ...items] : []),
    '',
    howTo(lesson, question),
  ].join('\n');
}

function taskJson(lesson: Lesson, { id, checkpoint }: AskedQuestion) {
  const { kind, title, task, stem } = checkpoint;
  return { lesson: lesson.id, checkpoint: id, kind, title, task, stem, options: itemsOf(checkpoint) };
}

function itemsOf(checkpoint: Checkpoint): { number: number; text: string }[] {
  if (checkpoint.kind === 'explain') return [];
  return numberedItems(checkpoint).map(({ text }, index) => ({ number: index + 1, text }));
}

function howTo(lesson: Lesson, { id, checkpoint }: AskedQuestion): string {
  const command = `how-models-learn answer ${lesson.id} ${id}`;
  return checkpoint.kind === 'explain'
    ? messages.howToAnswer.explain(command, checkpoint.words)
    : messages.howToAnswer[checkpoint.kind](command);
}
