import type { Happening, LearnerEvent } from './types';

/**
 * The largest order that an event can have: far above any record, far below where adding one stops working. Where a
 * record was tampered with so that it is reached, what follows shares it.
 */
export const LAST_ORDER = 1e12;

/** What makes an event of something that happened: where, which one, and when. */
interface Identity {
  readonly lesson: string;
  /** Unlike that of any other event. */
  readonly id: string;
  /** One more than the largest order known; cut to `LAST_ORDER`, so that what is made can be read again. */
  readonly order: number;
  readonly moment: Pick<LearnerEvent, 'at' | 'day'>;
}

/** The event of something that happened in a lesson. */
export function eventOf(happening: Happening, { lesson, id, order, moment }: Identity): LearnerEvent {
  return { ...happening, lesson, id, order: Math.min(order, LAST_ORDER), at: moment.at, day: moment.day };
}
