import type { Checkpoint } from '../../course/types';
import { checkpointOf, sectionOf } from '../../session/selectors';
import type { CheckpointScreen } from '../../session/types';
import { BLANK, type Line, line, paragraph } from '../line';
import { messages } from '../messages';
import type { Scene, View } from '../view';
import { choiceArea } from './choice';
import { explainArea } from './explain';
import { lessonHead } from './header';
import { orderArea } from './order';

/** The answer area of a checkpoint, and where in it the keys act. */
export interface Area {
  readonly lines: readonly Line[];
  readonly focus?: readonly [number, number];
  readonly cursor?: { readonly line: number; readonly column: number };
  readonly noteRight?: Line;
  /** Feedback under the area; it is kept in view once it is there. */
  readonly feedback: readonly Line[];
}

/** A checkpoint: the stem, the answer area, feedback and hints below. */
export function checkpointView(scene: Scene, screen: CheckpointScreen): View {
  const checkpoint = checkpointOf(scene.course, screen);
  const lesson = scene.course.lesson(screen.lesson);
  const number = lesson.checkpoints.indexOf(checkpoint) + 1;
  const where = messages.checkpointPosition(number, lesson.checkpoints.length);
  const head = lessonHead(scene, screen.lesson, where);
  return {
    ...head,
    title: checkpoint.title,
    position: scene.compact ? where : checkpoint.task,
    ...bodyOf(scene, screen, checkpoint),
  };
}

/** A verdict takes the place of the stem where room is short, and for an explanation, which it quotes. */
const isJudged = (screen: CheckpointScreen): boolean => screen.verdict !== undefined || screen.revealed;

function bodyOf(
  scene: Scene,
  screen: CheckpointScreen,
  checkpoint: Checkpoint,
): Pick<View, 'body' | 'focus' | 'keep' | 'cursor' | 'noteRight'> {
  const area = areaOf(scene, screen, checkpoint);
  const gap = scene.compact ? [] : [BLANK];
  const isStemShown = screen.judged === undefined && !(scene.compact && isJudged(screen));
  const stem = isStemShown ? [...paragraph(checkpoint.stem, scene.measure), ...gap] : [];
  const hints = hintLines(scene, screen, checkpoint);
  const feedback = [...area.feedback, ...(area.feedback.length > 0 && hints.length > 0 ? gap : []), ...hints];
  const start = stem.length;
  const body = [...stem, ...area.lines, ...(feedback.length > 0 ? [...gap, ...feedback] : [])];
  const { focus, cursor, noteRight } = area;
  const shifted = ([first, last]: readonly [number, number]) => [first + start, last + start] as const;
  return {
    body,
    ...(focus ? { focus: shifted(focus) } : {}),
    ...(focus && isJudged(screen) ? { keep: [focus[0] + start, body.length - 1] as const } : {}),
    ...(cursor
      ? { cursor: { ...cursor, line: cursor.line + start }, keep: shifted([cursor.line, cursor.line]) }
      : {}),
    ...(noteRight ? { noteRight } : {}),
  };
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

function hintLines({ measure }: Scene, { hints }: CheckpointScreen, checkpoint: Checkpoint): Line[] {
  const taken = checkpoint.hints.slice(0, hints);
  return taken.flatMap((hint, index) => paragraph(messages.hint(index + 1, hint), measure));
}

/** "v opens section 2 and returns here." */
export function rereadLines(
  { course, measure, compact }: Scene,
  screen: CheckpointScreen,
  checkpoint: Checkpoint,
): Line[] {
  const target = checkpoint.reread[0];
  if (!target || compact) return [];
  const { number } = sectionOf(course.lesson(screen.lesson), target);
  return [BLANK, ...paragraph(messages.rereadOffer(number), measure)];
}

/** "Right." or "Not yet.", and why. */
export function verdictLines(scene: Scene, head: string, feedback: string): Line[] {
  return [line(head, 'strong'), ...paragraph(feedback, scene.measure)];
}
