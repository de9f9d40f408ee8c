import { readFileSync } from 'node:fs';
import type { ExplainCheckpoint, Sample } from '../src/course/types';
import { gradeExplanation } from '../src/learning/explain/grade-explanation';
import {
  type Figures,
  figuresOf,
  foundIdeas,
  isRight,
  type Judged,
  judged,
} from '../tests/learning/explain/figures';
import { answersTo, checkpointOf, LESSONS } from '../tests/learning/explain/support';

/**
 * Prints how well the rubrics judge labelled answers: npx tsx scripts/grade-report.ts [--errors], or for a set of
 * one's own, one JSON object a line (answer, ideas, verdict): npx tsx scripts/grade-report.ts <lesson> <file>…
 */
function main(args: readonly string[]): void {
  const showErrors = args.includes('--errors');
  const [lesson, ...files] = args.filter((arg) => !arg.startsWith('--'));
  if (lesson === undefined) for (const each of LESSONS) print(each, each, answersTo(each), showErrors);
  else for (const file of files) print(lesson, file, samplesIn(file), showErrors);
}

function print(lesson: string, name: string, samples: readonly Sample[], showErrors: boolean): void {
  const checkpoint = checkpointOf(lesson);
  const set = judged(checkpoint, samples);
  console.log(table(name, figuresOf(checkpoint, set)));
  console.log(`  ${medianTime(checkpoint, samples).toFixed(2)} ms an answer, in the median`);
  if (showErrors) for (const one of set) if (!isExact(one)) console.log(mistake(checkpoint, one));
}

/** Milliseconds that one answer takes, once the rubric is compiled. */
function medianTime(checkpoint: ExplainCheckpoint, samples: readonly Sample[]): number {
  const times = samples.map(({ answer }) => {
    const start = performance.now();
    gradeExplanation(checkpoint, answer);
    return performance.now() - start;
  });
  return times.sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
}

/** Reads answers whose ideas are a list of ids, or an object that says of each whether it is there. */
function samplesIn(file: string): readonly Sample[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const sample = JSON.parse(line) as Sample & { ideas: readonly string[] | Record<string, boolean> };
      const { ideas } = sample;
      return Array.isArray(ideas)
        ? sample
        : { ...sample, ideas: Object.keys(ideas).filter((id) => ideas[id as never]) };
    });
}

const percent = (part: number) => (Number.isNaN(part) ? '-' : (100 * part).toFixed(1)).padStart(6);

function table(name: string, figures: Figures): string {
  return [
    `${name} (${figures.answers} answers)`,
    `  accuracy ${percent(figures.accuracy)}   kappa ${figures.kappa.toFixed(3)}   false alarms ${percent(figures.falseAlarms)}`,
    `  false accepts ${percent(figures.falseAccepts)}   as complete ${percent(figures.falseCompletes)}`,
    `  sure ${percent(figures.sure)}   right in ${percent(figures.sureRight)}`,
    ...figures.ideas.map(
      ({ id, precision, recall, f1 }) =>
        `  ${id.padEnd(34)} precision ${percent(precision)}   recall ${percent(recall)}   F1 ${f1.toFixed(3)}`,
    ),
  ].join('\n');
}

function isExact(one: Judged): boolean {
  return isRight(one) && [...foundIdeas(one.verdict)].sort().join() === [...one.sample.ideas].sort().join();
}

function mistake({ rubric }: ExplainCheckpoint, one: Judged): string {
  const { sample, verdict } = one;
  const found = foundIdeas(verdict);
  const marks = rubric.ideas.flatMap(({ id }) => {
    if (found.includes(id) === sample.ideas.includes(id)) return [];
    return [`${found.includes(id) ? '+' : '-'}${id}`];
  });
  const quotes = [
    ...verdict.ideas.filter(({ reading }) => reading !== 'maybe'),
    ...verdict.misconceptions,
  ].flatMap(({ id, evidence }) =>
    evidence ? [`${id}: "${sample.answer.slice(evidence.start, evidence.end)}"`] : [],
  );
  const sign = isRight(one) ? ' ' : verdict.sure ? '!' : '?';
  const outcome = `${sample.verdict} > ${verdict.rejected ?? verdict.outcome}`;
  return `  ${sign} ${outcome} ${marks.join(' ')}\n      ${sample.answer}\n      ${quotes.join('; ')}`;
}

main(process.argv.slice(2));
