import { describe, expect, it } from 'vitest';
import { checkpointMastery, lessonMastery } from '../../src/learning/mastery';
import type { CheckpointProgress, CheckpointState } from '../../src/learning/types';

function checkpoint(
  state: CheckpointState,
  how: { alone?: boolean; held?: boolean } = {},
): CheckpointProgress {
  return {
    state,
    attempts: 1,
    score: 1,
    xp: 0,
    selfMarked: false,
    alone: false,
    held: false,
    hints: 0,
    surprised: false,
    modelShown: false,
    ...how,
  };
}

describe('checkpointMastery', () => {
  it.each<[why: string, progress: CheckpointProgress, mastery: number]>([
    ['new', checkpoint('new'), 0],
    ['tried', checkpoint('tried'), 0],
    ['revealed', checkpoint('revealed'), 0],
    ['solved with help', checkpoint('solved'), 1 / 3],
    ['solved alone', checkpoint('solved', { alone: true }), 2 / 3],
    ['solved with help, and held', checkpoint('solved', { held: true }), 2 / 3],
    ['solved alone, and held', checkpoint('solved', { alone: true, held: true }), 1],
  ])('%s', (_, progress, mastery) => {
    expect(checkpointMastery(progress)).toBeCloseTo(mastery, 12);
  });
});

describe('lessonMastery', () => {
  it('is the mean over the checkpoints, 0 without any', () => {
    const solved = checkpoint('solved', { alone: true, held: true });
    expect(lessonMastery([solved, checkpoint('tried')])).toBe(0.5);
    expect(lessonMastery([solved])).toBe(1);
    expect(lessonMastery([])).toBe(0);
  });
});
