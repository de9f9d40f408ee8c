import type { CheckpointKind, LessonOutline } from '../course/types';

/** What each part of a lesson pays, in whole XP. The pieces of a lesson that has any come to its XP. */
export interface XpPieces {
  /** For opening all sections. */
  readonly sections: number;
  /** For committing a prediction, right or wrong. */
  readonly prediction: number;
  /** For finishing the lab. */
  readonly lab: number;
  /** By checkpoint id. */
  readonly checkpoints: Readonly<Record<string, number>>;
}

type Part = 'sections' | 'lab' | CheckpointKind;

/** The shares of the parts in percent; a part that a lesson lacks leaves its share to the others. */
const WITH_LAB: readonly (readonly [Part, number])[] = [
  ['sections', 10],
  ['lab', 15],
  ['choice', 20],
  ['order', 25],
  ['explain', 30],
];
const WITHOUT_LAB: typeof WITH_LAB = [
  ['sections', 10],
  ['choice', 25],
  ['order', 30],
  ['explain', 35],
];

/** How a lesson's XP is split. Checkpoints of one kind share that kind's part; an assessment pays for its items alone. */
export function xpPieces(lesson: LessonOutline): XpPieces {
  if (lesson.assessment) return itemPieces(lesson);
  const parts = xpParts(lesson);
  const lab = parts.get('lab') ?? 0;
  const prediction = Math.round(lab / 3);
  return {
    sections: parts.get('sections') ?? 0,
    prediction,
    lab: lab - prediction,
    checkpoints: Object.fromEntries(
      lesson.checkpoints.map(({ id, kind }) => {
        const siblings = lesson.checkpoints.filter((other) => other.kind === kind);
        const place = siblings.findIndex((other) => other.id === id);
        return [id, evenShare(parts.get(kind) ?? 0, place, siblings.length)];
      }),
    ),
  };
}

function itemPieces({ xp, checkpoints }: LessonOutline): XpPieces {
  const pieces = checkpoints.map(({ id }, place) => [id, evenShare(xp, place, checkpoints.length)]);
  return { sections: 0, prediction: 0, lab: 0, checkpoints: Object.fromEntries(pieces) };
}

/** Each part rounded to whole XP, the remainder to the last (explain, where there is one). */
function xpParts(lesson: LessonOutline): Map<Part, number> {
  const present = (lesson.lab ? WITH_LAB : WITHOUT_LAB).filter(([part]) => has(lesson, part));
  const whole = present.reduce((sum, [, share]) => sum + share, 0);
  const parts = new Map(present.map(([part, share]) => [part, Math.round((lesson.xp * share) / whole)]));
  const last = present.at(-1)?.[0];
  const paid = [...parts.values()].reduce((sum, xp) => sum + xp, 0);
  if (last) parts.set(last, (parts.get(last) ?? 0) + lesson.xp - paid);
  return parts;
}

function has(lesson: LessonOutline, part: Part): boolean {
  if (part === 'sections') return lesson.sections.length > 0;
  if (part === 'lab') return lesson.lab !== undefined;
  return lesson.checkpoints.some(({ kind }) => kind === part);
}

/** One of `count` whole shares that come to `xp` and differ by one at most. */
function evenShare(xp: number, place: number, count: number): number {
  return Math.floor((xp * (place + 1)) / count) - Math.floor((xp * place) / count);
}
