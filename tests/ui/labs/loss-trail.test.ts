import { expect, it } from 'vitest';
import { lossTrail } from '../../../src/ui/labs/loss-trail';

const bars = (losses: number[], columns = 10, ascii = false) =>
  lossTrail(losses, columns, ascii)
    .map(({ text }) => text)
    .join('');

it.each([
  { losses: [8, 7, 4, 1, 0], shown: '██▅▂▁' },
  { losses: [5, 5], shown: '██' },
  { losses: [0], shown: '▁' },
  { losses: [], shown: '' },
])('shows the losses $losses as $shown', ({ losses, shown }) => {
  expect(bars(losses)).toBe(shown);
});

it('has as many heights in ASCII', () => {
  expect(bars([8, 6, 4, 2, 0], 10, true)).toBe('#*=-_');
});

it('keeps to its columns, and to the first and last loss', () => {
  const falling = Array.from({ length: 201 }, (_, round) => 200 - round);
  expect(bars(falling, 5)).toBe('█▇▅▃▁');
});
