import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLab } from '../../src/labs/registry';
import { startLab } from '../../src/session/on-lab';
import type { LabScreen } from '../../src/session/types';
import { mapAfter, Played } from '../support/sitting';

const crank = findLab('L01');
const inLab = () => new Played().press('Enter t');
const screenOf = (played: Played) => played.screen as LabScreen;

describe('a lab', () => {
  it('asks for a prediction first, and runs by no other key before', () => {
    const keys = [
      'Space',
      'r',
      '0',
      'Up',
      'Down',
      'Left',
      'Right',
      'v',
      'c',
      't',
      '1',
      '4',
      'Home',
      'End',
      'PageDown',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...keys), { maxLength: 30 }), (pressed) => {
        const played = inLab().press(pressed.join(' '));
        expect(played.place).toBe('lab, predict');
        expect(screenOf(played).model).toEqual(crank?.start());
        expect(played.told).toEqual(['line: opened still']);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['Enter', 'rows'],
    ['Down Enter', 'parameters'],
    ['3 Enter', 'both'],
    ['End Enter', 'neither'],
    ['4 1 Enter', 'rows'],
    ['9 Enter', 'rows'],
  ])('takes a prediction by "%s": %s', (keys, prediction) => {
    const played = inLab().press(keys);
    expect(played.place).toBe('lab, try');
    expect(screenOf(played).prediction).toBe(prediction);
    expect(played.told.at(-1)).toBe(`line: predicted ${prediction}`);
  });

  it('pays for any prediction, and for the end of the run', () => {
    const played = inLab().press('4 Enter');
    expect(played.state.progress.lessons.line?.xp).toBe(5);
    played.press('r').runOut();
    expect(played.place).toBe('lab, compare');
    expect(played.state.progress.lessons.line).toMatchObject({
      xp: 15,
      lab: { predicted: true, finished: true },
    });
    expect(played.state.note).toEqual({ kind: 'saved', xp: 10 });
  });

  it('is finished once, however often it is run', () => {
    const played = inLab().press('1 Enter r').runOut().press('0 r').runOut();
    expect(played.told.filter((line) => line === 'line: lab-finished')).toHaveLength(1);
  });

  it('gives the same numbers for the same keys', () => {
    const run = () => screenOf(inLab().press('2 Enter Space Space Space r Space Space r').runOut()).model;
    expect(run()).toEqual(run());
  });

  it('asks for frames while it runs, and for none while it stands', () => {
    const played = inLab().press('Enter');
    expect(played.effects).toEqual([]);
    expect(played.press('r').effects).toEqual([{ type: 'tick', ms: 66 }]);
    expect(played.press('? ').effects).toHaveLength(1);
    expect(played.press('Escape').effects).toHaveLength(2);
    expect(played.press('r').effects).toHaveLength(2);
  });

  it('leads, after the comparison, to the checkpoints; c does at any time after the prediction', () => {
    expect(inLab().press('1 Enter r').runOut().press('Enter').place).toBe('checkpoint pick');
    expect(inLab().press('1 Enter c').place).toBe('checkpoint pick');
  });

  it('is left for the section', () => {
    expect(inLab().press('q').place).toBe('section still');
    expect(inLab().press('Enter Escape').place).toBe('section still');
  });
});

describe('a lab by itself', () => {
  const alone = () => new Played(startLab(mapAfter(), 'L01').state);

  it('pays nothing and tells nothing', () => {
    const played = alone().press('2 Enter r').runOut();
    expect(played.place).toBe('lab, compare');
    expect(played.told).toEqual([]);
    expect(played.state.resume).toBeUndefined();
  });

  it.each(['q', '2 Enter Escape', '2 Enter c'])('is left by "%s"', (keys) => {
    expect(alone().press(keys).effects.at(-1)).toEqual({ type: 'quit', code: 0 });
  });
});
