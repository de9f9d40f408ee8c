import { conceptName, kebabId, misconceptionId, rubricId, sectionName } from './ids';
import { LIMITS } from './limits';
import { integer, line, list, oneOf, orEmpty, record, text, truth, unread } from './shape';
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

const choice = {
  options: list(
    record({ id: kebabId, text: option, feedback: prose }, { misconception: misconceptionId }),
    LIMITS.options.min,
    LIMITS.options.max,
  ),
  key: kebabId,
};

const order = {
  cards: list(record({ id: kebabId, text: option }), LIMITS.options.min, LIMITS.options.max),
  // biome-ignore lint/suspicious/noThenProperty: an author's word for the later card; nothing awaits it
  before: list(record({ first: kebabId, then: kebabId, feedback: prose }), 1, 36),
  decoys: orEmpty(
    list(record({ id: kebabId, text: option, misconception: misconceptionId, feedback: prose }), 0, 4),
  ),
  right: prose,
};

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

const misconception = record(
  { id: rubricId, misconception: misconceptionId, match: patterns, feedback: prose },
  { gentle: truth, ours: truth },
);

const explain = {
  words: record({ min: integer(1, 500), max: integer(1, 500) }),
  modelAnswer: prose,
  rubric: record({
    target: orEmpty(list(conceptName, 0, 20)),
    foil: orEmpty(list(conceptName, 0, 20)),
    ideas: list(idea, 1, 12),
    misconceptions: orEmpty(list(misconception, 0, 20)),
    complete: record({ atLeast: integer(1, 12), includingAny: orEmpty(list(rubricId, 0, 12)) }),
  }),
  samples: orEmpty(list(sample, 0, 500)),
};

export const choiceFields = record({ ...checkpoint('choice'), ...choice });
export const orderFields = record({ ...checkpoint('order'), ...order });
export const explainFields = record({ ...checkpoint('explain'), ...explain });

/** A block `yaml item` of an assessment. */
const item = {
  id: kebabId,
  kind: oneOf('choice', 'order', 'explain'),
  title: line(LIMITS.title),
  task: line(LIMITS.title),
  reread: list(sectionName, 1, 12),
  siblings: list(unread, 3, 12),
};
const maybeCritical = { critical: truth };
export const itemFields = record(item, maybeCritical);

/** What the siblings of an explain item may have from their item, where they have none of their own. */
export const SHARED = ['words', 'modelAnswer', 'rubric', 'samples'] as const;
export const explainItemFields = record(item, {
  ...maybeCritical,
  ...{ words: unread, modelAnswer: unread, rubric: unread, samples: unread },
});

/** Of which scene a sibling tells: a section of the assessment. */
export const sceneField = record({ scene: kebabId });
/** The rest of a sibling. */
export const choiceSibling = record({ stem: prose, ...choice });
export const orderSibling = record({ stem: prose, ...order });
export const explainSibling = record({ stem: prose, ...explain });

const opener = {
  stem: prose,
  options: list(record({ id: kebabId, text: option }), 2, 4),
  answer: kebabId,
  after: prose,
};

/** A block `yaml guess`. */
export const guessFields = record(opener);
/** A block `yaml recall`. */
export const recallFields = record({ ...opener, from: kebabId, section: kebabId });

/** A block `yaml lab`. */
export const labFields = record({ id: line(LIMITS.title) });
