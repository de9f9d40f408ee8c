import type { CourseOutline, LessonOutline } from '../../src/course/types';
import { addEvents, compareEvents, emptyTally, type Tally } from '../../src/learning/progress';
import type { Answer, Confidence, Happening, LearnerEvent, Verdict } from '../../src/learning/types';

/** A small course, and stories of what a learner did in it. */

export const crank: LessonOutline = {
  id: 'crank',
  title: 'The Crank',
  minutes: 35,
  difficulty: 'easy',
  xp: 100,
  sections: ['postcard', 'tailor'],
  lab: 'L01',
  checkpoints: [
    { id: 'name', kind: 'choice', title: '' },
    { id: 'loop', kind: 'order', title: '' },
    { id: 'why', kind: 'explain', title: '' },
  ],
};
const dials: LessonOutline = { ...crank, id: 'constructor', xp: 85, checkpoints: crank.checkpoints.slice(2) };
export const outline: CourseOutline = {
  id: 'course',
  title: 'Course',
  lang: 'en',
  formatVersion: 1,
  modules: [{ id: 'one', title: 'One', lessons: [crank, dials], coming: [{ title: 'Later', xp: 500 }] }],
};

const ANSWERS: Readonly<Record<string, Answer>> = {
  name: { kind: 'choice', option: 'a' },
  loop: { kind: 'order', cards: ['a'] },
  why: { kind: 'explain', text: 'because' },
};
const SCORES = { correct: 1, complete: 1, partial: 0.5, incorrect: 0, misconception: 0, off_topic: 0 };

const LEVELS: Readonly<Record<string, Confidence>> = { unsure: 1, fairly: 2, sure: 3 };

/** "why: partial", "why: sure" and the like, as it happened; in a story `+1` sets what follows on the next day. */
export function happened(line: string): Happening {
  const [subject = '', what = ''] = line.split(': ');
  if (subject === 'open') return { type: 'section-opened', section: what };
  if (subject === 'lab')
    return what === 'end'
      ? { type: 'lab-finished', lab: 'L01' }
      : { type: 'prediction-made', lab: 'L01', prediction: what };
  if (subject === 'reset') return { type: 'lesson-reset' };
  const checkpoint = subject;
  if (what.startsWith('hint')) return { type: 'hint-taken', checkpoint, hint: Number(what.slice(5)) };
  const confidence = LEVELS[what];
  if (confidence) return { type: 'confidence-given', checkpoint, confidence };
  if (what === 'shown') return { type: 'answer-revealed', checkpoint };
  if (what.startsWith('marked'))
    return { type: 'self-marked', checkpoint, ideas: {}, complete: what === 'marked complete' };
  const outcome = what as Verdict['outcome'];
  return {
    type: 'answered',
    checkpoint,
    answer: ANSWERS[checkpoint] as Answer,
    outcome,
    score: SCORES[outcome],
  };
}

/** A story of one lesson, in order: "name: incorrect, +1, name: correct". */
export function story(lines: string, lesson = 'crank'): LearnerEvent[] {
  const events: LearnerEvent[] = [];
  let day = 1;
  for (const line of lines.split(', ').filter(Boolean)) {
    const order = events.length + 1;
    if (/^[+-]\d$/.test(line)) day += Number(line);
    else
      events.push({ ...happened(line), id: `event-${order}`, lesson, order, at: 0, day: `2026-11-0${day}` });
  }
  return events;
}

/** The events of several files in their order, each once. */
export const union = (...lists: readonly (readonly LearnerEvent[])[]): LearnerEvent[] =>
  [...new Map(lists.flat().map((event) => [event.id, event])).values()].sort(compareEvents);

export const fold = (events: readonly LearnerEvent[]): Tally => addEvents(emptyTally, events);
