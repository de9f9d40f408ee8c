import type { Course } from '../course/types';
import { findLab } from '../labs/registry';
import { type MapEntry, sectionOf } from '../session/selectors';
import type { LessonScreen, State } from '../session/types';
import { messages } from './messages';

/** Where in its lesson a screen stands, in words. */
export function placeText(course: Course, screen: LessonScreen): string {
  const lesson = course.lesson(screen.lesson ?? '');
  switch (screen.kind) {
    case 'opener':
      return messages.opener.at[screen.which];
    case 'section': {
      const { section, number } = sectionOf(lesson, screen.section);
      return messages.atSection(number, lesson.sections.length, section.title);
    }
    case 'lab':
      return messages.atLab(findLab(screen.lab)?.title ?? '');
    case 'checkpoint': {
      const number = lesson.checkpoints.findIndex(({ id }) => id === screen.checkpoint) + 1;
      if (screen.draft.kind === 'order') return messages.atCards(number);
      if (screen.draft.kind === 'explain' && screen.draft.editor.text) return messages.atText(number);
      return messages.atCheckpoint(number, lesson.checkpoints[number - 1]?.title ?? '');
    }
    case 'done':
      return messages.atDone;
  }
}

/** What the map calls its way on: back to a place, on to the next lesson, or the very start. */
export function wayOnText({ resume }: State, { kind }: MapEntry): string {
  if (kind === 'continue') return messages.continue;
  return resume ? messages.goOn : messages.startHere;
}
