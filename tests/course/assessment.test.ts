import { describe, expect, it } from 'vitest';
import { parseCourse } from '../../src/course/course';
import { courseFiles, courseOptions } from '../support/lesson-text';

const { course } = parseCourse(courseFiles, courseOptions);
const quiz = course?.lessons.find(({ id }) => id === 'a-small-test');
const items = quiz?.assessment?.items ?? [];

describe('an assessment', () => {
  it('is a lesson with scenes and items, without lab and checkpoints', () => {
    expect(quiz).toMatchObject({
      sections: [{ id: 'ferry' }, { id: 'beans' }],
      checkpoints: [],
      assessment: { pass: 0.8 },
    });
    expect(quiz).not.toHaveProperty('lab');
  });

  it('says of each item whether it is critical, and where it was taught', () => {
    expect(
      items.map(({ siblings, ...item }) => ({ ...item, siblings: siblings.map(({ id }) => id) })),
    ).toEqual([
      {
        id: 'name-what-moves',
        title: 'Name what moves',
        kind: 'choice',
        critical: true,
        task: 'choose one',
        reread: [
          { lesson: 'a-small-lesson', section: 'moving' },
          { lesson: 'a-second-lesson', section: 'still' },
        ],
        siblings: ['name-what-moves-1', 'name-what-moves-2', 'name-what-moves-3'],
      },
      {
        id: 'order-a-step',
        title: 'Order a step',
        kind: 'order',
        critical: false,
        task: 'put in order',
        reread: [{ lesson: 'a-small-lesson', section: 'moving' }],
        siblings: ['order-a-step-1', 'order-a-step-2', 'order-a-step-3'],
      },
      {
        id: 'explain-a-line',
        title: 'Explain a line',
        kind: 'explain',
        critical: false,
        task: 'in your words',
        reread: [{ lesson: 'a-small-lesson', section: 'still' }],
        siblings: ['explain-a-line-1', 'explain-a-line-2', 'explain-a-line-3'],
      },
    ]);
  });

  it('makes whole checkpoints of the siblings, without hints, with their scene to read again', () => {
    expect(items[1]?.siblings[0]).toEqual({
      kind: 'order',
      id: 'order-a-step-1',
      title: 'Order a step',
      task: 'put in order',
      stem: 'Put one step in order for the ferry.',
      hints: [],
      reread: ['ferry'],
      cards: [
        { id: 'read', text: 'A trip is read' },
        { id: 'shift', text: 'The slope shifts' },
      ],
      // biome-ignore lint/suspicious/noThenProperty: the author's word for the later card
      before: [{ first: 'read', then: 'shift', feedback: 'What would it shift for?' }],
      decoys: [],
      right: 'The trip comes first.',
    });
  });

  it('gives the siblings of an explanation what their item has, unless they have their own', () => {
    const siblings = items[2]?.siblings ?? [];
    const concepts = { LINE: { words: ['line', 'slope', 'a|the line'], opposite: [] } };
    expect(siblings).toMatchObject([
      {
        stem: 'Why does the line of the ferry keep no trips?',
        modelAnswer: 'The line moves, and no row is kept.',
      },
      { stem: 'Why does the line of the sorter keep no beans?', words: { min: 5, max: 40 } },
      { stem: 'Why does it keep no sizes?', modelAnswer: 'The line moves and keeps none of the sizes.' },
    ]);
    for (const sibling of siblings) {
      expect(sibling).toMatchObject({
        rubric: { ideas: [{ id: 'line_moves' }, { id: 'rows_stay' }], concepts },
        samples: [{ answer: 'the line moves', verdict: 'complete' }],
      });
    }
  });
});

describe('a recall', () => {
  it('knows the section that it asks for', () => {
    expect(course?.lessons[1]?.recall).toEqual({
      from: 'a-small-lesson',
      section: 'moving',
      stem: 'Which number of the line moved?',
      options: [
        { id: 'slope', text: 'the slope' },
        { id: 'row', text: 'the row' },
        { id: 'none', text: 'none' },
      ],
      answer: 'slope',
      after: 'The slope did.',
    });
  });

  it('is none of the first lesson', () => {
    expect(course?.lessons[0]).not.toHaveProperty('recall');
  });
});
