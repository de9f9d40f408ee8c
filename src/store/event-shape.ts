import { LAST_ORDER } from '../learning/event';
import { LONGEST_READ } from '../learning/limits';
import type { Answer, Happening, LearnerEvent } from '../learning/types';
import {
  type Fields,
  fieldsOf,
  list,
  matching,
  name,
  number,
  object,
  oneOf,
  type Reader,
  table,
  text,
  truth,
  whole,
  withOptional,
} from './shapes';

/** More sittings of one assessment than anybody will have. */
const MAX_SITTING = 10_000;
/** The largest date that JavaScript knows, in ms since 1970. */
const MAX_TIME = 8.64e15;

type Identity = Pick<LearnerEvent, 'id' | 'lesson' | 'order' | 'at' | 'day'>;

const answers: { readonly [K in Answer['kind']]: Reader<Extract<Answer, { kind: K }>> } = {
  choice: object({ kind: oneOf('choice'), option: name }),
  order: object({ kind: oneOf('order'), cards: list(name, 100) }),
  explain: object({ kind: oneOf('explain'), text: text(LONGEST_READ) }),
};

const answer: Reader<Answer> = (value) => {
  const kind = oneOf('choice', 'order', 'explain')(fieldsOf(value)?.kind);
  return kind && answers[kind](value);
};

const sitting = whole(1, MAX_SITTING);

type Answered = Extract<Happening, { type: 'answered' }>;

const answered: Reader<Answered> = withOptional<Answered, 'again'>(
  withOptional<Omit<Answered, 'again'>, 'sitting'>(
    object({
      type: oneOf('answered'),
      checkpoint: name,
      answer,
      outcome: oneOf('correct', 'incorrect', 'complete', 'partial', 'misconception', 'off_topic'),
      score: number(0, 1),
    }),
    'sitting',
    sitting,
  ),
  'again',
  truth,
);

const happenings: { readonly [T in Happening['type']]: Reader<Extract<Happening, { type: T }>> } = {
  'section-opened': object({ type: oneOf('section-opened'), section: name }),
  'prediction-made': object({ type: oneOf('prediction-made'), lab: name, prediction: name }),
  'lab-finished': object({ type: oneOf('lab-finished'), lab: name }),
  'hint-taken': object({ type: oneOf('hint-taken'), checkpoint: name, hint: whole(0, 1000) }),
  answered,
  'confidence-given': object({
    type: oneOf('confidence-given'),
    checkpoint: name,
    confidence: oneOf(1, 2, 3),
  }),
  'answer-revealed': object({ type: oneOf('answer-revealed'), checkpoint: name }),
  'model-answer-shown': object({ type: oneOf('model-answer-shown'), checkpoint: name }),
  'self-marked': withOptional(
    object({
      type: oneOf('self-marked'),
      checkpoint: name,
      ideas: table(whole(0, 10_000)),
      complete: truth,
    }),
    'sitting',
    sitting,
  ),
  'lesson-reset': object({ type: oneOf('lesson-reset') }),
};

const eventId = matching(/^[0-9A-Za-z][0-9A-Za-z-]{0,63}$/);
const order = whole(1, LAST_ORDER);
const time = number(-MAX_TIME, MAX_TIME);
const day = matching(/^\d{4}-\d\d-\d\d$/);

/** An event as it stands in a file under its id, or nothing if it is none that this version knows. */
export function eventFrom(id: string, value: unknown): LearnerEvent | undefined {
  const fields = fieldsOf(value);
  const type = fields?.type;
  if (typeof type !== 'string' || !Object.hasOwn(happenings, type)) return undefined;
  const happening = happenings[type as Happening['type']](fields);
  const identity = identityFrom(id, fields as Fields);
  return happening && identity && Object.assign(happening, identity);
}

/** Written out, field by field: of a large record it is read a hundred thousand times. */
function identityFrom(id: string, fields: Fields): Identity | undefined {
  const lesson = name(fields.lesson);
  if (!eventId(id) || lesson === undefined || order(fields.order) === undefined) return undefined;
  if (time(fields.at) === undefined || day(fields.day) === undefined) return undefined;
  return { id, lesson, order: fields.order as number, at: fields.at as number, day: fields.day as string };
}
