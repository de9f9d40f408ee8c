import { findLab } from '../labs/registry';
import type { Action } from './action';
import { isListening, onListening } from './listening';
import { openCheckpoint } from './on-checkpoint';
import { startLab } from './on-lab';
import { openSitting } from './on-sitting';
import { anchorAt, lastTop, layOut, topFor, turnedPage } from './page';
import { frameOn } from './screen-frame';
import { lessonProgress, openCheckpointOf, sectionOf } from './selectors';
import { openSection, say, show, turn } from './turn';
import type { Context, SectionScreen, State, Turn } from './types';

/** What an action does while a section is read. */
export function onSection(state: State, screen: SectionScreen, action: Action, context: Context): Turn {
  if (isListening(action)) return onListening(state, screen, action, context);
  switch (action.type) {
    case 'next':
      return next(state, screen, context);
    case 'previous':
      return previous(state, screen, context);
    case 'scroll':
      return action.by === 'page'
        ? turnPage(state, screen, context, action.direction)
        : scrolled(state, screen, context, action.direction);
    case 'lab':
      return toLab(state, screen, context);
    case 'checkpoints':
      return toCheckpoints(state, screen, context);
    case 'back':
      return turn(show(state, screen.returnTo ?? { kind: 'map', focus: 0 }));
    default:
      return turn(state);
  }
}

function pageOf(state: State, screen: SectionScreen, context: Context) {
  const lesson = context.course.lesson(screen.lesson);
  const { section, number } = sectionOf(lesson, screen.section);
  const { measure, body } = frameOn({ size: state.size, screen }, context.course);
  const lines = layOut(section, number, measure);
  return { lesson, number, lines, body, top: topFor(lines, screen.anchor, body) };
}

type Direction = -1 | 1;

function scrolled(state: State, screen: SectionScreen, context: Context, by: Direction): Turn {
  const { lines, body, top } = pageOf(state, screen, context);
  const target = Math.max(0, Math.min(top + by, lastTop(lines, body)));
  return turn(show(state, { ...screen, anchor: anchorAt(lines, target, by) }));
}

function turnPage(state: State, screen: SectionScreen, context: Context, direction: Direction): Turn {
  const { lines, body, top } = pageOf(state, screen, context);
  const target = turnedPage(lines, top, body, direction);
  return turn(show(state, { ...screen, anchor: anchorAt(lines, target, direction) }));
}

function next(state: State, screen: SectionScreen, context: Context): Turn {
  const { lesson, number, lines, body, top } = pageOf(state, screen, context);
  if (top + body < lines.length) return turnPage(state, screen, context, 1);
  if (screen.returnTo) return turn(show(state, screen.returnTo));
  const following = lesson.sections[number];
  if (following) return openSection(state, context, { lesson: lesson.id, section: following.id });
  return lesson.lab ? toLab(state, screen, context) : toCheckpoints(state, screen, context);
}

/** Back by a section; within a scrolled one, first to its top. */
function previous(state: State, screen: SectionScreen, context: Context): Turn {
  const { lesson, number, top } = pageOf(state, screen, context);
  if (top > 0) return turn(show(state, { ...screen, anchor: 0 }));
  const before = lesson.sections[number - 2];
  if (!before) return say(state, { kind: 'first-section' });
  const { returnTo } = screen;
  return openSection(state, context, { lesson: lesson.id, section: before.id, returnTo });
}

function toLab(state: State, screen: SectionScreen, context: Context): Turn {
  const lab = context.course.lesson(screen.lesson).lab;
  return lab && findLab(lab.id) ? startLab(state, lab.id, screen.lesson) : say(state, { kind: 'no-lab' });
}

function toCheckpoints(state: State, screen: SectionScreen, context: Context): Turn {
  const lesson = context.course.lesson(screen.lesson);
  if (lesson.assessment) return openSitting(state, context, lesson);
  const checkpoint = openCheckpointOf(state, lesson);
  if (!checkpoint || !lessonProgress(state, lesson.id)) return say(state, { kind: 'no-checkpoints' });
  return openCheckpoint(state, context, lesson, checkpoint.id);
}
