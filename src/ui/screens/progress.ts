import type { LessonOutline, ModuleOutline } from '../../course/types';
import type { LessonProgress } from '../../learning/types';
import { lessonsOf } from '../../session/selectors';
import { isUnderWay, toldCalibration, toldXp } from '../../session/told';
import type { ProgressScreen } from '../../session/types';
import { padStart } from '../../text/width';
import { messages } from '../../words/messages';
import { calibrationBrief, calibrationText } from '../calibration-text';
import { BLANK, clip, ends, type Line, lineWidth, padded, paragraph, run, titled } from '../line';
import { checkpointMark, lessonMark, MARK } from '../marks';
import type { Scene, View } from '../view';
import { wholeHead, xpText } from './header';

/** Lesson by lesson: sections read, lab, checkpoints, what was solved alone and what was held, XP. */
export function progressView(scene: Scene, screen: ProgressScreen): View {
  const { state, course, measure, compact } = scene;
  const lessons = lessonsOf(course.outline);
  const done = lessons.filter(({ id }) => state.kept.lessons[id]?.state === 'done').length;
  const body: Line[] = [];
  const gap = compact ? [] : [BLANK];
  let focus: [number, number] = [0, 0];
  let index = 0;
  for (const module of course.outline.modules.filter((candidate) => candidate.lessons.length > 0)) {
    if (body.length > 0 && !compact) body.push(BLANK);
    body.push(...moduleLines(scene, module, course.outline.modules.indexOf(module) + 1));
    if (!compact) body.push(BLANK, columnHeads(measure));
    for (const lesson of module.lessons) {
      const isFocused = index++ === screen.focus;
      const rows = lessonLines(scene, lesson, isFocused);
      if (isFocused) focus = [body.length, body.length + rows.length - 1];
      body.push(...rows);
    }
  }
  return {
    ...wholeHead(scene),
    title: messages.progressTitle,
    position: messages.lessonsDone(done, lessons.length),
    body: [...body, ...gap, ...paragraph(messages.progressLegend, measure), ...calibrationLines(scene)],
    focus,
  };
}

/** How sure the learner was, and how right: one line where room is short. */
function calibrationLines({ state, measure, compact }: Scene): Line[] {
  const calibration = toldCalibration(state.kept);
  const text = compact ? calibrationBrief(calibration) : calibrationText(calibration);
  if (text === '') return [];
  return compact ? paragraph(text, measure) : [BLANK, ...paragraph(text, measure)];
}

function moduleLines({ state, measure, compact }: Scene, module: ModuleOutline, number: number): Line[] {
  const xp = module.lessons.reduce((sum, { id }) => sum + toldXp(state.kept.lessons[id]), 0);
  const total = module.lessons.reduce((sum, lesson) => sum + lesson.xp, 0);
  const mark = [run(`${number}  `)];
  const share = compact ? [] : [run(messages.xpShare(xp, total))];
  const withBar = [...mark, run(module.title, 'strong'), run('   '), ...bar(xp / total)];
  const isRoom = !compact && lineWidth(withBar) + 2 + lineWidth(share) <= measure;
  return isRoom ? [ends(withBar, share, measure)] : titled(mark, module.title, share, measure, 'strong');
}

/** A share of twelve cells. */
function bar(share: number): Line {
  const full = Math.round(share * 12);
  return [run('█'.repeat(full)), run('░'.repeat(12 - full), 'muted')];
}

/** The checkpoints of a lesson, by number. */
const CHECKPOINTS = '1 2 3';
const MARKS_WIDTH = CHECKPOINTS.length;
const WIDTHS = { read: 4, lab: 5, checkpoints: 8, alone: 7, held: 6, xp: 5 } as const;

function columnHeads(measure: number): Line {
  const { read, lab, alone, held, xp } = messages.progressHead;
  const right =
    padStart(read, WIDTHS.read) +
    padStart(lab, WIDTHS.lab) +
    padStart(CHECKPOINTS, WIDTHS.checkpoints) +
    padStart(alone, WIDTHS.alone) +
    padStart(held, WIDTHS.held) +
    padStart(xp, WIDTHS.xp);
  return ends([], [run(right, 'muted')], measure);
}

/** A lesson with its facts beside the first line of its title. */
function lessonLines({ state, measure, compact }: Scene, lesson: LessonOutline, isFocused: boolean): Line[] {
  const known = state.kept.lessons[lesson.id];
  const token = isFocused ? ('focus' as const) : undefined;
  const right = compact ? [run(xpText(lesson, state))] : factsLine(lesson, known);
  return titled([lessonMark(known?.state), run('  ')], lesson.title, right, measure, token);
}

/** Beneath their numbers; the many of an assessment close together, as far as they fit. */
function checkpointMarks({ checkpoints }: LessonOutline, known: LessonProgress | undefined): Line {
  const answered = known?.assessment?.answered ?? [];
  const marks = checkpoints.map(({ id }) =>
    // What has its try in a sitting that is under way is told at its end.
    answered.includes(id) ? MARK.started : checkpointMark(known?.checkpoints[id]),
  );
  const isClose = 2 * marks.length - 1 > WIDTHS.checkpoints;
  const gap = isClose ? [] : [run(' ')];
  return clip(
    marks.flatMap((mark, index) => (index > 0 ? [...gap, mark] : [mark])),
    WIDTHS.checkpoints,
  );
}

function factsLine(lesson: LessonOutline, known: LessonProgress | undefined): Line {
  const marks = checkpointMarks(lesson, known);
  const told = (number: number) => (isUnderWay(known) ? '' : String(number));
  const count = (pick: 'alone' | 'held') =>
    told(Object.values(known?.checkpoints ?? {}).filter((checkpoint) => checkpoint[pick]).length);
  const lab = !lesson.lab
    ? MARK.none
    : known?.lab.finished
      ? MARK.done
      : known?.lab.predicted
        ? MARK.started
        : MARK.new;
  return [
    run(`${known?.opened.length ?? 0}/${lesson.sections.length}`.padStart(WIDTHS.read)),
    run(' '.repeat(WIDTHS.lab - 1)),
    lab,
    run(' '.repeat(WIDTHS.checkpoints - Math.max(MARKS_WIDTH, lineWidth(marks)))),
    ...padded(marks, MARKS_WIDTH),
    run(count('alone').padStart(WIDTHS.alone)),
    run(count('held').padStart(WIDTHS.held)),
    run(told(known?.xp ?? 0).padStart(WIDTHS.xp)),
  ];
}
