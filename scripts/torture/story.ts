import type { CourseOutline, LessonOutline } from '../../src/course/types';
import type { Happening, LearnerEvent } from '../../src/learning/types';

/** A course of forty lessons, and events in it whose whole content follows from their id. */

const LESSONS = 40;

/** What each piece of a lesson of 100 XP without a lab pays (README): worked out by hand, not by the program. */
const PIECES = { section: 10, choice: 25, order: 30, explain: 35 } as const;
type Piece = keyof typeof PIECES;

const lessons: readonly LessonOutline[] = Array.from({ length: LESSONS }, (_, index) => ({
  id: `lesson-${index}`,
  title: `Lesson ${index}`,
  summary: '',
  minutes: 35,
  difficulty: 'easy',
  xp: 100,
  sections: ['section'],
  checkpoints: [
    { id: 'choice', kind: 'choice', title: '' },
    { id: 'order', kind: 'order', title: '' },
    { id: 'explain', kind: 'explain', title: '' },
  ],
}));

export const outline: CourseOutline = {
  id: 'torture',
  title: 'Torture',
  lang: 'en',
  formatVersion: 1,
  modules: [{ id: 'module', title: 'Module', lessons, coming: [] }],
};

/** The event of an id: every piece solved at the first try, in a lesson and a way that the id decides. */
export function eventOf(id: string, order: number): LearnerEvent {
  const number = Number.parseInt(id.slice(0, 8), 16);
  const pieces = Object.keys(PIECES) as Piece[];
  const piece = pieces[number % pieces.length] as Piece;
  const lesson = `lesson-${Math.floor(number / pieces.length) % LESSONS}`;
  return {
    ...solved(piece, id),
    lesson,
    id,
    order,
    at: 1_790_000_000_000 + (number % 1e9),
    day: '2026-11-22',
  };
}

function solved(piece: Piece, id: string): Happening {
  const answered = { type: 'answered', checkpoint: piece, score: 1 } as const;
  switch (piece) {
    case 'section':
      return { type: 'section-opened', section: 'section' };
    case 'choice':
      return { ...answered, answer: { kind: 'choice', option: `option-${id}` }, outcome: 'correct' };
    case 'order':
      return { ...answered, answer: { kind: 'order', cards: ['a', 'b', id] }, outcome: 'correct' };
    case 'explain':
      return { ...answered, answer: { kind: 'explain', text: explanation(id) }, outcome: 'complete' };
  }
}

/** Some two hundred characters, of which no two events share all. */
function explanation(id: string): string {
  return `The parameters shift a little after each case – só pouco – and the cases are not stored. ${id} `.repeat(
    2,
  );
}

/** What a set of events is worth: each piece of each lesson once. */
export function xpOf(events: readonly LearnerEvent[]): number {
  const paid = new Map<string, number>();
  for (const event of events) {
    const piece = event.type === 'answered' ? event.checkpoint : 'section';
    paid.set(`${event.lesson}/${piece}`, PIECES[piece as Piece]);
  }
  return [...paid.values()].reduce((sum, xp) => sum + xp, 0);
}
