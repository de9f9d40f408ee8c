import { expect, it } from 'vitest';
import { eventOf } from '../../src/learning/event';

it('an event is what happened, and where, which one and when', () => {
  const moment = { at: 1_700_000_000_000, day: '2023-11-14' };
  expect(eventOf({ type: 'lesson-reset' }, { lesson: 'loops', id: 'e1', order: 7, moment })).toEqual({
    type: 'lesson-reset',
    lesson: 'loops',
    id: 'e1',
    order: 7,
    at: 1_700_000_000_000,
    day: '2023-11-14',
  });
});
