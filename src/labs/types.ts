import type { KeyLabel } from '../words/key-words';

/** What every lab has in common. A lab is a pure model: states in, states out; it draws nothing. */

/** The labs there are, by their ids. */
export type LabId = 'L01' | 'L02';

export interface LabOption {
  readonly id: string;
  readonly text: string;
}

/** What a learner may ask of a running lab. `tick` is one frame of a run. */
export type LabAction =
  | 'step'
  | 'run'
  | 'reset'
  | 'view'
  | 'tick'
  | 'reveal'
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'far-up'
  | 'far-down'
  | 'far-left'
  | 'far-right';

/**
 * A key of a lab as the footer names it now, most used first: what a common key does here ("Space beat"), and
 * the keys beyond the common ones. `key` is one key name of the key table.
 */
export interface LabKey {
  readonly key: string;
  readonly action: LabAction;
  readonly label: KeyLabel;
  /** How the footer names it where it stands for two: "← →"; of the two, the other is '' and not shown. */
  readonly shown?: string;
}

export interface Lab<S> {
  readonly id: LabId;
  /** "the-crank" */
  readonly name: string;
  /** "The Crank" */
  readonly title: string;
  /** What stands on the screen, in a sentence or two, before the question. */
  readonly intro: string;
  /** The prediction asked for before anything runs. */
  readonly question: string;
  readonly options: readonly LabOption[];
  /** The state right after the prediction. */
  start(): S;
  update(state: S, action: LabAction): S;
  isRunning(state: S): boolean;
  /** True once the last step was reached; stays true after a reset. */
  isFinished(state: S): boolean;
  /** True while the state stands at its last step: prediction and result are shown side by side. */
  isAtEnd(state: S): boolean;
  keys(state: S): readonly LabKey[];
  /** One line that says what the gap between prediction and result means. */
  meaning(prediction: string): string;
  /** The state in words, a line each: what plain mode prints and a voice can say. */
  describe(state: S): readonly string[];
  /** Every number that prose may quote, by name, as it is printed: {"start-loss": "42.8"}. */
  readonly values: Readonly<Record<string, string>>;
}
