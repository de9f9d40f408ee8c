import type { Happening, LearnerEvent } from './types';

/** What makes an event of something that happened: where, which one, and when. */
interface Identity {
  readonly lesson: string;
  /** Unlike that of any other event. */
  readonly id: string;
  /** One more than the largest order known. */
  readonly order: number;
  readonly moment: Pick<LearnerEvent, 'at' | 'day'>;
}

/** The event of something that happened in a lesson. */
export function eventOf(happening: Happening, { lesson, id, order, moment }: Identity): LearnerEvent {
  return { ...happening, lesson, id, order, at: moment.at, day: moment.day };
}
