import type { Checkpoint } from '../../course/types';
import { checkpointOf, isJudged, isToldRight, sectionOf, verdictOf } from '../../session/selectors';
import type { CheckpointScreen } from '../../session/types';
import { messages } from '../../words/messages';
import { BLANK, type Line, line, paragraph } from '../line';
import type { Scene, View } from '../view';
import type { Area } from './answer-area';
import { choiceArea } from './choice';
import { askedBody } from './confidence';
import { explainArea } from './explain';
import { questionHead } from './header';
import { orderArea } from './order';

/** A checkpoint: the stem, the answer area, feedback and hints below. */
export function checkpointView(scene: Scene, screen: CheckpointScreen): View {
  const checkpoint = checkpointOf(scene.course, screen);
  return {
    ...questionHead(scene, screen, checkpoint),
    ...bodyOf(scene, screen, checkpoint),
    ...(screen.isPractice && !isJudged(screen) ? { noteLeft: line(messages.practice) } : {}),
    ...rereadNote(scene, screen, checkpoint),
    ...(screen.sitting === undefined ? {} : sittingParts(scene, screen)),
  };
}

/** An item tells neither what is earned, which would tell the verdicts, nor more than that it has one try. */
function sittingParts({ course }: Scene, { lesson }: CheckpointScreen): Pick<View, 'aside' | 'noteLeft'> {
  const { xp } = course.lesson(lesson);
  return { aside: [messages.xp(xp)], noteLeft: line(messages.oneTry) };
}

/** A verdict takes the place of the stem where room is short, and for an explanation, which it quotes. */
function bodyOf(
  scene: Scene,
  screen: CheckpointScreen,
  checkpoint: Checkpoint,
): Pick<View, 'body' | 'focus' | 'keep' | 'cursor' | 'noteRight'> {
  const area = areaOf(scene, screen, checkpoint);
  const gap = scene.compact ? [] : [BLANK];
  const isStemShown = !isJudged(screen) || !(scene.compact || screen.draft.kind === 'explain');
  const stem = isStemShown ? [...paragraph(checkpoint.stem, scene.measure), ...gap] : [];
  const hints = hintLines(scene, screen, checkpoint);
  if (screen.stage.kind === 'asked') return askedBody(scene, [...stem, ...area.lines], hints.flat());
  const { lines, told } = withHints(scene, screen, area, hints);
  const { focus, cursor, noteRight } = area;
  const down = (line: number) => line + stem.length;
  const acting = cursor?.line ?? focus?.[0];
  return {
    body: [...stem, ...lines],
    ...(focus ? { focus: [down(focus[0]), down(focus[1])] as const } : {}),
    ...(cursor ? { cursor: { ...cursor, line: down(cursor.line) } } : {}),
    ...(acting === undefined ? {} : { keep: [down(acting), down(Math.max(acting, told))] as const }),
    ...(noteRight ? { noteRight } : {}),
  };
}

/**
 * The answer area with feedback and hints below it, and the last line of what was told, which is to be in view.
 * Where room is short, the hints of a task stand under what the keys act on, the newest first.
 */
function withHints(
  { compact }: Scene,
  screen: CheckpointScreen,
  { lines, focus, feedback }: Area,
  hints: readonly (readonly Line[])[],
): { lines: readonly Line[]; told: number } {
  if (compact && focus && !isJudged(screen)) {
    const under = hints.toReversed();
    const [newest = []] = under;
    const all = [...lines.slice(0, focus[1] + 1), ...under.flat(), ...lines.slice(focus[1] + 1), ...feedback];
    return { lines: all, told: focus[1] + newest.length };
  }
  const gap = compact ? [] : [BLANK];
  const below = [feedback, hints.flat()]
    .filter((part) => part.length > 0)
    .flatMap((part) => [...gap, ...part]);
  const isTold = isJudged(screen) || hints.length > 0;
  return { lines: [...lines, ...below], told: isTold ? lines.length + below.length - 1 : -1 };
}

function areaOf(scene: Scene, screen: CheckpointScreen, checkpoint: Checkpoint): Area {
  const { draft } = screen;
  if (checkpoint.kind === 'choice' && draft.kind === 'choice')
    return choiceArea(scene, screen, checkpoint, draft);
  if (checkpoint.kind === 'order' && draft.kind === 'order')
    return orderArea(scene, screen, checkpoint, draft);
  if (checkpoint.kind === 'explain' && draft.kind === 'explain')
    return explainArea(scene, screen, checkpoint, draft);
  throw new Error(`a ${draft.kind} draft on the ${checkpoint.kind} checkpoint ${checkpoint.id}`);
}

/** The lines of each hint that was taken. */
function hintLines({ measure }: Scene, { hints }: CheckpointScreen, checkpoint: Checkpoint): Line[][] {
  const taken = checkpoint.hints.slice(0, hints);
  return taken.map((hint, index) => paragraph(messages.hint(index + 1, hint), measure));
}

/** The note after an answer that is not right: "v opens section 2 and returns here." */
function rereadNote(
  { course, compact }: Scene,
  screen: CheckpointScreen,
  { kind, reread: [target] }: Checkpoint,
): Pick<View, 'noteLeft'> {
  const isOffered = kind !== 'explain' && verdictOf(screen) !== undefined && !isToldRight(screen);
  if (!isOffered || target === undefined || compact) return {};
  const { number } = sectionOf(course.lesson(screen.lesson), target);
  return { noteLeft: line(messages.rereadOffer(number)) };
}
