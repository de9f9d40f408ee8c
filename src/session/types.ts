import type { Course } from '../course/types';
import type { Tally } from '../learning/progress';
import type { Confidence, LearnerEvent, Marks, Progress, Verdict } from '../learning/types';
import type { Effect } from './action';
import type { EditorState } from './editor';

/** The terminal's size in character cells. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** An answer in the making. Ids, never numbers: what is on the screen may be shuffled. */
export type Draft =
  | {
      readonly kind: 'choice';
      readonly options: readonly string[];
      readonly focus: number;
      readonly tried: readonly string[];
    }
  | {
      readonly kind: 'order';
      /** All cards as they lie, from the top. */
      readonly cards: readonly string[];
      /** How many of them are above the line. */
      readonly above: number;
      readonly focus: number;
      /** Where the carried card came from; set while a card is carried. */
      readonly carriedFrom?: { readonly focus: number; readonly above: number };
    }
  | { readonly kind: 'explain'; readonly editor: EditorState };

/** A screen whose lines can be more than its rows. */
interface Scrollable {
  /** First visible line where the learner scrolled by hand; else the focus is kept in view. */
  readonly top?: number;
}

export interface MapScreen extends Scrollable {
  readonly kind: 'map';
  /** Index into `mapEntries`. */
  readonly focus: number;
}

/** A question before the first section of a new lesson: asked to set a learner thinking, never scored or recorded. */
export interface OpenerScreen extends Scrollable {
  readonly kind: 'opener';
  readonly lesson: string;
  readonly which: 'recall' | 'guess';
  /** Ids of the options as they lie on the screen. */
  readonly options: readonly string[];
  /** Index into `options`. */
  readonly focus: number;
  /** The id of the chosen option; none while it is asked. */
  readonly chosen?: string;
}

export interface SectionScreen {
  readonly kind: 'section';
  readonly lesson: string;
  readonly section: string;
  /** The character of the section's running text that the first visible line holds (see page.ts). */
  readonly anchor: number;
  /** What it was opened from, to return to. */
  readonly returnTo?: CheckpointScreen | OpenerScreen | ResultsScreen;
  /** While it is read aloud: the index of the sentence in the air. */
  readonly listening?: { readonly sentence: number };
}

export interface LabScreen extends Scrollable {
  readonly kind: 'lab';
  readonly lab: string;
  /** None when the lab is run by itself: it then pays no XP. */
  readonly lesson?: string;
  readonly phase: 'predict' | 'try' | 'compare';
  /** Index of the focused option while predicting. */
  readonly focus: number;
  readonly prediction?: string;
  /** The lab's own state; only the lab looks inside. */
  readonly model: unknown;
}

/** How far the answer to a checkpoint is. */
type Stage =
  | { readonly kind: 'answering' }
  /** It is submitted, and its learner is asked how sure they are. The verdict is nowhere else: nothing gives it away. */
  | { readonly kind: 'asked'; readonly verdict: Verdict }
  /** The verdict is told. `confidence`: how sure the learner said they were. `marks`: their own, once given. */
  | {
      readonly kind: 'judged';
      readonly verdict: Verdict;
      readonly confidence?: Confidence;
      readonly marks?: Marks;
    }
  /** The right answer is shown. */
  | { readonly kind: 'shown' };

export interface CheckpointScreen extends Scrollable {
  readonly kind: 'checkpoint';
  readonly lesson: string;
  readonly checkpoint: string;
  /** Of an assessment, where `checkpoint` is an item that has one try: the number of the sitting, from 1. */
  readonly sitting?: number;
  /** While the answer is judged, what was submitted. */
  readonly draft: Draft;
  readonly stage: Stage;
  /** The answer was given after the model answer had been shown. */
  readonly modelShown?: boolean;
  /** How many hints are shown. */
  readonly hints: number;
  /** It was settled before it was opened: this is practice, and pays nothing more. */
  readonly isPractice?: boolean;
}

/** One's own explanation beside the model answer. */
export interface CompareScreen extends Scrollable {
  readonly kind: 'compare';
  readonly behind: CheckpointScreen | SelfMarkScreen;
}

/** Marking oneself, idea by idea. */
export interface SelfMarkScreen extends Scrollable {
  readonly kind: 'self-mark';
  readonly behind: CheckpointScreen;
  /** Index of the idea being marked. */
  readonly idea: number;
  /** Index of the focused sentence; the one after the last is "none of them". */
  readonly focus: number;
  /** For each marked idea, its sentence from 1, or 0. */
  readonly marks: readonly number[];
}

export interface DoneScreen extends Scrollable {
  readonly kind: 'done';
  readonly lesson: string;
}

/** What a finished sitting of an assessment came to. */
export interface ResultsScreen extends Scrollable {
  readonly kind: 'results';
  readonly lesson: string;
  readonly sitting: number;
  /** Index into the items. */
  readonly focus: number;
}

export interface HelpScreen extends Scrollable {
  readonly kind: 'help';
  readonly behind: Screen;
}

export interface GlossaryScreen extends Scrollable {
  readonly kind: 'glossary';
  readonly behind: Screen;
  /** The lesson whose terms are listed; none for the whole course. */
  readonly lesson?: string;
  readonly focus: number;
}

export interface ProgressScreen extends Scrollable {
  readonly kind: 'progress';
  readonly behind: Screen;
  /** Index into the written lessons of the course. */
  readonly focus: number;
}

/** A screen that belongs to a lesson, and can be returned to. A lab that is run by itself is none. */
export type LessonScreen =
  | OpenerScreen
  | SectionScreen
  | (LabScreen & Required<Pick<LabScreen, 'lesson'>>)
  | CheckpointScreen
  | DoneScreen
  | ResultsScreen;

export type Screen =
  | LessonScreen
  | MapScreen
  | LabScreen
  | CompareScreen
  | SelfMarkScreen
  | HelpScreen
  | GlossaryScreen
  | ProgressScreen;

/** One line for the learner; messages.ts has the words. */
export type Note =
  | { readonly kind: 'saved'; readonly xp: number }
  | { readonly kind: 'not-kept'; readonly why: string }
  | { readonly kind: 'record'; readonly text: string }
  | { readonly kind: 'no-voice'; readonly why: string }
  | {
      readonly kind:
        | 'first-section'
        | 'no-lab'
        | 'no-checkpoints'
        | 'no-glossary'
        | 'no-more-hints'
        | 'answer-after-two'
        | 'text-full'
        | 'nothing-to-reread'
        | 'first-checkpoint'
        | 'last-checkpoint'
        | 'first-item'
        | 'last-item'
        | 'no-help-in-sitting'
        | 'answered-before'
        | 'nothing-to-mark'
        | 'revise-first'
        | 'empty-answer'
        | 'section-closed';
    };

export interface State {
  readonly screen: Screen;
  readonly size: Size;
  /** Fold of all events of this and other sittings. */
  readonly tally: Tally;
  /** What the tally comes to. */
  readonly progress: Progress;
  /** The same as far as it is on the disk; this is what is shown as earned. */
  readonly kept: Progress;
  /** Answers in the making, by `lesson/checkpoint`, or by `lesson/item/sitting`. */
  readonly drafts: Readonly<Record<string, Draft>>;
  /** Where the learner last read, by lesson. */
  readonly reading: Readonly<Record<string, { readonly section: string; readonly anchor: number }>>;
  /** Where *Continue* leads. */
  readonly resume?: LessonScreen;
  readonly note?: Note;
}

/** The learner's wall clock at an action. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Local day, YYYY-MM-DD. */
  readonly day: string;
}

/** How far a screen's text reaches: lines in all, lines visible, first visible line. */
export interface Extent {
  readonly total: number;
  readonly height: number;
  readonly top: number;
}

/** What an update may ask the outside for. */
export interface Context {
  readonly course: Course;
  readonly now: Moment;
  /** A fresh random id (UUID). */
  readonly newId: () => string;
  /** Uniform in [0, 1). */
  readonly random: () => number;
  /** The extent of the screen as it is shown now. */
  readonly extentOf: (state: State) => Extent;
}

/** What an action leads to. */
export interface Turn {
  readonly state: State;
  readonly events: readonly LearnerEvent[];
  readonly effects: readonly Effect[];
}
