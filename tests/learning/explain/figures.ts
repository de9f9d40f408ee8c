import type { ExplainCheckpoint, ExplainOutcome, Sample } from '../../../src/course/types';
import { gradeExplanation } from '../../../src/learning/explain/grade-explanation';
import type { ExplainVerdict } from '../../../src/learning/types';

/** A labelled answer and what the rubric makes of it. */
export interface Judged {
  readonly sample: Sample;
  readonly verdict: ExplainVerdict;
}

interface IdeaFigures {
  readonly id: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** How well a rubric judges a set of labelled answers; shares are in 0..1, NaN of nothing. */
export interface Figures {
  readonly answers: number;
  readonly accuracy: number;
  /** Cohen's kappa with quadratic weights, outcomes in the order of ORDER. */
  readonly kappa: number;
  readonly ideas: readonly IdeaFigures[];
  /** Of the misconceptions and off-topic answers, those taken as partial or complete, and as complete. */
  readonly falseAccepts: number;
  readonly falseCompletes: number;
  /** Of all answers, those called a misconception that are none. */
  readonly falseAlarms: number;
  /** The share of answers that the rules are sure of, and the accuracy on those. */
  readonly sure: number;
  readonly sureRight: number;
}

/** The outcomes by how much of the target knowledge they show. */
const ORDER: readonly ExplainOutcome[] = ['off_topic', 'misconception', 'partial', 'complete'];

/** Judges every labelled answer. */
export function judged(checkpoint: ExplainCheckpoint, samples: readonly Sample[]): readonly Judged[] {
  return samples.map((sample) => ({ sample, verdict: gradeExplanation(checkpoint, sample.answer) }));
}

export function figuresOf(checkpoint: ExplainCheckpoint, set: readonly Judged[]): Figures {
  const wrong = set.filter(
    ({ sample }) => sample.verdict === 'off_topic' || sample.verdict === 'misconception',
  );
  const sure = set.filter(({ verdict }) => verdict.sure);
  return {
    answers: set.length,
    accuracy: share(set, isRight),
    kappa: kappaOf(set),
    ideas: checkpoint.rubric.ideas.map(({ id }) => ideaFigures(set, id)),
    falseAccepts: share(wrong, ({ verdict }) => verdict.score > 0),
    falseCompletes: share(wrong, ({ verdict }) => verdict.outcome === 'complete'),
    falseAlarms: share(
      set,
      ({ sample, verdict }) => verdict.outcome === 'misconception' && sample.verdict !== 'misconception',
    ),
    sure: sure.length / set.length,
    sureRight: share(sure, isRight),
  };
}

export function isRight({ sample, verdict }: Judged): boolean {
  return sample.verdict === verdict.outcome;
}

/** The ids of the ideas that were found. */
export function foundIdeas(verdict: ExplainVerdict): readonly string[] {
  return verdict.ideas.filter(({ reading }) => reading === 'found').map(({ id }) => id);
}

function ideaFigures(set: readonly Judged[], id: string): IdeaFigures {
  const found = set.filter(({ verdict }) => foundIdeas(verdict).includes(id));
  const there = set.filter(({ sample }) => sample.ideas.includes(id));
  const both = found.filter(({ sample }) => sample.ideas.includes(id)).length;
  return {
    id,
    precision: both / found.length,
    recall: both / there.length,
    f1: (2 * both) / (found.length + there.length),
  };
}

function share(set: readonly Judged[], holds: (one: Judged) => boolean): number {
  return set.filter(holds).length / set.length;
}

function kappaOf(set: readonly Judged[]): number {
  const labelled = ORDER.map((outcome) => set.filter(({ sample }) => sample.verdict === outcome).length);
  const given = ORDER.map((outcome) => set.filter(({ verdict }) => verdict.outcome === outcome).length);
  let observed = 0;
  for (const { sample, verdict } of set) {
    observed += (ORDER.indexOf(sample.verdict) - ORDER.indexOf(verdict.outcome)) ** 2;
  }
  let expected = 0;
  labelled.forEach((left, row) => {
    given.forEach((right, column) => {
      expected += (left * right * (row - column) ** 2) / set.length;
    });
  });
  return 1 - observed / expected;
}
