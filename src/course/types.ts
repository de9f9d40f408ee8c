/**
 * What an author wrote. Every other room reads these types; this file imports nothing.
 * A compiled course is plain JSON of these shapes.
 */

/** Where something stands in a lesson file. Lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A run of prose in one style. `term` is a glossary word at its first use. */
export interface Span {
  readonly text: string;
  readonly style?: 'term' | 'strong' | 'emphasis' | 'code';
}

/** A piece of a section. A `figure` is shown as typed, line by line, and has words for a voice. */
export type Block =
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'quote'; readonly spans: readonly Span[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Span[])[] }
  | { readonly kind: 'figure'; readonly lines: readonly string[]; readonly spoken: string };

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A glossary entry; `section` is the id of the section that introduces the term. */
export interface Term {
  readonly term: string;
  readonly meaning: string;
  readonly section: string;
}

type Difficulty = 'easy' | 'medium' | 'hard';

/** The lab of a lesson: which one, and how the lesson frames it. */
export interface LabUse {
  readonly id: string;
}

interface CheckpointBase {
  readonly id: string;
  readonly title: string;
  /** What to do, in two or three words: "choose one". */
  readonly task: string;
  readonly stem: string;
  /** Three graduated hints, from "look here" to "half of it". */
  readonly hints: readonly string[];
  /** Section ids worth reading again, the best first. */
  readonly reread: readonly string[];
}

/** One answer of a choice. A distractor (an option that is not the key) names its misconception. */
export interface Option {
  readonly id: string;
  readonly text: string;
  readonly feedback: string;
  readonly misconception?: string;
}

export interface ChoiceCheckpoint extends CheckpointBase {
  readonly kind: 'choice';
  readonly options: readonly Option[];
  /** The id of the right option. */
  readonly key: string;
}

export interface Card {
  readonly id: string;
  readonly text: string;
}

/** A card that must be left out. */
export interface Decoy extends Card {
  readonly misconception: string;
  readonly feedback: string;
}

/** One pair of the partial order, and what to say when it is broken. */
export interface Before {
  readonly first: string;
  readonly then: string;
  readonly feedback: string;
}

export interface OrderCheckpoint extends CheckpointBase {
  readonly kind: 'order';
  /** The cards in one right order. */
  readonly cards: readonly Card[];
  readonly before: readonly Before[];
  readonly decoys: readonly Decoy[];
  /** What to say when it is right. */
  readonly right: string;
}

/** An idea that an explanation can show. `say` is the idea in plain words, `hint` leads to it without telling. */
export interface Idea {
  readonly id: string;
  readonly say: string;
  readonly hint: string;
  /** Patterns of the rubric language (see lessons/README.md) that show the idea. */
  readonly match: readonly string[];
  /** Patterns that may show it; they are asked about, never credited. */
  readonly weak: readonly string[];
}

/** A wrong belief that an explanation can assert. */
interface RubricMisconception {
  readonly id: string;
  /** The id in the course's register, e.g. MC02. */
  readonly misconception: string;
  readonly match: readonly string[];
  readonly feedback: string;
  /** Said aside where it is asserted: the outcome is that of the ideas. */
  readonly gentle?: boolean;
  /** Wrong of the model in question alone: what is said of other kinds ("some models do") does not assert it. */
  readonly ours?: boolean;
}

/** The words of one concept: `words` say it, `opposite` words say its contrary. */
export interface Concept {
  readonly words: readonly string[];
  readonly opposite: readonly string[];
}

export interface Rubric {
  readonly ideas: readonly Idea[];
  readonly misconceptions: readonly RubricMisconception[];
  /** Complete when `atLeast` ideas are found, one of `includingAny` among them (any idea when empty). */
  readonly complete: { readonly atLeast: number; readonly includingAny: readonly string[] };
  /** The concepts that the patterns name, by name, from lessons/concepts.yaml. */
  readonly concepts: Readonly<Record<string, Concept>>;
  /** Names of the concepts whose bearer the explanation is about, and of what it is contrasted with. */
  readonly target: readonly string[];
  readonly foil: readonly string[];
}

export type ExplainOutcome = 'complete' | 'partial' | 'misconception' | 'off_topic';

/** An answer with its right marks, written by the author: a test of the rubric. */
export interface Sample {
  readonly answer: string;
  readonly ideas: readonly string[];
  readonly verdict: ExplainOutcome;
  readonly misconception?: string;
}

export interface ExplainCheckpoint extends CheckpointBase {
  readonly kind: 'explain';
  readonly rubric: Rubric;
  readonly modelAnswer: string;
  readonly samples: readonly Sample[];
  /** How many words a good answer has. */
  readonly words: { readonly min: number; readonly max: number };
}

export type Checkpoint = ChoiceCheckpoint | OrderCheckpoint | ExplainCheckpoint;
export type CheckpointKind = Checkpoint['kind'];

/** A question before the first section, asked to set a learner thinking. It is never scored. */
export interface Opener {
  readonly stem: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
  /** The id of the right option. */
  readonly answer: string;
  /** What to say once it is answered, whatever was chosen. */
  readonly after: string;
}

/** An opener about an earlier lesson: `from` is its id, `section` the id of the section that tells. */
export interface Recall extends Opener {
  readonly from: string;
  readonly section: string;
}

/** One question of an assessment. A sitting asks one of its siblings: another scene, the same idea. */
export interface AssessmentItem {
  readonly id: string;
  readonly title: string;
  readonly kind: CheckpointKind;
  /** It must be solved for the assessment to be passed. */
  readonly critical: boolean;
  readonly task: string;
  /** Where it was taught, the best first. */
  readonly reread: readonly { readonly lesson: string; readonly section: string }[];
  /** Three or more, `<item>-1`, `<item>-2` …; each without hints, its `reread` being its own scene. */
  readonly siblings: readonly Checkpoint[];
}

/** Passed with the share `pass` (0..1) of its items, all critical ones among them. */
interface Assessment {
  readonly pass: number;
  readonly items: readonly AssessmentItem[];
}

export interface Lesson {
  readonly id: string;
  readonly title: string;
  /** One sentence. */
  readonly summary: string;
  readonly minutes: number;
  readonly difficulty: Difficulty;
  readonly xp: number;
  readonly objectives: readonly string[];
  readonly sections: readonly Section[];
  readonly lab?: LabUse;
  readonly guess?: Opener;
  readonly recall?: Recall;
  /** None in an assessment, which has items. */
  readonly checkpoints: readonly Checkpoint[];
  /** In an assessment; its sections are the scenes of its items. */
  readonly assessment?: Assessment;
  readonly glossary: readonly Term[];
  readonly source: Place;
}

/** What the map and the record need to know of a lesson, without its text. */
export interface LessonOutline {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly difficulty: Difficulty;
  readonly xp: number;
  /** Section ids, in order. */
  readonly sections: readonly string[];
  readonly lab?: string;
  /** Those of an assessment are its items. */
  readonly checkpoints: readonly Pick<Checkpoint, 'id' | 'kind' | 'title'>[];
  /** `critical`: the ids of the items that must be solved to pass. */
  readonly assessment?: { readonly pass: number; readonly critical: readonly string[] };
}

/** A lesson that is announced and not written yet. */
export interface ComingLesson {
  readonly title: string;
  readonly minutes?: number;
  readonly xp?: number;
}

export interface ModuleOutline {
  readonly id: string;
  readonly title: string;
  readonly lessons: readonly LessonOutline[];
  /** Announced lessons, after the written ones. */
  readonly coming: readonly ComingLesson[];
}

/** The course without the text of its lessons. */
export interface CourseOutline {
  readonly id: string;
  readonly title: string;
  readonly lang: string;
  readonly formatVersion: number;
  readonly modules: readonly ModuleOutline[];
  /** Ids of lessons in preparation: their answers can be graded, and no screen shows them. */
  readonly drafts?: readonly string[];
}

/** A wrong belief of the course's register: its short name, and the belief in a sentence. */
export interface Misconception {
  readonly name: string;
  readonly belief: string;
}

/** The whole course as it is written to JSON: everything that an author wrote, checked and put in order. */
export interface CompiledCourse {
  readonly outline: CourseOutline;
  /** The lessons of the outline, in its order. */
  readonly lessons: readonly Lesson[];
  /** Lessons that are checked and can be graded, and that are in no module; the outline has their ids. */
  readonly drafts: readonly Lesson[];
  /** Misconceptions by id, e.g. MC02. */
  readonly register: Readonly<Record<string, Misconception>>;
}

/** The course as the other rooms use it: the outline at once, a lesson when it is asked for. */
export interface Course {
  readonly outline: CourseOutline;
  /** A lesson or a draft of the outline. Throws for any other id: that is a programming error. */
  lesson(id: string): Lesson;
}

export type Severity = 'error' | 'warning';

/** A fault of a lesson file: what it is, where it is, and the cure. `rule` is a claim about the fault. */
export interface Diagnostic {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fix: string;
}
