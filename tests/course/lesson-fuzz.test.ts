import { expect, it } from 'vitest';
import { fuzzLessons } from '../support/lesson-fuzz';

it('a lesson file that is nearly right is read or refused in order: 20,000 with `npm run torture -- lessons`', () => {
  const { accepted, refused, faults } = fuzzLessons(300, 20_261_122);
  expect(faults).toEqual([]);
  expect(accepted).toBeGreaterThan(3);
  expect(refused).toBeGreaterThan(200);
});
