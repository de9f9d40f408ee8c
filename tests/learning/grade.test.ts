import { describe, expect, it } from 'vitest';
import type {
  AssessmentItem,
  ChoiceCheckpoint,
  ExplainCheckpoint,
  OrderCheckpoint,
} from '../../src/course/types';
import { gradeAnswer } from '../../src/learning/grade';

const base = { title: '', task: '', stem: 'Why?', hints: [], reread: [] };
const choice: ChoiceCheckpoint = {
  ...base,
  kind: 'choice',
  id: 'name',
  options: [{ id: 'numbers', text: 'the numbers', feedback: 'Yes.' }],
  key: 'numbers',
};
const order: OrderCheckpoint = {
  ...base,
  kind: 'order',
  id: 'loop',
  cards: [{ id: 'in', text: 'in' }],
  before: [],
  decoys: [],
  right: 'Yes.',
};
const explain: ExplainCheckpoint = {
  ...base,
  kind: 'explain',
  id: 'why',
  rubric: {
    ideas: [],
    misconceptions: [],
    complete: { atLeast: 1, includingAny: [] },
    concepts: {},
    target: [],
    foil: [],
  },
  modelAnswer: '',
  samples: [],
  words: { min: 12, max: 60 },
};
const sentence = 'The courier reads the postcard again and again, and two small numbers shift each time.';
const lesson = {
  sections: [
    {
      id: 'one',
      title: 'One',
      blocks: [
        {
          kind: 'paragraph' as const,
          spans: [{ text: sentence.slice(0, 20) }, { text: sentence.slice(20) }],
        },
        { kind: 'list' as const, ordered: false, items: [[{ text: 'an item' }]] },
        { kind: 'figure' as const, lines: ['| o |'], spoken: 'a point' },
      ],
    },
  ],
};

describe('gradeAnswer', () => {
  it('grades each kind', () => {
    expect(gradeAnswer(choice, { kind: 'choice', option: 'numbers' }, lesson)).toMatchObject({
      kind: 'choice',
      score: 1,
    });
    expect(gradeAnswer(order, { kind: 'order', cards: ['in'] }, lesson)).toMatchObject({
      kind: 'order',
      score: 1,
    });
    expect(gradeAnswer(explain, { kind: 'explain', text: '' }, lesson)).toMatchObject({
      rejected: 'empty',
      score: 0,
    });
  });

  it('takes an explanation that is copied from a section for a copy', () => {
    const verdict = gradeAnswer(explain, { kind: 'explain', text: sentence }, lesson);
    expect(verdict).toMatchObject({ kind: 'explain', rejected: 'copied' });
  });

  it('takes the model answer for a copy once it was shown, and for an answer before', () => {
    const known = { ...explain, modelAnswer: sentence };
    const grade = (text: string, modelShown: boolean) =>
      gradeAnswer(known, { kind: 'explain', text }, { sections: [] }, modelShown);
    expect(grade(sentence, true)).toMatchObject({ rejected: 'copied' });
    expect(grade(`Well: ${sentence.toLowerCase()}`, true)).toMatchObject({ rejected: 'copied' });
    expect(grade(sentence, false)).not.toHaveProperty('rejected');
    expect(grade('Two small numbers shift, and the postcard stays.', true)).not.toHaveProperty('rejected');
  });

  it('takes the model answer of any sibling for a copy once one was shown', () => {
    const siblings = [explain, { ...explain, id: 'why-2', modelAnswer: sentence }];
    const item = { ...{ id: 'item', title: '', kind: 'explain', critical: false, task: '' }, reread: [] };
    const assessment = { pass: 0.8, items: [{ ...item, siblings } as AssessmentItem] };
    const grade = (modelShown: boolean) =>
      gradeAnswer(explain, { kind: 'explain', text: sentence }, { sections: [], assessment }, modelShown);
    expect(grade(true)).toMatchObject({ rejected: 'copied' });
    expect(grade(false)).not.toHaveProperty('rejected');
  });

  it('takes one that is copied from another item of its assessment for a copy', () => {
    const item = (siblings: AssessmentItem['siblings']): AssessmentItem => ({
      ...{ id: 'item', title: '', kind: 'choice', critical: false, task: '', reread: [] },
      siblings,
    });
    const given = { kind: 'explain', text: sentence } as const;
    const cards = [{ id: 'in', text: sentence }];
    const others = [
      { ...choice, stem: sentence },
      { ...order, cards },
    ];
    for (const other of others) {
      const assessment = { pass: 0.8, items: [item([choice, other]), item([explain])] };
      expect(gradeAnswer(explain, given, { sections: [], assessment })).toMatchObject({ rejected: 'copied' });
    }
    const siblings = [explain, { ...explain, id: 'why-2', stem: sentence }];
    const alone = { pass: 0.8, items: [item(siblings)] };
    expect(gradeAnswer(explain, given, { sections: [], assessment: alone })).not.toHaveProperty('rejected');
  });

  it('takes an answer that the checkpoint cannot have for a programming error', () => {
    expect(() => gradeAnswer(choice, { kind: 'choice', option: 'rows' }, lesson)).toThrow(
      /choice name.*rows/,
    );
    expect(() => gradeAnswer(choice, { kind: 'order', cards: [] }, lesson)).toThrow(/choice name/);
  });
});
