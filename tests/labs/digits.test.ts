import { describe, expect, it } from 'vitest';
import { fixed, short } from '../../src/labs/digits';

describe('digits', () => {
  it.each([
    { value: 0.4912, decimals: 6, shown: '0.491200' },
    { value: -0.0000001, decimals: 6, shown: '0.000000' },
    { value: -1.5, decimals: 2, shown: '-1.50' },
  ])('show $value with exactly $decimals decimals as $shown', ({ value, decimals, shown }) => {
    expect(fixed(value, decimals)).toBe(shown);
  });

  it.each([
    { value: 42.800000000000004, decimals: 2, shown: '42.8' },
    { value: 200, decimals: 2, shown: '200' },
    { value: -0.001, decimals: 2, shown: '0' },
  ])('show $value with at most $decimals decimals as $shown', ({ value, decimals, shown }) => {
    expect(short(value, decimals)).toBe(shown);
  });
});
