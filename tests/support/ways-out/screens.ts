import type { LearnerRecord, SittingPlace } from '../../../src/session/record';
import { OWN_WORDS } from '../beginnings';
import { builtLesson, LESSON } from '../course-run';

const { sections, lab, checkpoints } = builtLesson();
const [choice, order, explain] = checkpoints.map(({ id }) => id) as [string, string, string];
const options = checkpoints.flatMap((each) =>
  each.kind === 'choice' ? each.options.map(({ id }) => id) : [],
);
const cards = checkpoints.flatMap((each) =>
  each.kind === 'order' ? [...each.cards, ...each.decoys].map(({ id }) => id) : [],
);

/** A screen of the built program, and how to get there. */
export interface Shown {
  /** The record's place, from which *Continue* leads to the screen; none: from the map of a new learner. */
  readonly where?: SittingPlace;
  /** The same for a screen that stands late in the course: its name in beginnings.ts. */
  readonly beginning?: string;
  /** What is pressed then. */
  readonly keys?: readonly string[];
  /** What tells that the screen is there. */
  readonly shows: string | RegExp;
  /** A voice reads: the program has a child. */
  readonly reads?: true;
  /** What has to be in the record afterwards, whatever the way out. */
  readonly keeps?: (record: LearnerRecord) => boolean;
}

type Json = Readonly<Record<string, unknown>>;

const at = (screen: Json, drafts: Json = {}): SittingPlace => ({
  resume: { lesson: LESSON, ...screen },
  drafts,
});
const atCheckpoint = (checkpoint: string, draft: Json) =>
  at({ kind: 'checkpoint', checkpoint, hints: 0 }, { [`${LESSON}/${checkpoint}`]: draft });

const section = at({ kind: 'section', section: sections[1]?.id, anchor: 0 });
const predicted = at({ kind: 'lab', lab: lab?.id, prediction: 'parameters' });
const choosing = atCheckpoint(choice, { kind: 'choice', options, focus: 0, tried: [] });
const writing = (text: string) => atCheckpoint(explain, { kind: 'explain', text, cursor: text.length });
const MODEL_ANSWER = "Training shifts the model's parameters; it stores no answers.";

const happened = (type: string) => (record: LearnerRecord) =>
  record.events().some((event) => event.type === type);

/** Drafts are saved on every way out: what was typed last is the test of it. */
const wrote = (words: string) => (record: LearnerRecord) => JSON.stringify(record.place()).includes(words);

export const SCREENS: Readonly<Record<string, Shown>> = {
  map: { shows: 'Start here' },
  section: { where: section, shows: sections[1]?.title as string, keeps: happened('section-opened') },
  'section, read aloud': { where: section, keys: ['l'], shows: sections[1]?.title as string, reads: true },
  'lab, predict': { where: at({ kind: 'lab', lab: lab?.id }), shows: '1 of 3: predict' },
  'lab, at rest': { where: predicted, keys: ['Space'], shows: '2 of 3: try it' },
  'lab, running': { where: predicted, keys: ['r'], shows: 'pause' },
  'lab, result': { where: predicted, keys: ['r'], shows: '3 of 3: compare', keeps: happened('lab-finished') },
  choice: { where: choosing, keys: ['2'], shows: 'checkpoint 1 of 3', keeps: wrote('"kind":"choice"') },
  'order, a card in hand': {
    where: atCheckpoint(order, { kind: 'order', cards, above: cards.length, focus: 0 }),
    keys: ['Space', 'Down'],
    shows: 'picked up',
    keeps: wrote('"kind":"order"'),
  },
  'explanation, half written': {
    where: writing(''),
    keys: ['The numbers move'],
    shows: '3 words',
    keeps: wrote('The numbers move'),
  },
  'how sure': {
    where: choosing,
    keys: ['1', 'Enter'],
    shows: 'How sure are you?',
    keeps: happened('answered'),
  },
  verdict: {
    where: choosing,
    keys: ['1', 'Enter', '3'],
    shows: /Right\.|Not yet/,
    keeps: (record) => happened('answered')(record) && happened('confidence-given')(record),
  },
  'verdict on an explanation': {
    where: writing(MODEL_ANSWER),
    keys: ['Enter', '2'],
    shows: /^ *Complete/m,
    keeps: happened('answered'),
  },
  'model answer': { where: writing(MODEL_ANSWER), keys: ['Enter', '2', 'm'], shows: 'A model answer' },
  'marking oneself': {
    where: writing(MODEL_ANSWER),
    keys: ['Enter', '2', 's'],
    shows: 'Which of your sentences',
  },
  rereading: { where: choosing, keys: ['v'], shows: 'v return' },
  done: { where: at({ kind: 'done' }), shows: /pieces? left/ },
  'a question before a lesson': {
    beginning: 'a question from before',
    keys: ['Down'],
    shows: 'From before',
    keeps: wrote('"which":"recall"'),
  },
  'a question before a lesson, answered': {
    beginning: 'a guess',
    keys: ['Enter'],
    shows: /It is number/,
    keeps: wrote('"chosen"'),
  },
  'item, a card in hand': {
    beginning: 'an item, order',
    keys: ['Space', 'Down'],
    shows: 'picked up',
    keeps: wrote('"kind":"order"'),
  },
  'item, half written': {
    beginning: 'an item, explain',
    keys: ['The rows stay'],
    shows: '3 words',
    keeps: wrote('The rows stay'),
  },
  'item, how sure': {
    beginning: 'an item, choice',
    keys: ['Enter'],
    shows: 'How sure are you?',
    keeps: happened('answered'),
  },
  results: {
    beginning: 'results',
    keys: ['End'],
    shows: `You wrote: "${OWN_WORDS.slice(0, 30)}`,
    keeps: wrote('"kind":"results"'),
  },
  'results, reread': { beginning: 'results', keys: ['Enter'], shows: 'v return' },
  'results, marking oneself': {
    beginning: 'results',
    keys: ['s', 'Down'],
    shows: 'Which of your sentences',
    keeps: happened('answered'),
  },
  help: { keys: ['?'], shows: 'Everywhere' },
  glossary: { keys: ['g'], shows: 'Glossary' },
  progress: { keys: ['p'], shows: 'Progress' },
};
