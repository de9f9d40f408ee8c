import type { Course } from '../../course/types';
import { frameOn } from '../../session/screen-frame';
import type { Extent, Screen, State } from '../../session/types';
import type { Look } from '../theme';
import { type Scene, topOf, type View } from '../view';
import { checkpointView } from './checkpoint';
import { doneView } from './done';
import { glossaryView } from './glossary';
import { helpView } from './help';
import { labView } from './lab';
import { mapView } from './map';
import { openerView } from './opener';
import { progressView } from './progress';
import { resultsView } from './results';
import { sectionView } from './section';
import { compareView, selfMarkView } from './self-mark';

/** The view of the screen that a state shows. */
export function viewOf(state: State, course: Course, look: Look): View {
  const { measure, body, compact } = frameOn(state, course);
  const view = screenView({ state, course, look, measure, rows: body, compact }, state.screen);
  const top = 'top' in state.screen ? state.screen.top : undefined;
  return top === undefined ? view : { ...view, top };
}

function screenView(scene: Scene, screen: Screen): View {
  switch (screen.kind) {
    case 'map':
      return mapView(scene, screen);
    case 'opener':
      return openerView(scene, screen);
    case 'section':
      return sectionView(scene, screen);
    case 'lab':
      return labView(scene, screen);
    case 'checkpoint':
      return checkpointView(scene, screen);
    case 'compare':
      return compareView(scene, screen);
    case 'self-mark':
      return selfMarkView(scene, screen);
    case 'done':
      return doneView(scene, screen);
    case 'results':
      return resultsView(scene, screen);
    case 'glossary':
      return glossaryView(scene, screen);
    case 'progress':
      return progressView(scene, screen);
    case 'help':
      return helpView(scene, screen);
  }
}

/** How far the screen's text reaches, for scrolling. */
export function extentOf(state: State, course: Course, look: Look): Extent {
  const view = viewOf(state, course, look);
  const height = frameOn(state, course).body;
  return { total: view.body.length, height, top: topOf(view, height) };
}
