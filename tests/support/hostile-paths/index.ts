import { fromSurroundings } from './from-surroundings';
import { fromTheCourse } from './from-the-course';
import { fromTheLearner } from './from-the-learner';
import type { HostilePath } from './runs';

/** Every way by which a text that somebody else chose can come to the screen of the built program, by its name. */
export const hostilePaths: Readonly<Record<string, HostilePath>> = {
  ...fromTheLearner,
  ...fromSurroundings,
  ...fromTheCourse,
};
