/** What a learner did, and what it amounts to. */

export type Answer =
  | { readonly kind: 'choice'; readonly option: string }
  | { readonly kind: 'order'; readonly cards: readonly string[] }
  | { readonly kind: 'explain'; readonly text: string };

/** A stretch of the learner's own text: `text.slice(start, end)`. */
export interface Quote {
  readonly start: number;
  readonly end: number;
}

export interface ChoiceVerdict {
  readonly kind: 'choice';
  readonly outcome: 'correct' | 'incorrect';
  /** 0 or 1. */
  readonly score: number;
  readonly feedback: string;
  readonly misconception?: string;
}

export interface OrderVerdict {
  readonly kind: 'order';
  /** `partial`: one card to move. */
  readonly outcome: 'correct' | 'partial' | 'incorrect';
  /** 1, 0.4 or 0.6 for one card to move (four cards, five and more), 0. */
  readonly score: number;
  readonly feedback: string;
  /** How many cards have to be moved, put in or taken out to make it right. */
  readonly moves: number;
  readonly misconception?: string;
}

/** What the matcher made of one idea. `maybe`: a weak pattern only; `contradicted`: the opposite is said. */
export interface IdeaReading {
  readonly id: string;
  readonly reading: 'found' | 'maybe' | 'contradicted' | 'missing';
  /** The words that showed it; none when it is missing. */
  readonly evidence?: Quote;
}

export interface ExplainVerdict {
  readonly kind: 'explain';
  readonly outcome: 'complete' | 'partial' | 'misconception' | 'off_topic';
  /** False where the rules cannot tell: the screens then turn to self-marking. */
  readonly sure: boolean;
  /** 1 complete, 0.5 partial, 0 else. */
  readonly score: number;
  readonly feedback: string;
  readonly ideas: readonly IdeaReading[];
  readonly misconceptions: readonly {
    readonly id: string;
    readonly evidence: Quote;
    readonly feedback: string;
  }[];
  /** Words that were read as others: "wieghts" as "weights". */
  readonly spelling: readonly { readonly typed: string; readonly read: string }[];
  /** Why it was not judged at all, if so. */
  readonly rejected?: 'empty' | 'copied' | 'salad';
}

export type Verdict = ChoiceVerdict | OrderVerdict | ExplainVerdict;

/** How sure a learner was of an answer: 1 unsure, 2 fairly, 3 sure. */
export type Confidence = 1 | 2 | 3;

/** How many answers were given at each level of confidence, and how many of them were right. */
export type Calibration = Readonly<
  Record<'unsure' | 'fairly' | 'sure', { readonly given: number; readonly right: number }>
>;

/** For each idea, the number (from 1) of the sentence that the learner marked as saying it, or 0. */
export type Marks = Readonly<Record<string, number>>;

/** What happened, in the past tense. Events are only ever appended. */
export type Happening =
  | { readonly type: 'section-opened'; readonly section: string }
  | { readonly type: 'prediction-made'; readonly lab: string; readonly prediction: string }
  | { readonly type: 'lab-finished'; readonly lab: string }
  /** `hint`: its number, from 1. */
  | { readonly type: 'hint-taken'; readonly checkpoint: string; readonly hint: number }
  | {
      readonly type: 'answered';
      readonly checkpoint: string;
      readonly answer: Answer;
      readonly outcome: Verdict['outcome'];
      readonly score: number;
      /** In an assessment, where `checkpoint` is an item: the number of the sitting, from 1. */
      readonly sitting?: number;
      /** In a sitting: the item had its one try, as far as was known then. */
      readonly again?: boolean;
    }
  /** About the last answer to the checkpoint before it, in canonical order. */
  | { readonly type: 'confidence-given'; readonly checkpoint: string; readonly confidence: Confidence }
  | { readonly type: 'answer-revealed'; readonly checkpoint: string }
  /** Beside an explanation of the learner's own; from then on, the model answer typed back is a copy. */
  | { readonly type: 'model-answer-shown'; readonly checkpoint: string }
  | {
      readonly type: 'self-marked';
      readonly checkpoint: string;
      readonly ideas: Marks;
      readonly complete: boolean;
      /** As of the answer that is marked. */
      readonly sitting?: number;
    }
  | { readonly type: 'lesson-reset' };

/**
 * An event with its identity: a random id, the lesson it belongs to, when (ms since 1970) and on which local
 * day. `order` is a Lamport counter: one more than the largest order that the writer knew of. Events are
 * folded by (order, id); `at` is for display and never decides anything.
 */
export type LearnerEvent = Happening & {
  readonly id: string;
  readonly lesson: string;
  readonly order: number;
  readonly at: number;
  /** The learner's local day, YYYY-MM-DD. */
  readonly day: string;
};

export type CheckpointState = 'new' | 'tried' | 'solved' | 'revealed';
export type LessonState = 'new' | 'started' | 'done';

export interface CheckpointProgress {
  readonly state: CheckpointState;
  /** Every answer given, equal ones and those after solving too. */
  readonly attempts: number;
  /** Best score, 0..1. */
  readonly score: number;
  readonly xp: number;
  /** Solved by the learner's own marks only. */
  readonly selfMarked: boolean;
  /** Solved at the first answer, without a hint and without the answer shown. */
  readonly alone: boolean;
  /** Solved again on a later day. */
  readonly held: boolean;
  /** How many hints were taken. */
  readonly hints: number;
  /** The learner was sure of an answer that was an error, and has not solved it on a later day since. */
  readonly surprised: boolean;
  /** The model answer to the explanation was shown. */
  readonly modelShown: boolean;
}

/** What an item of an assessment came to in a sitting. `marked`: complete by the learner's own marks. */
export type ItemResult = 'right' | 'partly' | 'marked' | 'missed';

/** A finished sitting of an assessment. */
export interface SittingResult {
  readonly number: number;
  /** How many items were right, from 0; a half for an explanation that is partial or marked by oneself. */
  readonly right: number;
  readonly xp: number;
  readonly passed: boolean;
  /** By item. */
  readonly results: Readonly<Record<string, ItemResult>>;
}

/** What was answered in the newest sitting of which anything is known, and how it was marked, by item. */
export interface NewestSitting {
  readonly sitting: number;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly marks: Readonly<Record<string, Marks>>;
  /** The items that were answered after their model answer had been shown; none before one was. */
  readonly afterModel?: readonly string[];
}

export interface AssessmentProgress {
  /** The sitting that is under way or comes next, from 1. */
  readonly sitting: number;
  /** The items that have an answer in it. */
  readonly answered: readonly string[];
  /** By number. */
  readonly finished: readonly SittingResult[];
  readonly passed: boolean;
  readonly newest: NewestSitting;
}

export interface LessonProgress {
  readonly state: LessonState;
  readonly xp: number;
  readonly xpTotal: number;
  /** 0..1; see mastery.ts. */
  readonly mastery: number;
  /** Ids of the opened sections. */
  readonly opened: readonly string[];
  readonly lab: { readonly predicted: boolean; readonly finished: boolean };
  /** Those of an assessment are its items, and their XP is that of its best sitting. */
  readonly checkpoints: Readonly<Record<string, CheckpointProgress>>;
  readonly assessment?: AssessmentProgress;
  readonly calibration: Calibration;
}

export interface Progress {
  readonly xp: number;
  readonly xpTotal: number;
  readonly lessons: Readonly<Record<string, LessonProgress>>;
  /** That of all lessons. */
  readonly calibration: Calibration;
}
