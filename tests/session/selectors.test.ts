import { describe, expect, it } from 'vitest';
import type { CourseOutline } from '../../src/course/types';
import {
  lessonsOf,
  mapEntries,
  moduleOf,
  openCheckpointOf,
  outlineOf,
  sectionOf,
  termsOf,
  upNext,
} from '../../src/session/selectors';
import type { LessonScreen } from '../../src/session/types';
import { answered, read, revealed } from '../support/happenings';
import { eventsOf, mapAfter } from '../support/sitting';
import { smallCourse } from '../support/small-course';

const { outline } = smallCourse;
const line = smallCourse.lesson('line');

describe('what follows a lesson', () => {
  const title = (course: CourseOutline, lesson: string) => {
    const next = upNext(course, lesson);
    return next.kind === 'end' ? 'end' : `${next.kind}: ${next.lesson.title}`;
  };
  it.each([
    ['line', 'lesson: The Gap'],
    ['gap', 'lesson: Only to Read'],
    ['bare', 'coming: Module 1 Checkpoint: Read a Line'],
  ])('%s: %s', (lesson, next) => {
    expect(title(outline, lesson)).toBe(next);
  });

  it('is nothing after the last', () => {
    const modules = outline.modules.map((module) => ({ ...module, coming: [] }));
    expect(title({ ...outline, modules }, 'bare')).toBe('end');
  });
});

describe('the rows of the map', () => {
  const rows = (resume?: LessonScreen, events = eventsOf('line', [])) =>
    mapEntries({ ...mapAfter(events), ...(resume ? { resume } : {}) }, outline).map((entry) =>
      entry.kind === 'continue' ? `continue ${entry.screen.kind}` : `${entry.kind} ${entry.lesson.id}`,
    );
  const section: LessonScreen = { kind: 'section', lesson: 'line', section: 'still', anchor: 0 };

  it('begin with the first lesson, for a new learner', () => {
    expect(rows()).toEqual(['start line', 'lesson line', 'lesson gap', 'lesson bare']);
  });

  it('begin with the place that was left', () => {
    expect(rows(section)[0]).toBe('continue section');
  });

  it('begin, after the end of a done lesson, with the first that is not done', () => {
    const done = eventsOf('bare', read('moving'));
    expect(rows({ kind: 'done', lesson: 'bare' }, done)[0]).toBe('start line');
    expect(rows({ kind: 'done', lesson: 'bare' })[0]).toBe('continue done');
  });

  it('begin with the end that was left, when all is done', () => {
    const done = Object.fromEntries(
      Object.entries(mapAfter().progress.lessons).map(([id, lesson]) => [
        id,
        { ...lesson, state: 'done' as const },
      ]),
    );
    const state = { ...mapAfter(), progress: { ...mapAfter().progress, lessons: done } };
    expect(mapEntries(state, outline)).toHaveLength(3);
    expect(mapEntries({ ...state, resume: { kind: 'done', lesson: 'line' } }, outline)[0]?.kind).toBe(
      'continue',
    );
  });
});

describe('finding things', () => {
  it('finds lessons and their modules', () => {
    expect(lessonsOf(outline).map(({ id }) => id)).toEqual(['line', 'gap', 'bare']);
    expect(outlineOf(outline, 'gap')?.title).toBe('The Gap');
    expect(outlineOf(outline, 'gone')).toBeUndefined();
    expect(moduleOf(outline, 'gap')?.id).toBe('lines');
    expect(moduleOf(outline, 'gone')).toBeUndefined();
  });

  it.each([
    ['asking', 3],
    ['gone', 1],
  ])('section %s is number %i', (id, number) => {
    expect(sectionOf(line, id).number).toBe(number);
  });

  it('the words of a lesson, or of the course', () => {
    expect(termsOf(smallCourse, 'line').map(({ term }) => term)).toEqual(['row', 'slope', 'target']);
    expect(termsOf(smallCourse, undefined).map(({ term, lesson }) => `${term} of ${lesson}`)).toEqual([
      'row of line',
      'slope of line',
      'target of line',
      'gap of gap',
    ]);
  });

  it.each([
    [[], 'pick'],
    [['pick'], 'loop'],
    [['pick', 'why'], 'loop'],
    [['pick', 'loop', 'why'], 'pick'],
  ])('with %j shown, the checkpoint to go to is %s', (shown, id) => {
    const state = mapAfter(eventsOf('line', shown.map(revealed)));
    expect(openCheckpointOf(state, line)?.id).toBe(id);
  });

  it.each([
    ['pick loop why', 'loop', [], 'loop'],
    ['pick loop why', 'loop', ['loop'], 'pick'],
    ['pick loop why', 'loop', ['pick', 'loop', 'why'], 'loop'],
    ['pick loop why', 'why', ['pick'], 'why'],
  ])('of %s, with a surprise at %s and %j shown, it is %s', (_, surprise, shown, id) => {
    const events = eventsOf('line', [
      answered(surprise, false),
      { type: 'confidence-given', checkpoint: surprise, confidence: 3 },
      ...shown.map(revealed),
    ]);
    expect(openCheckpointOf(mapAfter(events), line)?.id).toBe(id);
  });

  it('a lesson without checkpoints has none to go to', () => {
    expect(openCheckpointOf(mapAfter(), smallCourse.lesson('bare'))).toBeUndefined();
  });
});
