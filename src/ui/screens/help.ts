import { ALWAYS, type Binding } from '../../session/keys';
import { bindingsOf, modeOf } from '../../session/press';
import { outlineOf } from '../../session/selectors';
import type { HelpScreen, Screen } from '../../session/types';
import { padEnd, widthOf } from '../../text/width';
import { messages } from '../../words/messages';
import { keycap } from '../footer';
import { toldKeys } from '../key-table';
import { BLANK, type Line, line, padded, type Run, run } from '../line';
import { MARK } from '../marks';
import type { Scene, View } from '../view';
import { wholeHead } from './header';

const marks = messages.marksLegend;
const LEGEND: readonly (readonly [Line[number], string])[] = [
  [MARK.done, marks.done],
  [MARK.started, marks.started],
  [MARK.new, marks.new],
  [MARK.tried, marks.tried],
  [MARK.selfMarked, marks.selfMarked],
  [MARK.shown, marks.shown],
  [MARK.surprise, marks.surprise],
  [MARK.warning, marks.warning],
  [run('│', 'data'), marks.data],
  [run('↕', 'parameter'), marks.parameter],
  [run('?'), marks.prediction],
  [run('▌', 'bar'), marks.focus],
];

/** The keys of the screen behind, the keys that work everywhere, and what the marks mean. */
export function helpView(scene: Scene, screen: HelpScreen): View {
  const { behind } = screen;
  const lesson = lessonBehind(behind);
  const own = bindingsOf(behind)
    .filter((binding) => !ALWAYS.includes(binding) && !isEverywhere(binding))
    .filter((binding) => !isRefused(binding, behind));
  const here = keyTable(messages.modes[modeOf(behind)], own);
  const everywhere = keyTable(messages.everywhere, [...bindingsOf(behind).filter(isEverywhere), ...ALWAYS]);
  const tables =
    scene.compact || scene.measure < 60 ? [...here, BLANK, ...everywhere] : beside(here, everywhere);
  return {
    ...wholeHead(scene),
    ...(lesson ? { crumb: [outlineOf(scene.course.outline, lesson)?.title ?? ''] } : {}),
    title: messages.keysTitle,
    position: messages.modes[modeOf(behind)],
    body: [...tables, BLANK, line(messages.marks, 'strong'), ...legend(scene)],
  };
}

function lessonBehind(screen: Screen): string | undefined {
  if ('lesson' in screen) return screen.lesson;
  return 'behind' in screen ? lessonBehind(screen.behind) : undefined;
}

const isEverywhere = ({ label }: Binding): boolean =>
  label === 'keys' || ['back', 'map', 'leave', 'close'].includes(label);

/** A sitting gives no help: the keys that would are not named there. */
const isRefused = ({ label }: Binding, behind: Screen): boolean =>
  behind.kind === 'checkpoint' && behind.sitting !== undefined && ['hint', 'answer'].includes(label);

/** Keys and meaning, in two columns. */
function keyTable(title: string, bindings: readonly Binding[]): Line[] {
  const rows = toldKeys(bindings).map(({ shown, label }) => [keycap(shown), label] as const);
  const width =
    Math.max(...rows.map(([{ text, ascii = '' }]) => Math.max(widthOf(text), widthOf(ascii)))) + 2;
  const column = ({ text, ascii = text, ...key }: Run): Run => ({
    ...key,
    text: padEnd(text, width),
    ascii: padEnd(ascii, width),
  });
  return [line(title, 'strong'), ...rows.map(([key, label]) => [column(key), run(label)])];
}

/** Two blocks of lines side by side. */
function beside(left: readonly Line[], right: readonly Line[]): Line[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => [
    ...padded(left[index] ?? BLANK, 40),
    ...(right[index] ?? BLANK),
  ]);
}

function legend({ measure }: Scene): Line[] {
  const items = LEGEND.map(([mark, text]) => [mark, run(` ${text}`)]);
  const columns = measure < 60 ? 1 : 2;
  const rows: Line[] = [];
  for (let at = 0; at < items.length; at += columns)
    rows.push(
      items.slice(at, at + columns).flatMap((item, index) => (index < columns - 1 ? padded(item, 40) : item)),
    );
  return rows;
}
