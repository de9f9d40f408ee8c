import type { Course } from '../course/types';
import { findLab } from '../labs/registry';
import { checkpointOf, type MapEntry, placeOfQuestion, sectionOf } from '../session/selectors';
import type { LessonScreen, State } from '../session/types';
import { messages } from './messages';

/** Where in its lesson a screen stands, in words. */
export function placeText(course: Course, screen: LessonScreen): string {
  const lesson = course.lesson(screen.lesson ?? '');
  switch (screen.kind) {
    case 'section': {
      const { section, number } = sectionOf(lesson, screen.section);
      return messages.atSection(number, lesson.sections.length, section.title);
    }
    case 'lab':
      return messages.atLab(findLab(screen.lab)?.title ?? '');
    case 'checkpoint': {
      const { number, total } = placeOfQuestion(course, screen);
      const isItem = screen.sitting !== undefined;
      const { atCards, atItemCards, atText, atItemText, atCheckpoint, atItem } = messages;
      if (screen.draft.kind === 'order') return (isItem ? atItemCards : atCards)(number);
      if (screen.draft.kind === 'explain' && screen.draft.editor.text)
        return (isItem ? atItemText : atText)(number);
      const { title } = checkpointOf(course, screen);
      return isItem ? atItem(number, total, title) : atCheckpoint(number, title);
    }
    case 'results':
      return messages.atResults(screen.sitting);
    case 'done':
      return messages.atDone;
  }
}

/** What the map calls its way on: back to a place, on to the next lesson, or the very start. */
export function wayOnText({ resume }: State, { kind }: MapEntry): string {
  if (kind === 'continue') return messages.continue;
  return resume ? messages.goOn : messages.startHere;
}
