import { isComplete } from '../complete';
import { named } from '../report';
import type { ExplainOutcome, Sample } from '../types';
import type { Check } from './check';
import { checkIdea, type WrittenExplain } from './rubric';

/** The author's marked answers: their ideas and misconceptions exist, and their marks add up to their verdict. */
export function checkSamples(check: Check<WrittenExplain>): void {
  const { value, at } = check;
  value.samples.forEach((sample, index) => {
    for (const [each, id] of sample.ideas.entries())
      checkIdea(id, at('samples', index, 'ideas', each), check);
    const known = checkRubricMisconception(sample, index, check);
    if (known && isReadable(sample, value)) checkVerdict(sample, index, check);
  });
}

/** Whether all that the marks are counted from could be read. */
function isReadable({ ideas, verdict }: Sample, { rubric }: WrittenExplain): boolean {
  const { atLeast, includingAny } = rubric.complete;
  return Boolean(verdict) && atLeast > 0 && !ideas.includes('') && !includingAny.includes('');
}

function checkRubricMisconception(sample: Sample, index: number, check: Check<WrittenExplain>): boolean {
  const { value, at, report } = check;
  const id = sample.misconception;
  if (id === undefined || value.rubric.misconceptions.some((each) => each.id === id)) return true;
  if (id === '') return false;
  const message = `${named(id)} is not a misconception of the rubric`;
  const cure = 'Write the id of one, or add it to the rubric.';
  report.error(at('samples', index, 'misconception'), 'rubric-misconception-not-known', message, cure);
  return false;
}

function checkVerdict(sample: Sample, index: number, check: Check<WrittenExplain>): void {
  const { at, report, value } = check;
  const marked = verdictOf(sample, value);
  if (marked === sample.verdict) return;
  const message = `the marks of the sample say ${named(marked)}, and its verdict says ${named(sample.verdict)}`;
  const cure = 'Correct its ideas, its misconception or its verdict.';
  report.error(at('samples', index, 'verdict'), 'sample-verdict-not-its-marks', message, cure);
}

function verdictOf({ ideas, misconception }: Sample, { rubric }: WrittenExplain): ExplainOutcome {
  const asserted = rubric.misconceptions.find(({ id }) => id === misconception);
  if (asserted && asserted.gentle !== true) return 'misconception';
  if (ideas.length === 0) return 'off_topic';
  return isComplete(rubric, ideas) ? 'complete' : 'partial';
}
