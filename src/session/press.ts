import type { Course } from '../course/types';
import { findLab } from '../labs/registry';
import { graphemes } from '../text/width';
import type { Action } from './action';
import { ALWAYS, BINDINGS, type Binding, bind, type Mode } from './keys';
import { toldIn } from './opener';
import { markable, taughtIn } from './results';
import { checkpointOf, isOver, isWorthMarking } from './selectors';
import type { CheckpointScreen, LabScreen, ResultsScreen, Screen, State } from './types';

/** What the table of keys says on a screen. */

/** What the keys act on, on this screen. */
export function modeOf(screen: Screen): Mode {
  switch (screen.kind) {
    case 'opener':
      return screen.chosen === undefined ? 'opener' : 'opener-answered';
    case 'section':
      return screen.returnTo ? 'rereading' : 'section';
    case 'lab':
      return screen.phase === 'predict' ? 'predict' : screen.phase === 'try' ? 'lab' : 'lab-done';
    case 'checkpoint':
      return modeOfCheckpoint(screen);
    default:
      return screen.kind;
  }
}

function modeOfCheckpoint({ stage, draft }: CheckpointScreen): Mode {
  switch (stage.kind) {
    case 'answering':
      return draft.kind === 'order' && draft.carriedFrom ? 'carrying' : draft.kind;
    case 'asked':
      return 'confidence';
    case 'judged':
      return draft.kind === 'explain' ? 'judged-explain' : 'judged';
    case 'shown':
      return 'judged';
  }
}

/** All bindings that hold on this screen: the mode's, a lab's own, and those that always hold. */
export function bindingsOf(screen: Screen): readonly Binding[] {
  const mode = modeOf(screen);
  const own = screen.kind === 'lab' && screen.phase !== 'predict' ? labBindings(screen) : BINDINGS[mode];
  return [...own, ...ALWAYS];
}

/** A lab names its keys for what they do now; the common ones that it does not name work unmentioned. */
function labBindings(screen: LabScreen): readonly Binding[] {
  const lab = findLab(screen.lab);
  const named = lab?.keys(screen.model) ?? [];
  const isFinished = screen.phase === 'try' && lab?.isFinished(screen.model);
  const own = named.map(({ key, action, label, shown = key }, index) =>
    bind(key, shown, { type: 'lab-action', action }, label, shown ? 1 + index : undefined),
  );
  const taken = new Set(named.map(({ key }) => key));
  const common = BINDINGS.lab
    .filter(({ keys }) => !keys.some((key) => taken.has(key)))
    .map((binding): Binding => (isOfLab(binding) ? { ...binding, shown: '', label: '' } : binding))
    .map((binding) => (isFinished && isWayOn(binding) ? { ...binding, footer: AFTER_THE_LAB } : binding));
  const goOn = screen.phase === 'compare' ? [bind('Enter', 'Enter', 'go-on', 'checkpoints', 0)] : [];
  return [...goOn, ...own, ...common];
}

/** Once a lab is finished its footer names the way on, after its own keys, wherever it stands by then. */
const AFTER_THE_LAB = 20;
const isWayOn = ({ label }: Binding): boolean => label === 'checkpoints';

const isOfLab = ({ action }: Binding): boolean =>
  typeof action !== 'function' && action.type === 'lab-action';

/** Whether an action could do anything on this screen now: what could not is offered nowhere. */
export function isUseful(action: Action['type'], state: State, course: Course): boolean {
  const { screen, progress } = state;
  if (screen.kind === 'section') return action !== 'lab' || course.lesson(screen.lesson).lab !== undefined;
  if (screen.kind === 'opener') return action !== 'reread' || toldIn(state, course, screen) !== undefined;
  if (screen.kind === 'lab') return screen.lesson !== undefined || !LEADS_TO_CHECKPOINTS.includes(action);
  if (screen.kind === 'results') return isUsefulOnResults(action, state, course, screen);
  if (screen.kind !== 'checkpoint') return true;
  const { lesson, checkpoint: id, hints } = screen;
  const isOpen = screen.sitting === undefined && !isOver(screen);
  switch (action) {
    case 'reread':
      return checkpointOf(course, screen).reread.length > 0;
    case 'take-hint':
      return isOpen && hints < checkpointOf(course, screen).hints.length;
    case 'show-answer':
      return isOpen && (progress.lessons[lesson]?.checkpoints[id]?.attempts ?? 0) >= 2;
    case 'self-mark':
      return screen.stage.kind === 'judged' && isWorthMarking(screen.stage.verdict);
    default:
      return true;
  }
}

function isUsefulOnResults(
  action: Action['type'],
  state: State,
  course: Course,
  screen: ResultsScreen,
): boolean {
  if (action === 'open') return taughtIn(screen, course) !== undefined;
  return action !== 'self-mark' || markable(state, course, screen) !== undefined;
}

/** A lab that is run by itself has none to lead to. */
const LEADS_TO_CHECKPOINTS: readonly Action['type'][] = ['checkpoints', 'go-on'];

/** What a key asks for on this screen; undefined where it means nothing. */
export function actionFor(state: State, pressed: string): Action | undefined {
  // Outside of text a line feed is Enter: a terminal that is not in raw mode yet turns the one into the other.
  const key = pressed === 'Ctrl-J' && modeOf(state.screen) !== 'explain' ? 'Enter' : pressed;
  const binding = bindingsOf(state.screen).find(({ keys }) => keys.includes(key));
  if (binding) return typeof binding.action === 'function' ? binding.action(key) : binding.action;
  if (modeOf(state.screen) !== 'explain') return undefined;
  const text = key === 'Space' ? ' ' : key;
  // The name of a key has more than one character; a character can have several code points.
  return graphemes(text).length === 1 ? { type: 'edit', command: { type: 'insert', text } } : undefined;
}
