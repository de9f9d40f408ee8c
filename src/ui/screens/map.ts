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
  const widths = factWidths(lessons);
  const items = itemsOf(scene, entries);
  const starts = startsOf(items.map((item) => heightOf(scene, item, widths)));
  const focused = items.indexOf(entries[screen.focus] as Item);
  const isNewLearner = Object.values(state.progress.lessons).every((lesson) => lesson.state === 'new');
  const done = lessons.filter(({ id }) => state.kept.lessons[id]?.state === 'done').length;
  return {
    ...wholeHead(scene),
    title: scene.compact ? course.outline.title : courseSize(lessons),
    position: messages.lessonsDone(done, lessons.length),
    body: {
      length: starts[items.length] as number,
      at(index) {
        const place = lastAtMost(starts, index);
        const item = items[place];
        const content = item && linesOf(scene, item, widths)[index - (starts[place] as number)];
        return content && place === focused ? strong(content) : content;
      },
    },
    ...(focused < 0 ? {} : { focus: [starts[focused] as number, (starts[focused + 1] as number) - 1] }),
    ...(isNewLearner ? { noteLeft: line(messages.untimed) } : {}),
  };
}

function courseSize(lessons: readonly LessonOutline[]): string {
  const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  return messages.courseSize(lessons.length, minutes);
}

const strong = (content: Line): Line =>
  content.map((part) => (part.token ? part : { ...part, token: 'focus' }));

/** What stands on the map, from its top: the entries, and what the keys pass over. */
type Item =
  | MapEntry
  | { readonly kind: 'blank' }
  | { readonly kind: 'module'; readonly module: ModuleOutline; readonly number: number }
  | { readonly kind: 'coming'; readonly lesson: ComingLesson };

/** The way on, then each module with its lessons. */
function itemsOf(scene: Scene, entries: readonly MapEntry[]): Item[] {
  const items: Item[] = entries.filter(({ kind }) => kind !== 'lesson');
  let next = items.length;
  scene.course.outline.modules.forEach((module, index) => {
    if (items.length > 0 && !scene.compact && (isWritten(module) || index === firstComing(scene)))
      items.push({ kind: 'blank' });
    items.push({ kind: 'module', module, number: index + 1 });
    items.push(...entries.slice(next, next + module.lessons.length));
    next += module.lessons.length;
    if (isWritten(module))
      items.push(...module.coming.map((lesson) => ({ kind: 'coming' as const, lesson })));
  });
  return items;
}

/** How many lines an item takes. Of a thousand lessons a screen shows twenty: the lines of the others are not made. */
function heightOf(scene: Scene, item: Item, widths: FactWidths): number {
  if (item.kind !== 'lesson') return linesOf(scene, item, widths).length;
  return wrapTitle(item.lesson.title, roomFor(scene, scene.compact ? 0 : widthOfFacts(widths))).length;
}

function linesOf(scene: Scene, item: Item, widths: FactWidths): Line[] {
  switch (item.kind) {
    case 'blank':
      return [BLANK];
    case 'module':
      return moduleLines(scene, item.module, item.number);
    case 'lesson':
      return lessonLines(scene, item.lesson, widths);
    case 'coming':
      return comingLines(scene, item.lesson);
    default:
      return wayOn(scene, item);
  }
}

/** For each item the line at which it begins, and at last the end of all. */
function startsOf(heights: readonly number[]): number[] {
  const starts = [0];
  for (const height of heights) starts.push((starts.at(-1) as number) + height);
  return starts;
}

/** The place of the last of ascending numbers that is no greater than a given one. */
function lastAtMost(numbers: readonly number[], most: number): number {
  let [first, after] = [0, numbers.length];
  while (after - first > 1) {
    const middle = Math.floor((first + after) / 2);
    if ((numbers[middle] as number) <= most) first = middle;
    else after = middle;
  }
  return first;
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

function lessonLines(scene: Scene, lesson: LessonOutline, widths: FactWidths): Line[] {
  const mark = lessonMark(scene.state.kept.lessons[lesson.id]?.state);
  const right = scene.compact ? [] : factsLine(scene, lesson, widths);
  return entryLines(scene, mark, lesson.title, right);
}

function comingLines(scene: Scene, { title }: ComingLesson): Line[] {
  const right = scene.compact ? [] : [run(messages.coming, 'muted')];
  return entryLines(scene, MARK.none, title, right, 'muted');
}

/** The lines of a lesson: one, and more where its title does not fit beside what stands at the right. */
function entryLines(scene: Scene, mark: Run, title: string, right: Line, token?: Token): Line[] {
  const [first = '', ...others] = wrapTitle(title, roomFor(scene, lineWidth(right)));
  return [
    rowOf(scene, mark, run(first, token), right),
    ...others.map((text) => rowOf(scene, MARK.none, run(text, token), [])),
  ];
}

/** Columns for the title of a lesson beside what stands at the right. */
const roomFor = (scene: Scene, rightWidth: number): number =>
  scene.measure - beforeTitle(scene) - (rightWidth > 0 ? rightWidth + 1 : 0);

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

const widthOfFacts = ({ minutes, level, xp }: FactWidths): number => minutes + level + xp + 2;

/** So narrow that the longest title of most courses has room; found once, for a look at each lesson would take long. */
function factWidths(lessons: readonly LessonOutline[]): FactWidths {
  let [minutes, xp] = [0, 0];
  for (const lesson of lessons) {
    minutes = Math.max(minutes, lesson.minutes);
    xp = Math.max(xp, lesson.xp);
  }
  return {
    minutes: Math.max(6, widthOf(messages.minutes(minutes))),
    level: Math.max(...Object.values(messages.levels).map(widthOf)),
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
