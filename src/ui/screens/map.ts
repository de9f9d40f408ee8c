import type { ComingLesson, LessonOutline, ModuleOutline } from '../../course/types';
import { lessonsOf, type MapEntry, mapEntries, outlineOf } from '../../session/selectors';
import type { MapScreen } from '../../session/types';
import { padEnd, padStart, widthOf } from '../../text/width';
import { wrapTitle } from '../../text/wrap';
import { messages } from '../../words/messages';
import {
  BLANK,
  ends,
  hanging,
  type Line,
  line,
  lineWidth,
  paragraph,
  type Run,
  run,
  type Token,
  titled,
} from '../line';
import { lessonMark, MARK } from '../marks';
import { placeText, wayOnText } from '../place-text';
import type { Scene, View } from '../view';
import { wholeHead, xpText } from './header';

/** The map: the way on, then modules and lessons with state, minutes, level and XP. */
export function mapView(scene: Scene, screen: MapScreen): View {
  const { state, course } = scene;
  const lessons = lessonsOf(course.outline);
  const entries = mapEntries(state, course.outline);
  const { body, rows } = bodyOf(scene, entries);
  const focus = rows[screen.focus];
  const isNewLearner = Object.values(state.progress.lessons).every((lesson) => lesson.state === 'new');
  const done = lessons.filter(({ id }) => state.kept.lessons[id]?.state === 'done').length;
  return {
    ...wholeHead(scene),
    title: scene.compact ? course.outline.title : courseSize(lessons),
    position: messages.lessonsDone(done, lessons.length),
    body: {
      length: body.length,
      at(index) {
        const isFocused = focus !== undefined && index >= focus[0] && index <= focus[1];
        const content = body[index]?.();
        return content && isFocused ? strong(content) : content;
      },
    },
    ...(focus ? { focus } : {}),
    ...(isNewLearner ? { noteLeft: line(messages.untimed) } : {}),
  };
}

function courseSize(lessons: readonly LessonOutline[]): string {
  const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  return messages.courseSize(lessons.length, minutes);
}

const strong = (content: Line): Line =>
  content.map((part) => (part.token ? part : { ...part, token: 'focus' }));

/** Each makes its line: of a thousand lessons a screen shows twenty. */
type Rows = readonly (() => Line)[];

interface Body {
  readonly body: Rows;
  /** For each entry the lines that it takes, first and last. */
  readonly rows: readonly [number, number][];
}

function bodyOf(scene: Scene, entries: readonly MapEntry[]): Body {
  const body: (() => Line)[] = [];
  const rows: [number, number][] = [];
  const widths = factWidths(lessonsOf(scene.course.outline));
  const add = (...lines: Rows) => body.push(...lines);
  const addEntry = (...lines: Rows) => {
    rows.push([body.length, body.length + lines.length - 1]);
    add(...lines);
  };
  for (const entry of entries)
    if (entry.kind !== 'lesson') addEntry(...wayOn(scene, entry).map((content) => () => content));
  scene.course.outline.modules.forEach((module, index) => {
    if (body.length > 0 && !scene.compact && (isWritten(module) || index === firstComing(scene)))
      add(() => BLANK);
    add(...moduleLines(scene, module, index + 1).map((content) => () => content));
    for (const lesson of module.lessons) addEntry(...lessonRows(scene, lesson, widths));
    if (isWritten(module)) for (const lesson of module.coming) add(...comingRows(scene, lesson));
  });
  return { body, rows };
}

const isWritten = (module: ModuleOutline): boolean => module.lessons.length > 0;

const firstComing = ({ course }: Scene): number =>
  course.outline.modules.findIndex((module) => !isWritten(module));

const LABEL_WIDTH = 13;

function wayOn(scene: Scene, entry: Exclude<MapEntry, { kind: 'lesson' }>): Line[] {
  const isStart = entry.kind === 'start';
  const title = isStart
    ? entry.lesson.title
    : (outlineOf(scene.course.outline, entry.screen.lesson)?.title ?? '');
  const place = isStart ? lessonFacts(entry.lesson) : placeText(scene.course, entry.screen);
  const label = wayOnText(scene.state, entry);
  if (scene.compact && isStart)
    return [`${label}: ${title}`, place].flatMap((text) => paragraph(text, scene.measure, 'focus'));
  if (scene.compact) return paragraph(`${label}: ${title}, ${lowered(place)}`, scene.measure, 'focus');
  return [
    ...titled([run(padEnd(label, LABEL_WIDTH), 'focus')], title, [], scene.measure),
    ...hanging([run(' '.repeat(LABEL_WIDTH))], place, scene.measure),
  ];
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const lessonFacts = (lesson: LessonOutline): string =>
  [messages.minutes(lesson.minutes), messages.levels[lesson.difficulty], messages.xp(lesson.xp)].join(' · ');

function moduleLines({ state, measure, compact }: Scene, module: ModuleOutline, number: number): Line[] {
  const head = `${number}  `;
  if (!isWritten(module))
    return hanging([run(head, 'muted')], `${module.title} · ${messages.coming}`, measure, 'muted');
  const total = module.lessons.length + module.coming.length;
  const done = module.lessons.filter(({ id }) => state.kept.lessons[id]?.state === 'done').length;
  const right = compact ? [] : [run(messages.moduleDone(done, total))];
  return titled([run(head)], module.title, right, measure, 'strong');
}

function lessonRows(scene: Scene, lesson: LessonOutline, widths: FactWidths): Rows {
  const mark = lessonMark(scene.state.kept.lessons[lesson.id]?.state);
  const right = () => (scene.compact ? [] : factsLine(scene, lesson, widths));
  const rightWidth = scene.compact ? 0 : widths.minutes + widths.level + widths.xp + 2;
  return titleRows(scene, lesson.title, rightWidth, (title) => rowOf(scene, mark, run(title), right()));
}

function comingRows(scene: Scene, { title }: ComingLesson): Rows {
  const right = scene.compact ? [] : [run(messages.coming, 'muted')];
  const token = 'muted' as const;
  return titleRows(
    scene,
    title,
    lineWidth(right),
    (first) => rowOf(scene, MARK.none, run(first, token), right),
    token,
  );
}

/** The rows of a lesson: one, and more where its title does not fit beside what stands at the right. */
function titleRows(
  scene: Scene,
  title: string,
  rightWidth: number,
  firstRow: (title: string) => Line,
  token?: Token,
): Rows {
  const room = scene.measure - beforeTitle(scene) - (rightWidth > 0 ? rightWidth + 1 : 0);
  if (widthOf(title) <= room) return [() => firstRow(title)];
  const [first = '', ...others] = wrapTitle(title, room);
  const below = others.map((text) => () => rowOf(scene, MARK.none, run(text, token), []));
  return [() => firstRow(first), ...below];
}

/** Columns before the title of a lesson: a margin where room is short, the mark, a gap. */
const beforeTitle = ({ compact }: Scene): number => (compact ? 5 : 3);

/** A mark, a title or a part of one, and what stands at the right. */
function rowOf(scene: Scene, mark: Run, title: Run, right: Line): Line {
  const margin = scene.compact ? [run('   ')] : [];
  const gap = run(scene.compact ? ' ' : '  ');
  return ends([...margin, mark, gap, title], right, scene.measure, 1);
}

/** How wide the columns of what stands beside the titles are. */
type FactWidths = Readonly<Record<'minutes' | 'level' | 'xp', number>>;

/** So narrow that the longest title of most courses has room; found once, for a look at each lesson would take long. */
function factWidths(lessons: readonly LessonOutline[]): FactWidths {
  const most = (numbers: readonly number[]) => numbers.reduce((one, other) => Math.max(one, other), 0);
  const minutes = most(lessons.map((lesson) => lesson.minutes));
  const xp = most(lessons.map((lesson) => lesson.xp));
  return {
    minutes: Math.max(6, widthOf(messages.minutes(minutes))),
    level: most(Object.values(messages.levels).map(widthOf)),
    xp: Math.max(10, widthOf(messages.xpShare(xp, xp))),
  };
}

/** Minutes, level and XP in their columns. */
function factsLine({ state }: Scene, lesson: LessonOutline, widths: FactWidths): Line {
  const known = state.kept.lessons[lesson.id];
  const isPartEarned = lesson.assessment && known?.state === 'done' && known.xp < lesson.xp;
  const isShared = known?.state === 'started' || isPartEarned;
  const xp = isShared ? xpText(lesson, state) : messages.xp(lesson.xp);
  return [
    run(padStart(messages.minutes(lesson.minutes), widths.minutes)),
    run(` ${padEnd(messages.levels[lesson.difficulty], widths.level)} `),
    run(padStart(xp, widths.xp)),
  ];
}
