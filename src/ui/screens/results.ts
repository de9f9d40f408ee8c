import type { AssessmentItem } from '../../course/types';
import type { ItemResult } from '../../learning/types';
import { isSurprising, judgedExplanation, judgedItem, resultOf } from '../../session/results';
import type { ResultsScreen } from '../../session/types';
import { messages } from '../../words/messages';
import { BLANK, hanging, type Line, line, padded, paragraph, run, stacked, titled } from '../line';
import { MARK } from '../marks';
import { answerText, headTexts, isPassed, taughtText } from '../results-text';
import type { Scene, View } from '../view';
import { explainArea } from './explain';
import { lessonHead } from './header';

/** What a sitting came to: passed or not, item by item, and of the focused item the answer and why. */
export function resultsView(scene: Scene, screen: ResultsScreen): View {
  const { state, course, compact, rows } = scene;
  const result = resultOf(state, screen);
  const taught = taughtText(course, screen);
  const apart = bodyOf(scene, screen, [BLANK], [BLANK]);
  const closer = [bodyOf(scene, screen, [], [BLANK]), bodyOf(scene, screen, [], [])];
  const fitting = [apart, ...closer].find(({ body }) => body.length <= rows) ?? apart;
  return {
    ...lessonHead(scene, screen.lesson, messages.results.crumb(screen.sitting)),
    title: titleText(compact, isPassed(state, screen)),
    position: messages.results.right(result?.right ?? 0, itemsIn(scene, screen).length),
    ...(compact ? bodyOf(scene, screen, [], []) : fitting),
    ...(taught ? { noteLeft: line(messages.results.opens(taught)) } : {}),
  };
}

const itemsIn = ({ course }: Scene, { lesson }: ResultsScreen): readonly AssessmentItem[] =>
  course.lesson(lesson).assessment?.items ?? [];

/** Head, items and what there is to say of the focused one, with these gaps below the head and below the items. */
function bodyOf(
  scene: Scene,
  screen: ResultsScreen,
  belowHead: readonly Line[],
  belowItems: readonly Line[],
): Pick<View, 'body' | 'focus' | 'keep'> {
  const { state, course, compact, measure } = scene;
  const items = itemsIn(scene, screen);
  const [verdict = '', history = ''] = headTexts(state, course, screen);
  const head = [...paragraph(verdict, measure, 'strong'), ...paragraph(history, measure), ...belowHead];
  const rows = items.map((item, index) => itemLines(scene, screen, item, index));
  const detail = detailLines(scene, screen, items[screen.focus]?.id ?? '');
  // Where room is short, it stands under its item.
  const above = compact ? screen.focus + 1 : rows.length;
  const told = [...head, ...rows.slice(0, above).flat(), ...belowItems, ...detail];
  const { focus = [0, 0] } = stacked([head, ...rows], 1 + screen.focus);
  return { body: [...told, ...rows.slice(above).flat()], focus, keep: [focus[0], told.length - 1] };
}

/** Where room is short the head may be out of sight: then the title says it too. */
const titleText = (compact: boolean, passed: boolean): string =>
  compact ? messages.results.titleInBrief(passed) : messages.results.title;

const RESULT_MARK: Readonly<Record<ItemResult, Line[number]>> = {
  right: MARK.done,
  partly: MARK.started,
  marked: MARK.selfMarked,
  missed: MARK.tried,
};

/** Columns, from the right edge, for "critical" and for what it came to. */
const CRITICAL_WIDTH = 10;
const RESULT_WIDTH = 13;

function itemLines(
  { state, measure, compact }: Scene,
  screen: ResultsScreen,
  { id, title, critical }: AssessmentItem,
  index: number,
): Line[] {
  const words = messages.results;
  const result = resultOf(state, screen)?.results[id] ?? 'missed';
  const mark = isSurprising(state, screen, id) ? MARK.surprise : RESULT_MARK[result];
  const token = index === screen.focus ? ('focus' as const) : undefined;
  const note = critical ? [run(words.critical)] : [];
  const right = compact
    ? note
    : [...padded(note, CRITICAL_WIDTH), ...padded([run(words.is[result])], RESULT_WIDTH)];
  return titled([mark, run(`  ${index + 1}  `, token)], title, right, measure, token);
}

/** The focused item: what was answered, and what there is to say to that. */
function detailLines(scene: Scene, screen: ResultsScreen, item: string): readonly Line[] {
  const judged = judgedItem(scene.state, scene.course, screen, item);
  if (!judged) return paragraph(messages.results.notAtHand, scene.measure);
  const { checkpoint, verdict } = judged;
  const explained = judgedExplanation(screen, item, judged);
  if (explained?.draft.kind === 'explain' && checkpoint.kind === 'explain')
    return [
      ...surpriseLines(scene, screen, item),
      ...explainArea(scene, explained, checkpoint, explained.draft).lines,
    ];
  const head = messages.outcomes[verdict.outcome];
  const own = paragraph(`${head} ${answerText(judged)}`, scene.measure);
  const surprise = surpriseLines(scene, screen, item);
  return [...headed(own, head), ...surprise, ...paragraph(verdict.feedback, scene.measure)];
}

function surpriseLines({ state, measure }: Scene, screen: ResultsScreen, item: string): Line[] {
  if (!isSurprising(state, screen, item)) return [];
  return hanging([MARK.surprise, run('  ')], messages.results.surprise, measure);
}

/** Lines whose first begins with these words, the words made strong. */
const headed = ([first = BLANK, ...others]: readonly Line[], head: string): Line[] => [
  [
    run(head, 'strong'),
    ...line(
      first
        .map(({ text }) => text)
        .join('')
        .slice(head.length),
    ),
  ],
  ...others,
];
