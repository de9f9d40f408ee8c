import type { Concept, Misconception } from './types';

/** The concepts of lessons/concepts.yaml by name, each resolved to its words. */
export type ConceptLibrary = Readonly<Record<string, Concept>>;

/** The numbers that prose may quote: lab id → name of the value → the value as it is printed. */
export type LabValues = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Says what is wrong with a pattern of the rubric language, or nothing when it can be read. */
export type CheckPattern = (pattern: string) => string | undefined;

/** What a lesson file is held against. */
export interface LessonContext {
  readonly register: Readonly<Record<string, Misconception>>;
  readonly concepts: ConceptLibrary;
  readonly labs: LabValues;
  readonly checkPattern: CheckPattern;
  /** A draft needs an explain checkpoint and nothing else. */
  readonly draft?: boolean;
}
