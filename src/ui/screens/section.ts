import type { LessonOutline, Span } from '../../course/types';
import { spokenLines } from '../../session/listening';
import { layOut, type PageLine, topFor } from '../../session/page';
import { outlineOf, sectionOf } from '../../session/selectors';
import type { SectionScreen } from '../../session/types';
import { messages } from '../../words/messages';
import { BLANK, type Line, line, type Token } from '../line';
import type { Scene, View } from '../view';
import { courseHead } from './header';

/** A section: the prose at its scroll; the heading moves to the note row once it is scrolled off. */
export function sectionView(scene: Scene, screen: SectionScreen): View {
  const { state, course, measure, rows } = scene;
  const lesson = course.lesson(screen.lesson);
  const { section, number } = sectionOf(lesson, screen.section);
  const lines = layOut(section, number, measure);
  const top = topFor(lines, screen.anchor, rows);
  const spoken = spokenLines(lines, screen, course);
  const opened = state.progress.lessons[lesson.id]?.opened.length ?? 0;
  return {
    ...courseHead(scene, outlineOf(course.outline, lesson.id) as LessonOutline),
    title: lesson.title,
    position: messages.sectionsOpened(opened, lesson.sections.length),
    body: [...lines.map(printed), ...below(top + rows - lines.length)],
    top,
    ...(spoken ? { focus: spoken } : {}),
    ...(top > 0 ? { noteLeft: line(`${number}  ${section.title}`) } : {}),
  };
}

const STYLE: Readonly<Record<NonNullable<Span['style']>, Token>> = {
  term: 'term',
  strong: 'strong',
  emphasis: 'body',
  code: 'strong',
};

/** The rows that the last page leaves free. */
const below = (count: number): Line[] => Array.from({ length: Math.max(0, count) }, () => BLANK);

function printed({ spans, kind }: PageLine): Line {
  return spans.map(({ text, style }) => ({
    text,
    ...(style ? { token: STYLE[style] } : kind === 'figure' ? { token: 'data' as const } : {}),
  }));
}
