import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckpointKind, LessonOutline } from '../../src/course/types';
import { xpPieces } from '../../src/learning/xp';

function lesson(
  xp: number,
  kinds: CheckpointKind[],
  parts: { sections?: number; lab?: string } = {},
): LessonOutline {
  const { sections = 4, ...lab } = parts;
  return {
    id: 'a-lesson',
    title: 'A Lesson',
    minutes: 30,
    difficulty: 'easy',
    xp,
    sections: Array.from({ length: sections }, (_, index) => `s${index}`),
    ...lab,
    checkpoints: kinds.map((kind, index) => ({ id: `${kind}-${index + 1}`, kind, title: '' })),
  };
}

const ALL: CheckpointKind[] = ['choice', 'order', 'explain'];

describe('xpPieces', () => {
  it.each<
    [
      why: string,
      outline: LessonOutline,
      pieces: [sections: number, prediction: number, lab: number, ...number[]],
    ]
  >([
    ['100 XP with a lab', lesson(100, ALL, { lab: 'L01' }), [10, 5, 10, 20, 25, 30]],
    ['80 XP with a lab', lesson(80, ALL, { lab: 'L02' }), [8, 4, 8, 16, 20, 24]],
    ['150 XP with a lab', lesson(150, ALL, { lab: 'L06' }), [15, 8, 15, 30, 38, 44]],
    [
      'an assessment',
      { ...lesson(203, [...ALL, 'choice']), assessment: { pass: 0.8, critical: [] } },
      [0, 0, 0, 50, 51, 51, 51],
    ],
    ['100 XP without', lesson(100, ALL), [10, 0, 0, 25, 30, 35]],
    ['80 XP without', lesson(80, ALL), [8, 0, 0, 20, 24, 28]],
    ['a draft without explain', lesson(65, ['choice', 'order']), [10, 0, 0, 25, 30]],
    ['sections only', lesson(50, []), [50, 0, 0]],
    ['a lab only', lesson(50, [], { sections: 0, lab: 'L01' }), [0, 17, 33]],
    ['two of a kind', lesson(99, ['choice', 'choice', 'order', 'explain']), [10, 0, 0, 12, 13, 30, 34]],
    ['nothing at all', lesson(100, [], { sections: 0 }), [0, 0, 0]],
  ])('%s', (_, outline, [sections, prediction, lab, ...checkpoints]) => {
    const pieces = xpPieces(outline);
    expect(pieces).toMatchObject({ sections, prediction, lab });
    expect(outline.checkpoints.map(({ id }) => pieces.checkpoints[id])).toEqual(checkpoints);
  });

  const outlines = fc
    .record({
      xp: fc.nat(1000),
      kinds: fc.array(fc.constantFrom(...ALL), { maxLength: 9 }),
      sections: fc.nat(5),
      lab: fc.boolean(),
    })
    .map(({ xp, kinds, sections, lab }) => lesson(xp, kinds, { sections, ...(lab && { lab: 'L01' }) }));

  it('splits a lesson without a rest, and no piece is negative or a fraction', () => {
    fc.assert(
      fc.property(outlines, (outline) => {
        const { sections, prediction, lab, checkpoints } = xpPieces(outline);
        const pieces = [sections, prediction, lab, ...Object.values(checkpoints)];
        for (const piece of pieces) expect(Number.isInteger(piece) && piece >= 0).toBe(true);
        const empty = !outline.lab && outline.sections.length + outline.checkpoints.length === 0;
        expect(pieces.reduce((sum, piece) => sum + piece, 0)).toBe(empty ? 0 : outline.xp);
      }),
      { numRuns: 1000 },
    );
  });
});
