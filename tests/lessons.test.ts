import { describe, expect, it } from 'vitest';
import { checkCourse } from '../scripts/build/course';
import type {
  Checkpoint,
  ChoiceCheckpoint,
  ExplainCheckpoint,
  Lesson,
  OrderCheckpoint,
} from '../src/course/types';
import { gradeAnswer } from '../src/learning/grade';
import { findOption, gradeChoice } from '../src/learning/grade-choice';
import { gradeOrder } from '../src/learning/grade-order';
import { newDraft } from '../src/session/draft';
import { widthOf } from '../src/text/width';
import { chance } from './support/chance';

/** The course of this repository: its lint is clean, its keys are right, and no robot earns a checkpoint. */

const { course, faults } = checkCourse();
const written = [...(course?.lessons ?? []), ...(course?.drafts ?? [])];
/** All that a lesson can ask: its checkpoints, or every sibling of the items of an assessment. */
const questionsOf = ({ checkpoints, assessment }: Lesson): readonly Checkpoint[] =>
  assessment?.items.flatMap(({ siblings }) => siblings) ?? checkpoints;
const all = written.flatMap((lesson) =>
  questionsOf(lesson).map((checkpoint) => ({ name: `${lesson.id}: ${checkpoint.id}`, lesson, checkpoint })),
);
const ofKind = <K extends Checkpoint['kind']>(kind: K) =>
  all.flatMap(({ name, lesson, checkpoint }) =>
    checkpoint.kind === kind
      ? [{ name, lesson, checkpoint: checkpoint as Extract<Checkpoint, { kind: K }> }]
      : [],
  );

it('has no fault', () => {
  expect(faults).toEqual([]);
  expect(course).toBeDefined();
});

it('has the five entries of module 1, worth 540 XP, none of its lessons a draft any more', () => {
  const [module] = course?.outline.modules ?? [];
  expect(module?.lessons.map(({ xp }) => xp)).toEqual([80, 80, 80, 100, 200]);
  expect(module?.lessons.map(({ assessment }) => assessment !== undefined)).toEqual([
    false,
    false,
    false,
    false,
    true,
  ]);
  expect(module?.coming).toEqual([]);
});

it('has no figure that is wider than the smallest window shows as it was typed', () => {
  const blocks = written.flatMap(({ sections }) => sections.flatMap((section) => section.blocks));
  const lines = blocks.flatMap((block) => (block.kind === 'figure' ? block.lines : []));
  expect(lines.length).toBeGreaterThan(20);
  expect(lines.filter((line) => widthOf(line) > 34)).toEqual([]);
});

it('introduces each word of its glossary in one lesson only', () => {
  const terms = (course?.lessons ?? []).flatMap(({ glossary }) => glossary.map(({ term }) => term));
  expect(terms.filter((term, index) => terms.indexOf(term) < index)).toEqual([]);
});

describe.each(ofKind('choice'))('$name', ({ checkpoint }) => {
  it('takes its key, and answers each distractor by itself', () => {
    for (const option of checkpoint.options) {
      const verdict = gradeChoice(checkpoint, option);
      expect(verdict.score, option.id).toBe(option.id === checkpoint.key ? 1 : 0);
      expect(verdict.feedback, option.id).toBe(option.feedback);
    }
    const texts = checkpoint.options.map(({ feedback }) => feedback);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('is not earned by always taking the first option', () => {
    expect(firstOptionsRight(checkpoint)).toBeLessThan(0.5);
  });
});

/** How often the first option on the screen is right, over many shuffles. */
function firstOptionsRight(checkpoint: ChoiceCheckpoint): number {
  const random = chance(1);
  const tries = 400;
  const right = Array.from({ length: tries }, () => {
    const draft = newDraft(checkpoint, random);
    const option = draft.kind === 'choice' ? findOption(checkpoint, draft.options[0] as string) : undefined;
    return option ? gradeChoice(checkpoint, option).score : 0;
  });
  return right.reduce((sum, score) => sum + score, 0) / tries;
}

describe.each(ofKind('order'))('$name', ({ checkpoint }) => {
  it('grades every arrangement as an oracle that tries everything', () => {
    const valid = arrangementsOf(checkpoint.cards.map(({ id }) => id)).filter(
      (cards) => cards.length === checkpoint.cards.length && keepsOrder(checkpoint, cards),
    );
    const everything = arrangementsOf([...checkpoint.cards, ...checkpoint.decoys].map(({ id }) => id));
    const different = everything.filter((cards) => {
      const { outcome, score } = gradeOrder(checkpoint, cards);
      const isValid = valid.some((order) => order.join() === cards.join());
      return isValid !== (outcome === 'correct') || isValid !== (score === 1);
    });
    expect(different).toEqual([]);
  });

  it('never starts in a right order', () => {
    const random = chance(1);
    for (let start = 0; start < 300; start++) {
      const draft = newDraft(checkpoint, random);
      const cards = draft.kind === 'order' ? draft.cards.slice(0, draft.above) : [];
      expect(gradeOrder(checkpoint, cards).outcome).not.toBe('correct');
    }
  });

  it('is hardly ever earned by one order at random', () => {
    const everything = arrangementsOf([...checkpoint.cards, ...checkpoint.decoys].map(({ id }) => id));
    const right = everything.filter((cards) => gradeOrder(checkpoint, cards).outcome === 'correct');
    expect(right.length / everything.length).toBeLessThan(0.05);
  });
});

/** Every order of every part of a list: what can lie above the line. */
function arrangementsOf(ids: readonly string[]): string[][] {
  return [
    [],
    ...ids.flatMap((first) =>
      arrangementsOf(ids.filter((id) => id !== first)).map((rest) => [first, ...rest]),
    ),
  ];
}

const keepsOrder = ({ before }: OrderCheckpoint, cards: readonly string[]): boolean =>
  before.every(({ first, then }) => cards.indexOf(first) < cards.indexOf(then));

describe.each(ofKind('explain'))('$name', ({ lesson, checkpoint }) => {
  const outcomeOf = (text: string) => gradeAnswer(checkpoint, { kind: 'explain', text }, lesson).outcome;

  it('takes its model answer', () => {
    expect(outcomeOf(checkpoint.modelAnswer)).toBe('complete');
  });

  it.each([
    ['nothing', ''],
    ['the question, copied', checkpoint.stem],
    ['a word', 'training'],
    ['no idea', 'I do not know.'],
    ['the whole text', sectionsOf(lesson).flat().join('\n').slice(0, 2000)],
  ])('is not earned by %s', (_, text) => {
    expect(outcomeOf(text)).toBe('off_topic');
  });

  it.each(sectionsOf(lesson))('is not earned by pasting the section "%s"', (_, text) => {
    expect(outcomeOf(text)).toBe('off_topic');
  });

  it.each(openersOf(lesson))('is not earned by pasting what is said after the opener "%s"', (_, text) => {
    expect(outcomeOf(text)).not.toBe('complete');
  });

  it('is not earned by the words of its rubric', () => {
    expect(outcomeOf(rubricWords(checkpoint))).not.toBe('complete');
  });
});

function sectionsOf({ sections }: Lesson): [title: string, text: string][] {
  return sections.map(({ title, blocks }) => [
    title,
    blocks
      .flatMap((block) => (block.kind === 'paragraph' ? [block.spans.map(({ text }) => text).join('')] : []))
      .join('\n'),
  ]);
}

const openersOf = ({ guess, recall }: Lesson): [stem: string, after: string][] =>
  [guess, recall].flatMap((opener) => (opener ? [[opener.stem, opener.after]] : []));

const rubricWords = ({ rubric }: ExplainCheckpoint): string =>
  rubric.ideas.map(({ say }) => say.split(' ').reverse().join(' ')).join(' ');
