import type { GradeSample, SampleMarks } from '../context';
import { listed, named } from '../report';
import type { ExplainCheckpoint, Sample } from '../types';
import type { Check } from './check';

const FEWEST_SAMPLES = 12;
/** Of each kind so many at least, so that every way to be right and to be wrong is tried. */
const MIX: readonly (readonly [kind: string, least: number, has: (sample: Sample) => boolean])[] = [
  ['complete', 4, ({ verdict }) => verdict === 'complete'],
  ['partial', 3, ({ verdict }) => verdict === 'partial'],
  ['wrong: `misconception`', 3, ({ verdict }) => verdict === 'misconception'],
  ['no attempt: `off_topic`', 2, ({ verdict }) => verdict === 'off_topic'],
  ['a negation', 2, ({ answer }) => NEGATION.test(answer)],
];
const NEGATION = /\b(?:not|no|never|none|nothing|nobody|neither|nor|cannot|without)\b|n['’]t\b/i;

type Explain = Check<ExplainCheckpoint>;

/** Whether the rubric of an explanation was tried enough, and marks every sample as its author does. */
export function judgeExplanation(check: Explain, gradeSample: GradeSample): void {
  judgeMix(check);
  check.value.samples.forEach((sample, index) => {
    judgeSample(sample, gradeSample(check.value, sample.answer), check.at('samples', index), check);
  });
  judgeEnds(check, gradeSample);
}

function judgeMix({ value, at, report }: Explain): void {
  const { samples } = value;
  if (samples.length < FEWEST_SAMPLES) {
    const message = `there are ${samples.length} samples, and ${FEWEST_SAMPLES} are the least`;
    const cure = 'Add answers as learners write them, with their right marks.';
    report.error(at('samples'), 'samples-too-few', message, cure);
    return;
  }
  for (const [kind, least, has] of MIX) {
    const count = samples.filter(has).length;
    if (count >= least) continue;
    const message = `${count} of the samples are of the kind "${kind}", and ${least} are the least`;
    report.error(at('samples'), 'samples-lack-a-kind', message, 'Add answers of this kind.');
  }
}

function judgeSample(sample: Sample, marks: SampleMarks, at: number, { report }: Explain): void {
  const found = [
    ...(marks.outcome === sample.verdict ? [] : [`the verdict ${named(marks.outcome)}`]),
    ...(sameIds(marks.ideas, sample.ideas) ? [] : [`the ideas ${listed(marks.ideas)}`]),
    ...(includes(marks.misconceptions, sample.misconception)
      ? []
      : [`the misconceptions ${listed(marks.misconceptions)}`]),
  ];
  if (found.length === 0) return;
  const message = `the judge of explanations gives it ${found.join(' and ')}`;
  const cure = 'Mend the patterns of the rubric, or the marks of the sample.';
  report.error(at, 'sample-graded-otherwise', message, cure);
}

function sameIds(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((id) => others.includes(id));
}

function includes(ids: readonly string[], wanted: string | undefined): boolean {
  return wanted === undefined || ids.includes(wanted);
}

/** The best answer is complete, and the question is none. */
function judgeEnds({ value, at, report }: Explain, gradeSample: GradeSample): void {
  const best = gradeSample(value, value.modelAnswer).outcome;
  if (best !== 'complete') {
    const message = `the judge of explanations gives the model answer the verdict ${named(best)}`;
    const cure = 'Mend the patterns of the rubric, or the model answer.';
    report.error(at('modelAnswer'), 'model-answer-not-complete', message, cure);
  }
  const asked = gradeSample(value, value.stem).outcome;
  if (asked === 'off_topic') return;
  const message = `the question, given back as an answer, has the verdict ${named(asked)}`;
  report.error(at('stem'), 'stem-not-off-topic', message, 'Mend the patterns of the rubric, or the stem.');
}
