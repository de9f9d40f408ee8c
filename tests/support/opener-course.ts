import { lessonOutline } from '../../src/course/outline';
import type { CourseOutline, Lesson, Opener, Recall } from '../../src/course/types';
import { read } from './happenings';
import { eventsOf } from './sitting';
import { courseOf, lessons as plainLessons, smallCourse } from './small-course';

/** The small course with questions before its lessons: `gap` has a recall and a guess, `bare` a guess, `line` none. */

export const recall: Recall = {
  from: 'line',
  section: 'moving',
  stem: 'The line was fitted to five rows. It read them again and again, and after each look one thing gave way a little. Which of these?',
  options: [
    { id: 'slope', text: 'the slope of the line' },
    { id: 'rows', text: 'the rows, each of them a little more with every round' },
    { id: 'none', text: 'nothing' },
  ],
  answer: 'slope',
  after: 'Only the slope moved. The rows were read, again and again, and they are what they were.',
};

export const guess: Opener = {
  stem: 'A line passes close to five points and through none of them. What is left between the two?',
  options: [
    { id: 'fault', text: 'a fault of the program that drew the line' },
    { id: 'gap', text: 'a gap at every point, which no straight line could close everywhere' },
  ],
  answer: 'gap',
  after:
    'Five points seldom lie on one line, so some gap stays wherever it is put. This lesson measures the gap at each point, and asks what all of them come to.',
};

const OPENERS: Readonly<Record<string, Partial<Lesson>>> = { gap: { recall, guess }, bare: { guess } };

const lessons: readonly Lesson[] = plainLessons.map((lesson) => ({ ...lesson, ...OPENERS[lesson.id] }));

const outline: CourseOutline = {
  ...smallCourse.outline,
  modules: smallCourse.outline.modules.map((module) =>
    module.lessons.length > 0 ? { ...module, lessons: lessons.map(lessonOutline) } : module,
  ),
};

export const openerCourse = courseOf(lessons, outline);

/** The learner has opened the section that tells what the recall asks for. */
export const readBefore = eventsOf('line', read('still', 'moving'));
