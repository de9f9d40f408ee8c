import { messages } from '../words/messages';
import { type CrankState, isAtEnd, ROUNDS, started, update } from './crank-state';
import { crankValues } from './crank-values';
import { describe, meaning, OPTIONS } from './crank-words';
import type { Lab, LabKey } from './types';

const words = messages.labs.theCrank;

/** L01: five trips that training only reads, and two parameters that it writes. */
export const theCrank: Lab<CrankState> = {
  id: 'L01',
  name: 'the-crank',
  title: words.title,
  intro: words.intro,
  question: words.question(ROUNDS),
  options: OPTIONS,
  start: () => started,
  update,
  isRunning: (state) => state.running,
  isFinished: (state) => state.finished,
  isAtEnd,
  keys,
  meaning,
  describe,
  get values() {
    return crankValues();
  },
};

function keys(state: CrankState): LabKey[] {
  const inValley = state.view === 'valley';
  const step: LabKey = { key: 'Space', action: 'step', label: stepLabel(state) };
  const run: LabKey = { key: 'r', action: 'run', label: state.running ? 'pause' : 'run' };
  const reset: LabKey = { key: '0', action: 'reset', label: 'reset' };
  const view: LabKey = inValley
    ? { key: 'v', action: 'view', label: 'to-trips' }
    : { key: 'v', action: 'view', label: 'valley' };
  if (isAtEnd(state)) return [view, reset];
  return [...(state.running ? [run, step] : [step, run]), reset, view];
}

function stepLabel(state: CrankState): LabKey['label'] {
  if (state.view === 'valley') return 'round';
  return state.by === 'rounds' ? 'one-round' : 'beat';
}
