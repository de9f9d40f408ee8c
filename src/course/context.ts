import type { Concept, ExplainCheckpoint, ExplainOutcome, Misconception } from './types';

/** The concepts of lessons/concepts.yaml by name, each resolved to its words. */
export type ConceptLibrary = Readonly<Record<string, Concept>>;

/** The numbers that prose may quote: lab id → name of the value → the value as it is printed. */
type LabValues = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Says what is wrong with a pattern of the rubric language, or nothing when it can be read. */
type CheckPattern = (pattern: string) => string | undefined;

/** What the judge of explanations makes of an answer: ids of the ideas it found, and of the misconceptions. */
export interface SampleMarks {
  readonly outcome: ExplainOutcome;
  readonly ideas: readonly string[];
  readonly misconceptions: readonly string[];
}

export type GradeSample = (checkpoint: ExplainCheckpoint, answer: string) => SampleMarks;

/** What the rules hold a lesson against. */
export interface Standards {
  readonly labs: LabValues;
  readonly checkPattern: CheckPattern;
  /**
   * With it the lessons are judged as well: whether they read well and ask fairly. Without it they are only
   * checked against the format, as is enough for an example and for a course by others.
   */
  readonly gradeSample?: GradeSample;
}

/** What a lesson file is held against. */
export interface LessonContext extends Standards {
  readonly register: Readonly<Record<string, Misconception>>;
  readonly concepts: ConceptLibrary;
  /** A draft needs an explain checkpoint and nothing else. */
  readonly draft?: boolean;
}
