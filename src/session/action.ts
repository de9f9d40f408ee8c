import type { LabAction } from '../labs/types';
import type { Tally } from '../learning/progress';
import type { Confidence, LearnerEvent } from '../learning/types';
import type { EditCommand } from './editor';
import type { Draft, Size } from './types';

/** What a sitting can be asked to do, by a key or from outside. */
export type Action =
  | { readonly type: 'resize'; readonly size: Size }
  | { readonly type: 'move'; readonly by: -1 | 1 }
  | { readonly type: 'move-to'; readonly end: 'first' | 'last' }
  | { readonly type: 'select'; readonly number: number }
  | { readonly type: 'scroll'; readonly by: 'line' | 'page'; readonly direction: -1 | 1 }
  | { readonly type: 'edit'; readonly command: EditCommand }
  | { readonly type: 'lay-out'; readonly draft: Draft }
  | { readonly type: 'give-confidence'; readonly confidence: Confidence }
  | { readonly type: 'sentence-begun'; readonly sentence: number }
  /** `failure`: why nothing was heard, and what to do. */
  | { readonly type: 'reading-ended'; readonly failure?: string }
  | { readonly type: 'lab-action'; readonly action: LabAction }
  /** `events`: all there are, in canonical order, once they are on the disk: while a verdict is withheld. */
  | { readonly type: 'record-changed'; readonly tally: Tally; readonly events?: readonly LearnerEvent[] }
  | BareAction;

/** An action that is all said with its name. */
export interface BareAction {
  readonly type:
    | 'open'
    | 'next'
    | 'previous'
    | 'back'
    | 'help'
    | 'glossary'
    | 'progress'
    | 'map'
    | 'lab'
    | 'checkpoints'
    | 'submit'
    | 'skip'
    | 'take-hint'
    | 'reread'
    | 'show-answer'
    | 'pick-up'
    | 'put-back'
    | 'go-on'
    | 'retry'
    | 'compare'
    | 'self-mark'
    | 'mark'
    | 'predict'
    | 'tick'
    | 'redraw'
    | 'suspend'
    | 'quit'
    | 'listen'
    | 'faster'
    | 'slower';
}

/** What it asks of the outside in its turn. */
export type Effect =
  | { readonly type: 'tick'; readonly ms: number }
  | { readonly type: 'read-aloud'; readonly sentences: readonly string[]; readonly from: number }
  | { readonly type: 'stop-reading' }
  | { readonly type: 'change-rate'; readonly steps: number }
  | { readonly type: 'redraw' }
  | { readonly type: 'suspend' }
  | { readonly type: 'quit'; readonly code: number };
