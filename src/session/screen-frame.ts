import type { Course } from '../course/types';
import { type Frame, frameOf, isCompact } from './frame';
import { checkpointOf } from './selectors';
import type { Screen, Size, State } from './types';

/** The frame of the screen that a state shows. */
export const frameOn = ({ size, screen }: Pick<State, 'size' | 'screen'>, course: Course): Frame =>
  frameOf(size, isWide(screen), authorsTitle(screen, size, course));

/** A lab that runs takes the wide frame. */
const isWide = (screen: Screen): boolean => screen.kind === 'lab' && screen.phase !== 'predict';

/** The title on a screen where it is an author's, who may have written more than fits in a row. */
function authorsTitle(screen: Screen, size: Size, course: Course): string {
  switch (screen.kind) {
    case 'map':
      // Where there is room it stands above, and the title tells how long the course is.
      return isCompact(size) ? course.outline.title : '';
    case 'section':
    case 'done':
      return course.lesson(screen.lesson).title;
    case 'checkpoint':
      return checkpointOf(course, screen).title;
    case 'compare':
    case 'self-mark':
      return authorsTitle(screen.behind, size, course);
    default:
      return '';
  }
}
