import { describe, expect, it } from 'vitest';
import { parseConcepts } from '../../src/course/concepts';
import { parseCourse } from '../../src/course/course';
import {
  CONCEPTS_FILE,
  COURSE_FILE,
  courseFiles,
  courseOptions,
  courseWith,
  DRAFT_FILE,
  LESSON_FILE,
} from '../support/lesson-text';

const { course } = parseCourse(courseFiles, courseOptions);

describe('a course', () => {
  it('has an outline with its lessons, announced lessons and empty modules', () => {
    expect(course?.outline).toEqual({
      id: 'small-course',
      title: 'A Small Course',
      lang: 'en',
      formatVersion: 1,
      modules: [
        {
          id: 'lines',
          title: 'Lines',
          lessons: [
            {
              id: 'a-small-lesson',
              title: 'A Small Lesson',
              minutes: 20,
              difficulty: 'easy',
              xp: 80,
              sections: ['still', 'moving'],
              lab: 'L01',
              checkpoints: [
                { id: 'pick-what-moves', kind: 'choice', title: 'Pick what moves' },
                { id: 'order-the-steps', kind: 'order', title: 'Order the steps' },
                { id: 'explain-the-line', kind: 'explain', title: 'Explain the line' },
              ],
            },
            expect.objectContaining({ id: 'a-second-lesson', title: 'A Second Lesson' }),
            {
              id: 'a-small-test',
              title: 'A Small Test',
              minutes: 20,
              difficulty: 'medium',
              xp: 200,
              sections: ['ferry', 'beans'],
              checkpoints: [
                { id: 'name-what-moves', kind: 'choice', title: 'Name what moves' },
                { id: 'order-a-step', kind: 'order', title: 'Order a step' },
                { id: 'explain-a-line', kind: 'explain', title: 'Explain a line' },
              ],
              assessment: { pass: 0.8, critical: ['name-what-moves'] },
            },
          ],
          coming: [{ title: 'A Later Lesson', minutes: 25, xp: 200 }],
        },
        { id: 'curves', title: 'Curves', lessons: [], coming: [] },
      ],
    });
  });

  it('has its register', () => {
    expect(course?.register.MC02).toEqual({ name: 'data-stored', belief: 'The rows are kept.' });
  });

  it('has its drafts beside the lessons: an explanation is enough for one', () => {
    expect(course?.drafts).toMatchObject([
      {
        id: 'a-draft',
        sections: [],
        glossary: [],
        checkpoints: [{ kind: 'explain', reread: [], samples: [] }],
      },
    ]);
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(course))).toEqual(course);
  });
});

describe('a course with faults', () => {
  it('keeps the lessons that have none', () => {
    const { files } = courseWith(LESSON_FILE, [['xp: 80', 'xp: ‸0']]);
    const parsed = parseCourse(files, courseOptions);
    const kept = ['a-second-lesson', 'a-small-test'];
    expect(parsed.course?.lessons.map(({ id }) => id)).toEqual(kept);
    expect(parsed.course?.outline.modules[0]?.lessons.map(({ id }) => id)).toEqual(kept);
    expect(parsed.course?.drafts).toHaveLength(1);
  });

  it.each([
    ['course.yaml is missing', COURSE_FILE, undefined, 'file-missing'],
    ['course.yaml is no YAML', COURSE_FILE, '{', 'yaml-broken'],
    ['course.yaml cannot be shown', COURSE_FILE, 'id: \u001b', 'forbidden-character'],
  ])('is none when %s', (_, path, text, rule) => {
    const files = new Map(courseFiles);
    if (text === undefined) files.delete(path);
    else files.set(path, text);
    const parsed = parseCourse(files, courseOptions);
    expect(parsed.course).toBeUndefined();
    expect(parsed.diagnostics).toMatchObject([{ rule, file: path }]);
  });

  it('tells a missing concepts.yaml first', () => {
    const files = new Map(courseFiles);
    files.delete(CONCEPTS_FILE);
    expect(parseCourse(files, courseOptions).diagnostics[0]).toMatchObject({
      rule: 'file-missing',
      file: CONCEPTS_FILE,
    });
  });

  it('refuses an id that a lesson and a draft share', () => {
    const files = new Map(courseFiles);
    files.set(COURSE_FILE, (files.get(COURSE_FILE) ?? '').replace('[a-draft]', '[a-small-lesson]'));
    files.delete(DRAFT_FILE);
    expect(parseCourse(files, courseOptions).diagnostics).toMatchObject([
      { rule: 'id-twice', file: COURSE_FILE },
    ]);
  });
});

describe('the concept library', () => {
  const concepts = (text: string) => parseConcepts(text, CONCEPTS_FILE).concepts;

  it.each([
    ['words alone', 'A: [one, two]', { words: ['one', 'two'], opposite: [] }],
    [
      'words and their opposite',
      'A: {words: [hot], opposite: [cold]}',
      { words: ['hot'], opposite: ['cold'] },
    ],
    ['another concept', 'A: {is: B}\nB: [b]', { words: ['b'], opposite: [] }],
    [
      'a concept that is another that is another, and more',
      'A: {is: B, plus: [a], opposite: [x]}\nB: {is: C, plus: [b]}\nC: {words: [c], opposite: [y]}',
      { words: ['a', 'b', 'c'], opposite: ['x', 'y'] },
    ],
  ])('resolves %s', (_, text, concept) => {
    expect(concepts(text).A).toEqual(concept);
  });

  it('has no concept by the name of a property that every object has', () => {
    expect(Object.keys(concepts('__proto__: [a]\nconstructor: [b]\nA: [c]'))).toEqual(['A']);
  });
});
