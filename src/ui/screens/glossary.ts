import { sectionOf, termsOf } from '../../session/selectors';
import type { GlossaryScreen } from '../../session/types';
import { messages } from '../../words/messages';
import { BLANK, type Line, line, padded, paragraph, run } from '../line';
import type { Scene, View } from '../view';
import { wholeHead } from './header';

const LIST_WIDTH = 24;
/** Before a meaning under its term. */
const INDENT = '  ';

/** The terms on the left, the focused one's meaning beside them, or below where room is short. */
export function glossaryView(scene: Scene, screen: GlossaryScreen): View {
  const { course, measure, compact } = scene;
  const terms = termsOf(course, screen.lesson);
  const term = terms[screen.focus];
  const list = terms.map(({ term: name }, index) => line(name, index === screen.focus ? 'focus' : undefined));
  const room = measure - (compact ? INDENT.length : LIST_WIDTH);
  const meaning = term ? meaningLines(scene, screen, term, room) : [];
  const head = wholeHead(scene);
  return {
    ...head,
    ...(screen.lesson ? { crumb: [...head.crumb, course.lesson(screen.lesson).title] } : {}),
    title: messages.glossaryTitle,
    position: screen.lesson ? messages.termsInLesson(terms.length) : messages.termsInCourse(terms.length),
    body: compact ? under(list, meaning, screen.focus) : beside(list, meaning, screen.focus, scene.rows),
    focus: compact ? [screen.focus, screen.focus + meaning.length] : [screen.focus, screen.focus],
  };
}

function meaningLines(
  { course, compact }: Scene,
  screen: GlossaryScreen,
  term: ReturnType<typeof termsOf>[number],
  room: number,
): Line[] {
  const lesson = course.lesson(term.lesson);
  const { number } = sectionOf(lesson, term.section);
  const where = screen.lesson ? messages.firstUsed(number) : messages.firstUsedIn(number, lesson.title);
  const used = paragraph(where, room, 'muted');
  const meaning = paragraph(term.meaning, room);
  return compact ? [...meaning, ...used] : [line(term.term, 'term'), BLANK, ...meaning, BLANK, ...used];
}

/** The meaning under its term. */
function under(list: readonly Line[], meaning: readonly Line[], focus: number): Line[] {
  return [
    ...list.slice(0, focus + 1),
    ...meaning.map((row) => [run(INDENT), ...row]),
    ...list.slice(focus + 1),
  ];
}

/** The meaning beside the list, within sight of the focused term. */
function beside(list: readonly Line[], meaning: readonly Line[], focus: number, rows: number): Line[] {
  const start = focus < rows - meaning.length ? 0 : Math.max(0, focus - meaning.length + 1);
  const length = Math.max(list.length, start + meaning.length);
  return Array.from({ length }, (_, index) => {
    const right = meaning[index - start];
    return right ? [...padded(list[index] ?? BLANK, LIST_WIDTH), ...right] : (list[index] ?? BLANK);
  });
}
