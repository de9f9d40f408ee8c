import { describe, expect, it } from 'vitest';
import { pressAtRandom } from '../support/key-robot';

/** `npm run torture -- keys` presses 3,000 sequences, and looks at the memory. */
describe('keys at random, pastes and sizes among them', () => {
  it.each([
    ['by somebody who may leave and come back', true, 1],
    ['in one sitting', false, 2],
  ])(
    'crash nothing and leave the terminal as it was: %s',
    async (_, mayLeave, seed) => {
      expect((await pressAtRandom({ sequences: 60, seed, mayLeave })).faults).toEqual([]);
    },
    120_000,
  );
});
