import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CrankState } from '../../../src/labs/crank-state';
import { theCrank } from '../../../src/labs/the-crank';
import type { LabView } from '../../../src/ui/labs/lab-view';
import { crankLines } from '../../../src/ui/labs/the-crank';
import { lineWidth } from '../../../src/ui/line';
import { paintLine } from '../../../src/ui/theme';
import { pressed } from '../../support/crank';

const view = (columns: number, rows: number, more: Partial<LabView> = {}): LabView => ({
  columns,
  rows,
  ascii: false,
  phase: 'try',
  prediction: 'both',
  ...more,
});

const texts = (state: CrankState, seen: LabView) =>
  crankLines(state, seen).map((line) =>
    line
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
  );

const TURNED = pressed('step*11');
const DONE = pressed('run', 'tick*90');
const BOTH = { phase: 'compare', prediction: 'both' } as const;

describe('The Crank', () => {
  it('marks its beats in ASCII as states are marked everywhere', () => {
    const look = { color: false, ascii: true };
    const beats = crankLines(TURNED, view(72, 17, { ascii: true })).map((line) =>
      paintLine(line, look).slice(0, 24),
    );
    const plain = beats.map((row) => row.replace(/\x1b\[\d+m/g, '').trimEnd());
    expect(plain).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^\+ the model answers/),
        expect.stringMatching(/^\/ held against/),
        expect.stringMatching(/^\. the parameters/),
      ]),
    );
  });

  it('stands beside its picture at 80x24', () => {
    expect(texts(TURNED, view(72, 17))).toEqual([
      '│ Data   read, never written      ↕ Parameters   written by training',
      '│    km   minutes',
      '│    1      3                     ↕ w   0.491200   slope of the line',
      '│    2      5                     ↕ b   0.305600   start of the line',
      '│  → 3      4',
      '│    4      8',
      '│    5     10',
      '│ fingerprint d38ca239  the same  ↕ fingerprint 40e8d05c  changed twice',
      '',
      'Trip 3, beat 3 of 4                10 min                           o',
      '✓ a case goes in         3 km                                 o',
      '✓ the model answers      1.7792',
      '→ held against target    4          5             o',
      '· the parameters shift                      o           o        ⢀⣀⣀⣀⣀⡠⠤',
      '                                             ⣀⣀⣀⣀⣀⠤⠤⠤⠤⠤⠒⠚⠒⠒⠒⠉⠉⠉⠉⠉⠁',
      'loss   21.757548                    0 ⠐⠒⠉⠉⠉⠉⠉',
      'before 36.483200                            1     2     3     4     5 km',
    ]);
  });

  it('puts prediction and result side by side at the end', () => {
    expect(texts(DONE, view(72, 17, BOTH)).slice(7)).toEqual([
      '│ fingerprint d38ca239  the same  ↕ fingerprint 4861f1a1  200 changes',
      '',
      'You predicted   What happened      10 min                          ⢀o⠤⠔⠒',
      '? both          ↕ only w and b                                o⡠⠔⠒⠉⠁',
      '                                                        ⣀⡠⠤⠒⠊⠉',
      'You said both. The rows were read   5             o⡠⠤⠒⠊⠉',
      '200 times, written 0 times.                 o⡠⠤⠒⠊⠉      o',
      '                                      ⢀⣀⠤⠒⠊⠉',
      'loss    1.020032                    0',
      'start  42.800000                            1     2     3     4     5 km',
    ]);
  });

  it.each(theCrank.options)('has room for the prediction "$text" and what it means', ({ id }) => {
    for (const [columns, rows] of [
      [72, 17],
      [72, 13],
      [36, 7],
    ] as const) {
      const shown = texts(DONE, view(columns, rows, { phase: 'compare', prediction: id }));
      const words = shown.map((line) => line.slice(0, rows === 17 ? 34 : columns)).join(' ');
      const left = words.replace(/ (loss|start) +[\d.]+/g, '').replace(/\s+/g, ' ');
      expect(left).toContain(theCrank.meaning(id));
    }
  });

  it('shows the whole of both in words at 40x12', () => {
    expect(texts(TURNED, view(36, 7))).toEqual([
      '│ data       d38ca239  the same',
      '↕ parameters 40e8d05c  changed twice',
      '↕ w  0.491200   b  0.305600',
      '',
      'Trip 3, beat 3 of 4',
      '→ held against target    4',
      'loss   21.757548  before 36.483200',
    ]);
  });

  it('drops the picture before anything else', () => {
    expect(texts(TURNED, view(72, 16)).join('\n')).not.toContain('10 min');
    expect(texts(TURNED, view(72, 13))).toEqual([
      ...texts(TURNED, view(72, 17)).slice(0, 8),
      'Trip 3, beat 3 of 4                         loss   21.757548',
      '✓ a case goes in         3 km               before 36.483200',
      '✓ the model answers      1.7792',
      '→ held against target    4',
      '· the parameters shift',
    ]);
  });

  it('stacks its words where two columns do not fit', () => {
    expect(texts(TURNED, view(56, 13))).toEqual([
      '│ Data   read, never written',
      '│ km         1   2   3   4   5',
      '│ minutes    3   5   4   8  10',
      '│ data       d38ca239  the same',
      '↕ Parameters   written by training',
      '↕ parameters 40e8d05c  changed twice',
      '↕ w  0.491200   b  0.305600',
      'Trip 3, beat 3 of 4',
      '✓ a case goes in         3 km',
      '✓ the model answers      1.7792',
      '→ held against target    4',
      '· the parameters shift',
      'loss   21.757548  before 36.483200',
    ]);
  });

  it('has a larger picture and the loss trail at 120x40', () => {
    const shown = texts(pressed('run', 'tick*27'), view(108, 31)).map((line) => line.slice(0, 44).trimEnd());
    expect(shown.slice(12, 22)).toEqual([
      'Round 12 of 200, running',
      '1  five cases go in',
      '2  the model answers each',
      '3  held against the targets',
      '4  the parameters shift once',
      '',
      'loss    1.039203',
      'start  42.800000',
      '',
      '█▁▁▁▁▁▁▁▁▁▁▁▁',
    ]);
    expect(shown[22]).toBe('loss by round, 0 to 12');
  });

  it('explains the valley', () => {
    const shown = texts(pressed('run', 'tick*27', 'view'), view(72, 17)).map((line) =>
      line.slice(0, 32).trimEnd(),
    );
    expect(shown).toEqual([
      'A spot is one setting of w and',
      'b. A ring joins spots with the',
      'same loss: 1.5, 4, 10, 20, 40.',
      '',
      '0  the start, loss 42.8',
      '1  after one round',
      '@  now, after round 12',
      'x  the floor, loss 1.02',
      '',
      'The trips are not on this map.',
      'They gave it its shape, and it',
      'stands still.',
      '',
      'w     1.789967',
      'b     0.575189',
      'loss  1.039203',
      '',
    ]);
  });
});

describe('at any size, after any keys', () => {
  const keys = fc.array(fc.constantFrom('step', 'step*5', 'run', 'tick*9', 'tick*90', 'view', 'reset'), {
    maxLength: 12,
  });
  const anyView = fc.record({
    columns: fc.integer({ min: 36, max: 108 }),
    rows: fc.integer({ min: 0, max: 40 }),
    ascii: fc.boolean(),
    phase: fc.constantFrom('try', 'compare'),
    prediction: fc.constantFrom(...theCrank.options.map(({ id }) => id)),
  });

  it('no line is wider than the measure, and no more lines are there than rows', () => {
    fc.assert(
      fc.property(keys, anyView, (some, seen) => {
        const lines = crankLines(pressed(...some), seen);
        expect(Math.max(0, ...lines.map(lineWidth))).toBeLessThanOrEqual(seen.columns);
        expect(lines.length).toBeLessThanOrEqual(seen.rows);
      }),
    );
  });

  it('fingerprints, w, b, loss and beat are there from 36x7 on, outside the valley', () => {
    fc.assert(
      fc.property(keys, anyView, (some, seen) => {
        const state = { ...pressed(...some), view: 'trips' as const };
        const shown = texts(state, { ...seen, phase: 'try', rows: seen.rows + 7 }).join('\n');
        expect(shown).toMatch(/d38ca239 {2}the same/);
        expect(shown).toMatch(/↕ w +\d\.\d{6}/);
        expect(shown).toMatch(/ b +-?\d\.\d{6}/);
        expect(shown).toMatch(/loss +\d+\.\d{6}/);
        expect(shown).toMatch(/Trip \d, beat \d of 4|Ready for trip 1|Round \d+ of 200/);
      }),
    );
  });

  it('ASCII has a likeness for every character', () => {
    fc.assert(
      fc.property(keys, anyView, (some, seen) => {
        for (const line of crankLines(pressed(...some), { ...seen, ascii: true, phase: 'try' })) {
          expect(paintLine(line, { color: false, ascii: true }).replace(/\x1b\[\d+m/g, '')).toMatch(
            /^[ ->@-~]*$/,
          );
        }
      }),
    );
  });

  it('the line keeps its columns while digits change', () => {
    const frames = [20, 40, 60, 89].map((ticks) => texts(pressed('run', `tick*${ticks}`), view(72, 17)));
    for (const [row, column] of [
      [2, 'slope of the line'],
      [3, 'start of the line'],
    ] as const) {
      expect(new Set(frames.map((frame) => frame[row]?.indexOf(column))).size).toBe(1);
    }
    expect(new Set(frames.map((frame) => frame[15]?.slice(0, 16).length)).size).toBe(1);
  });
});
