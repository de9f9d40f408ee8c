import { conceptName, kebabId, misconceptionId, rubricId } from './ids';
import { LIMITS } from './limits';
import { integer, line, list, oneOf, orEmpty, record, text } from './shape';
import type { CheckpointKind } from './types';

/* The fields of a checkpoint as an author writes them; types.ts says what each is for. */

const prose = text(LIMITS.text);
const patterns = list(line(LIMITS.option), 0, 200);
const option = line(LIMITS.option);

function checkpoint<K extends CheckpointKind>(kind: K) {
  return {
    id: kebabId,
    kind: oneOf(kind),
    title: line(LIMITS.title),
    task: line(LIMITS.title),
    stem: prose,
    hints: list(prose, 3, 3, 'hints-not-three'),
    reread: orEmpty(list(kebabId, 0, 12)),
  };
}

export const choiceFields = record({
  ...checkpoint('choice'),
  options: list(
    record({ id: kebabId, text: option, feedback: prose }, { misconception: misconceptionId }),
    LIMITS.options.min,
    LIMITS.options.max,
  ),
  key: kebabId,
});

export const orderFields = record({
  ...checkpoint('order'),
  cards: list(record({ id: kebabId, text: option }), LIMITS.options.min, LIMITS.options.max),
  // biome-ignore lint/suspicious/noThenProperty: an author's word for the later card; nothing awaits it
  before: list(record({ first: kebabId, then: kebabId, feedback: prose }), 1, 36),
  decoys: orEmpty(
    list(record({ id: kebabId, text: option, misconception: misconceptionId, feedback: prose }), 0, 4),
  ),
  right: prose,
});

const idea = record({
  id: rubricId,
  say: prose,
  hint: prose,
  match: patterns,
  weak: orEmpty(patterns),
});

const sample = record(
  {
    answer: prose,
    ideas: list(rubricId, 0, 12),
    verdict: oneOf('complete', 'partial', 'misconception', 'off_topic'),
  },
  { misconception: rubricId },
);

export const explainFields = record({
  ...checkpoint('explain'),
  words: record({ min: integer(1, 500), max: integer(1, 500) }),
  modelAnswer: prose,
  rubric: record({
    target: orEmpty(list(conceptName, 0, 20)),
    foil: orEmpty(list(conceptName, 0, 20)),
    ideas: list(idea, 1, 12),
    misconceptions: orEmpty(
      list(record({ id: rubricId, misconception: misconceptionId, match: patterns, feedback: prose }), 0, 20),
    ),
    complete: record({ atLeast: integer(1, 12), includingAny: orEmpty(list(rubricId, 0, 12)) }),
  }),
  samples: orEmpty(list(sample, 0, 500)),
});

/** A block `yaml lab`. */
export const labFields = record({ id: line(LIMITS.title) });
