import type { ComingLesson, LessonOutline, ModuleOutline } from '../../course/types';
import { lessonsOf, type MapEntry, mapEntries, outlineOf } from '../../session/selectors';
import type { MapScreen } from '../../session/types';
import { padEnd, padStart } from '../../text/width';
import { messages } from '../../words/messages';
import { BLANK, ends, hanging, type Line, line, paragraph, run } from '../line';
import { lessonMark } from '../marks';
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
  const isNew = Object.values(state.progress.lessons).every((lesson) => lesson.state === 'new');
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
    ...(isNew ? { noteLeft: line(messages.untimed) } : {}),
  };
}

function courseSize(lessons: readonly LessonOutline[]): string {
  const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  return messages.courseSize(lessons.length, minutes);
}

const strong = (content: Line): Line =>
  content.map((part) => (part.token ? part : { ...part, token: 'focus' }));

interface Body {
  /** Each makes its line: of a thousand lessons a screen shows twenty. */
  readonly body: readonly (() => Line)[];
  /** For each entry the lines that it takes, first and last. */
  readonly rows: readonly [number, number][];
}

function bodyOf(scene: Scene, entries: readonly MapEntry[]): Body {
  const body: (() => Line)[] = [];
  const rows: [number, number][] = [];
  const add = (...lines: readonly (() => Line)[]) => body.push(...lines);
  const addEntry = (...lines: readonly (() => Line)[]) => {
    rows.push([body.length, body.length + lines.length - 1]);
    add(...lines);
  };
  for (const entry of entries)
    if (entry.kind !== 'lesson') addEntry(...wayOn(scene, entry).map((content) => () => content));
  scene.course.outline.modules.forEach((module, index) => {
    if (body.length > 0 && !scene.compact && (isWritten(module) || index === firstComing(scene)))
      add(() => BLANK);
    add(() => moduleLine(scene, module, index + 1));
    for (const lesson of module.lessons) addEntry(() => lessonLine(scene, lesson));
    if (isWritten(module)) for (const lesson of module.coming) add(() => comingLine(scene, lesson));
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
    : (outlineOf(scene.course.outline, entry.screen.lesson ?? '')?.title ?? '');
  const place = isStart ? lessonFacts(entry.lesson) : placeText(scene.course, entry.screen);
  const label = wayOnText(scene.state, entry);
  if (scene.compact) return paragraph(`${label}: ${title}, ${lowered(place)}`, scene.measure, 'focus');
  return [
    ...hanging([run(padEnd(label, LABEL_WIDTH), 'focus')], title, scene.measure),
    ...hanging([run(' '.repeat(LABEL_WIDTH))], place, scene.measure),
  ];
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const lessonFacts = (lesson: LessonOutline): string =>
  [messages.minutes(lesson.minutes), messages.levels[lesson.difficulty], messages.xp(lesson.xp)].join(' · ');

function moduleLine({ state, measure, compact }: Scene, module: ModuleOutline, number: number): Line {
  const head = [run(`${number}  `), run(module.title, 'strong')];
  if (!isWritten(module)) return [run(`${number}  ${module.title} · ${messages.coming}`, 'muted')];
  const total = module.lessons.length + module.coming.length;
  const done = module.lessons.filter(({ id }) => state.kept.lessons[id]?.state === 'done').length;
  return compact ? head : ends(head, [run(messages.moduleDone(done, total))], measure);
}

function lessonLine({ state, measure, compact }: Scene, lesson: LessonOutline): Line {
  const known = state.kept.lessons[lesson.id];
  const mark = [lessonMark(known?.state), run(compact ? ' ' : '  ')];
  if (compact) return ends([run('   '), ...mark, run(lesson.title)], [], measure);
  const isPartEarned = lesson.assessment && known?.state === 'done' && known.xp < lesson.xp;
  const isShared = known?.state === 'started' || isPartEarned;
  const xp = isShared ? xpText(lesson, state) : messages.xp(lesson.xp);
  const level = messages.levels[lesson.difficulty];
  return ends([...mark, run(lesson.title)], facts(lesson.minutes, level, xp), measure, 1);
}

function comingLine({ measure, compact }: Scene, lesson: ComingLesson): Line {
  const head = [run(compact ? '     ' : '   '), run(lesson.title, 'muted')];
  if (compact) return ends(head, [], measure);
  return ends(head, [run(messages.coming, 'muted')], measure);
}

/** Minutes, level and XP in columns, so narrow that the longest title has room beside them. */
const facts = (minutes: number, level: string, xp: string): Line => [
  run(padStart(messages.minutes(minutes), 6)),
  run(` ${padEnd(level, 6)} `),
  run(padStart(xp, 10)),
];
