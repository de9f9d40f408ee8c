import { describe, expect, it } from 'vitest';
import { findLab, labs, labValues } from '../../src/labs/registry';

describe('the registry', () => {
  it.each(['L01', 'l01', 'the-crank', 'The-Crank'])('finds The Crank as %s', (name) => {
    expect(findLab(name)?.title).toBe('The Crank');
  });

  it.each(['', 'L99', 'crank', '__proto__'])('finds no lab as "%s"', (name) => {
    expect(findLab(name)).toBeUndefined();
  });

  it('has one lab for each id and name', () => {
    expect(new Set(labs.flatMap(({ id, name }) => [id, name])).size).toBe(labs.length * 2);
  });

  it('lists the numbers of every lab', () => {
    expect(Object.keys(labValues)).toEqual(labs.map(({ id }) => id));
  });

  it.each(labs.map((lab) => [lab.id, lab] as const))('%s lists its own numbers', (id, lab) => {
    expect(labValues[id]).toEqual(lab.values);
  });
});
