import type { Checkpoint, Lesson } from '../course/types';
import { checkpointIn } from '../session/selectors';
import { messages } from '../words/messages';
import { CommandFault, unknownName } from './fault';

/** What a command answers: a checkpoint of a lesson, or the sibling that an item of an assessment asks in a sitting. */
export interface AskedQuestion {
  /** Of the checkpoint or the item. */
  readonly id: string;
  readonly checkpoint: Checkpoint;
  readonly sitting?: number;
}

/** A question by its id, its number or its kind; a kind that an assessment asks more than once names none. */
export function questionOf(lesson: Lesson, name: string, sitting: number): AskedQuestion {
  const { id } = found(lesson, name);
  const inSitting = lesson.assessment ? { sitting } : {};
  return { id, ...inSitting, checkpoint: checkpointIn(lesson, { checkpoint: id, ...inSitting }) };
}

type Named = Pick<Checkpoint, 'id' | 'kind'>;

function found(lesson: Lesson, name: string): Named {
  const questions: readonly Named[] = lesson.assessment?.items ?? lesson.checkpoints;
  if (/^\d+$/.test(name)) return numbered(lesson.id, questions, name);
  const known = questions.find(({ id }) => id === name);
  const [first, ...others] = questions.filter(({ kind }) => kind === name);
  if (known) return known;
  if (first && (others.length === 0 || !lesson.assessment)) return first;
  if (first) throw ambiguous(lesson.id, [first, ...others]);
  const names = questions.flatMap(({ id, kind }) => [id, kind]);
  throw unknownName((shown) => messages.commands.noCheckpoint(shown, lesson.id), name, names);
}

function numbered(lesson: string, questions: readonly Named[], number: string): Named {
  const known = questions[Number(number) - 1];
  if (known) return known;
  const { noCheckpoint, hasCheckpoints } = messages.commands;
  throw new CommandFault(`${noCheckpoint(number, lesson)}\n${hasCheckpoints(questions.length)}`);
}

function ambiguous(lesson: string, questions: readonly Named[]): CommandFault {
  const ids = questions.map(({ id }) => id);
  const { manyOfKind, nameOne } = messages.commands;
  return new CommandFault(`${manyOfKind(lesson, ids.length, questions[0]?.kind ?? '')}\n${nameOne(ids)}`);
}
