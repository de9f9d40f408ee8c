import type { Lesson, LessonOutline } from '../../course/types';
import { findLab } from '../../labs/registry';
import { isSettled } from '../../learning/progress';
import type { LessonProgress } from '../../learning/types';
import { xpPieces } from '../../learning/xp';
import { type OpenPiece, openPieces, outlineOf, type UpNext, upNext } from '../../session/selectors';
import type { DoneScreen } from '../../session/types';
import { padEnd, padStart } from '../../text/width';
import { messages } from '../../words/messages';
import { BLANK, ends, hanging, type Line, line, lineWidth, paragraph, run } from '../line';
import { checkpointMark, MARK } from '../marks';
import { pieceText } from '../place-text';
import type { Scene, View } from '../view';
import { wholeHead } from './header';

/**
 * The end of a lesson: what was earned, as far as it is kept; what took a second look; and where the next key leads,
 * which is no question of what is kept.
 */
export function doneView(scene: Scene, screen: DoneScreen): View {
  const { state, course } = scene;
  const lesson = course.lesson(screen.lesson);
  const outline = outlineOf(course.outline, lesson.id) as LessonOutline;
  const known = state.kept.lessons[lesson.id] as LessonProgress;
  const left = openPieces(state.kept, lesson).length;
  const earned = earnedLines(scene, lesson, outline, known);
  const second = secondLook(scene, known, lesson);
  const next = nextLines(
    scene,
    lesson,
    openPieces(state.progress, lesson),
    upNext(course.outline, lesson.id),
  );
  const gap = scene.compact ? [] : [BLANK];
  const looked = second.length > 0 ? [line(messages.secondLook, 'strong'), ...second, ...gap] : [];
  const body = [...earned, ...gap, ...looked, ...next];
  return {
    ...wholeHead(scene),
    title: lesson.title,
    position: left === 0 ? messages.doneHead : messages.notDoneHead(left),
    body,
    focus: [body.length - next.length, body.length - 1],
  };
}

/** One line a piece: its mark, what it is, the XP it has paid. */
function earnedLines(scene: Scene, lesson: Lesson, outline: LessonOutline, known: LessonProgress): Line[] {
  const pieces = xpPieces(outline);
  const allRead = known.opened.length >= lesson.sections.length;
  const labXp = (known.lab.predicted ? pieces.prediction : 0) + (known.lab.finished ? pieces.lab : 0);
  const rows: [Line[number], string, number][] = [
    [
      allRead ? MARK.done : MARK.started,
      allRead
        ? messages.doneSections(lesson.sections.length)
        : messages.sectionsOpened(known.opened.length, lesson.sections.length),
      allRead ? pieces.sections : 0,
    ],
  ];
  if (lesson.lab)
    rows.push([
      known.lab.finished ? MARK.done : MARK.new,
      messages.doneLab(findLab(lesson.lab.id)?.title ?? ''),
      labXp,
    ]);
  for (const { id, title } of outline.checkpoints) {
    const checkpoint = known.checkpoints[id];
    rows.push([checkpointMark(checkpoint), title, checkpoint?.xp ?? 0]);
  }
  const width = Math.min(scene.measure, 48);
  const lines = rows.flatMap(([mark, text, xp]) => {
    const paid = [run(padStart(messages.xp(xp), 6))];
    const [first = BLANK, ...others] = hanging([mark, run('  ')], text, width - lineWidth(paid) - 2);
    return [ends(first, paid, width), ...others];
  });
  return [...lines, ends([], [run(padStart(messages.xp(known.xp), 6), 'strong')], width)];
}

/** First what surprised somebody who was sure, marked; then what is settled, and was not solved alone at once. */
function secondLook({ measure }: Scene, known: LessonProgress, lesson: Lesson): Line[] {
  const surprises = lesson.checkpoints.filter(({ id }) => known.checkpoints[id]?.surprised);
  const others = lesson.checkpoints.filter(({ id }) => {
    const checkpoint = known.checkpoints[id];
    return isSettled(checkpoint) && !checkpoint?.alone && !checkpoint?.surprised;
  });
  const column = run(surprises.length > 0 ? '   ' : '');
  return [
    ...surprises.flatMap(({ title }) =>
      hanging([MARK.surprise, run('  ')], `${title}. ${messages.wasSurprise}`, measure),
    ),
    ...others.flatMap(({ title }) => hanging([column], `${title}.`, measure)),
  ];
}

/** Columns of "Up next" and the blanks after it. */
const LABEL_WIDTH = 13;

function nextLines(scene: Scene, lesson: Lesson, [open]: readonly OpenPiece[], next: UpNext): Line[] {
  const { measure, compact } = scene;
  const label = (text: string) => [run(compact ? `${text}: ` : padEnd(text, LABEL_WIDTH), 'focus')];
  if (open) return hanging(label(messages.upNextRest), pieceText(lesson, open), measure, 'focus');
  if (next.kind === 'end') return paragraph(messages.courseEnd, measure);
  const { title, minutes, xp } = next.lesson;
  const facts = [
    minutes ? messages.minutes(minutes) : '',
    xp ? messages.xp(xp) : '',
    next.kind === 'coming' ? messages.coming : '',
  ];
  const rows = hanging(label(messages.upNext), title, measure, 'focus');
  const detail = facts.filter(Boolean).join(' · ');
  return compact ? rows : [...rows, ...hanging([run(' '.repeat(LABEL_WIDTH))], detail, measure)];
}
