import type { Course, Lesson } from '../course/types';
import { findLab } from '../labs/registry';
import { xpPieces } from '../learning/xp';
import {
  checkpointOf,
  type MapEntry,
  type OpenPiece,
  outlineOf,
  placeOfQuestion,
  sectionOf,
} from '../session/selectors';
import type { LabScreen, LessonScreen, State } from '../session/types';
import { messages } from '../words/messages';

/** Where in its lesson a screen stands, in words. */
export function placeText(course: Course, screen: LessonScreen): string {
  const lesson = course.lesson(screen.lesson);
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
      const { number, total } = placeOfQuestion(course, screen);
      const isItem = screen.sitting !== undefined;
      const { atAnswered, atItemAnswered, atCards, atItemCards, atText, atItemText, atCheckpoint, atItem } =
        messages;
      if (screen.stage.kind === 'asked') return (isItem ? atItemAnswered : atAnswered)(number);
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

/** A piece of a lesson that is still to do, by name. */
export function pieceText({ sections, checkpoints }: Lesson, open: OpenPiece): string {
  switch (open.kind) {
    case 'section':
      return messages.atSection(sections.indexOf(open.section) + 1, sections.length, open.section.title);
    case 'lab':
      return messages.atLab(findLab(open.lab)?.title ?? '');
    case 'checkpoint':
      return messages.atCheckpoint(checkpoints.indexOf(open.checkpoint) + 1, open.checkpoint.title);
  }
}

/** What the map calls its way on: back to a place, on to the next lesson, or the very start. */
export function wayOnText({ resume }: State, { kind }: MapEntry): string {
  if (kind === 'continue') return messages.continue;
  return resume ? messages.goOn : messages.startHere;
}

/** What a guess is worth: its XP, until it was paid. */
export function guessText(state: State, { outline }: Course, { lesson = '' }: LabScreen): string {
  const known = outlineOf(outline, lesson);
  const isPaid = state.kept.lessons[lesson]?.lab.predicted ?? false;
  return known && !isPaid ? messages.guessPays(xpPieces(known).prediction) : messages.guessStays;
}
