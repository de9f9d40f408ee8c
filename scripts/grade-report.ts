import { readFileSync } from 'node:fs';
import { gradeExplanation } from '../src/learning/explain/grade-explanation';
import type { ExplainVerdict } from '../src/learning/types';
import { explainCheckpoint } from '../tests/learning/explain/support';

interface Labelled {
  readonly id: string;
  readonly answer: string;
  readonly ideas: Readonly<Record<string, boolean>>;
  readonly misconception: string | null;
  readonly verdict: ExplainVerdict['outcome'];
}

const ORDER: readonly ExplainVerdict['outcome'][] = ['off_topic', 'misconception', 'partial', 'complete'];

/** Prints the table of figures for labelled answers: npx tsx scripts/grade-report.ts <lesson.md> <set.jsonl>… [--errors] */
function main(args: readonly string[]): void {
  const [lesson, ...sets] = args.filter((arg) => !arg.startsWith('--'));
  if (!lesson) return;
  const checkpoint = explainCheckpoint(lesson);
  for (const file of sets) {
    const [path = '', range] = file.split('#');
    const [from, to] = (range ?? '').split('-').map(Number);
    const rows = readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as Labelled)
      .slice(range ? (from as number) - 1 : 0, range ? (to as number) : undefined);
    const judged = rows.map((row) => ({ row, verdict: gradeExplanation(checkpoint, row.answer) }));
    report(file, judged);
    if (args.includes('--errors')) errors(judged);
  }
}

type Judged = { row: Labelled; verdict: ExplainVerdict };

function report(name: string, judged: readonly Judged[]): void {
  const right = judged.filter(({ row, verdict }) => row.verdict === verdict.outcome);
  const none = judged.filter(({ row }) => row.verdict === 'off_topic' || row.verdict === 'misconception');
  const accepted = none.filter(({ verdict }) => verdict.score > 0);
  const passed = none.filter(({ verdict }) => verdict.outcome === 'complete');
  const sure = judged.filter(({ verdict }) => verdict.sure);
  const sureRight = sure.filter(({ row, verdict }) => row.verdict === verdict.outcome);
  const called = judged.filter(
    ({ row, verdict }) => verdict.outcome === 'misconception' && row.verdict !== 'misconception',
  );
  const percent = (part: number, whole: number) => (whole === 0 ? '-' : ((100 * part) / whole).toFixed(1));
  console.log(
    `${name.split('/').at(-1)} n=${judged.length} acc ${percent(right.length, judged.length)} qwk ${kappa(judged).toFixed(3)} FA ${percent(accepted.length, none.length)} as complete ${percent(passed.length, none.length)} sure ${percent(sure.length, judged.length)} right ${percent(sureRight.length, sure.length)} called misc. ${percent(called.length, judged.length)}`,
  );
  for (const id of Object.keys(judged[0]?.row.ideas ?? {})) {
    const found = judged.filter(({ verdict }) =>
      verdict.ideas.some((idea) => idea.id === id && idea.reading === 'found'),
    );
    const there = judged.filter(({ row }) => row.ideas[id]);
    const both = found.filter(({ row }) => row.ideas[id]);
    const f1 = (2 * both.length) / (found.length + there.length);
    console.log(
      `   ${id.padEnd(36)} P ${percent(both.length, found.length)} R ${percent(both.length, there.length)} F1 ${f1.toFixed(3)}`,
    );
  }
}

/** Cohen's kappa with quadratic weights over the four outcomes. */
function kappa(judged: readonly Judged[]): number {
  const size = ORDER.length;
  const at = (outcome: ExplainVerdict['outcome']) => ORDER.indexOf(outcome);
  let observed = 0;
  let expected = 0;
  for (const { row, verdict } of judged) {
    observed += (at(row.verdict) - at(verdict.outcome)) ** 2;
    for (const other of judged)
      expected += (at(row.verdict) - at(other.verdict.outcome)) ** 2 / judged.length;
  }
  return size && expected > 0 ? 1 - observed / expected : 1;
}

function errors(judged: readonly Judged[]): void {
  for (const { row, verdict } of judged) {
    const found = verdict.ideas.filter((idea) => idea.reading === 'found').map((idea) => idea.id);
    const due = Object.keys(row.ideas).filter((id) => row.ideas[id]);
    const wrongIdeas = found.filter((id) => !due.includes(id)).map((id) => `+${id.slice(0, 6)}`);
    const missed = due.filter((id) => !found.includes(id)).map((id) => `-${id.slice(0, 6)}`);
    if (row.verdict === verdict.outcome && wrongIdeas.length + missed.length === 0) continue;
    const mark = row.verdict === verdict.outcome ? ' ' : verdict.sure ? '!!' : '!';
    const quotes = [...verdict.ideas, ...verdict.misconceptions]
      .filter((part) => part.evidence && !('reading' in part && part.reading === 'maybe'))
      .map(
        (part) =>
          `${part.id.slice(0, 6)}${'reading' in part && part.reading === 'contradicted' ? '(contra)' : ''}="${row.answer.slice(part.evidence?.start, part.evidence?.end)}"`,
      );
    console.log(
      `${mark} ${row.id} ${row.verdict}${row.misconception ? `/${row.misconception}` : ''} > ${verdict.outcome}${verdict.rejected ? `(${verdict.rejected})` : ''} ${[...wrongIdeas, ...missed].join(' ')} | ${row.answer} | ${quotes.join(' ; ')}`,
    );
  }
}

main(process.argv.slice(2));
