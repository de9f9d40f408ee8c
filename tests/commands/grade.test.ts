import { describe, expect, it } from 'vitest';
import type { ExplainCheckpoint } from '../../src/course/types';
import { CommandLine } from '../support/command';
import { builtLesson, LESSON } from '../support/course-run';

const explain = builtLesson().checkpoints[2] as ExplainCheckpoint;

/** Verdicts of a batch: one object a line. */
function graded(checkpoint: string, lines: readonly string[]) {
  using shell = new CommandLine();
  const { code, out, err } = shell.run(`grade ${LESSON} ${checkpoint} --json`, { input: lines.join('\n') });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(shell.progressOf().state).toBe('new');
  return out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

describe('grading a batch', () => {
  it('of choices, as numbers or as JSON, never stops at a bad line', () => {
    const lines = [
      '2',
      '{"answer": 2}',
      '{"answer": "3"}',
      '9',
      'x',
      '',
      '1 2',
      '{"answer": [2]}',
      '{"no": 1}',
      '{broken',
      '0x2',
      '2e0',
      '2.0',
      '+2',
    ];
    const verdicts = graded('choice', lines).map(({ verdict }) => verdict);
    expect(verdicts).toEqual([
      'correct',
      'correct',
      'incorrect',
      'incorrect',
      'incorrect',
      'incorrect',
      'incorrect',
      'correct',
      'incorrect',
      'incorrect',
      'incorrect',
      'incorrect',
      'incorrect',
      'incorrect',
    ]);
  });

  it('of choices has the same fields as answer, but for what a record adds', () => {
    expect(graded('1', ['3'])[0]).toEqual({
      version: 1,
      verdict: 'incorrect',
      score: 0,
      feedback: expect.any(String),
      misconception: 'MC02',
    });
  });

  it('of orders tells the moves', () => {
    const results = graded('order', ['1 2 3 4', '{"answer": [1, 2, 3, 4]}', '1,2,3,4', '1 1', '']);
    expect(results.slice(0, 3).map(({ moves }) => moves)).toEqual(Array(3).fill(results[0].moves));
    for (const result of results)
      expect(Object.keys(result)).toEqual(['version', 'verdict', 'score', 'feedback', 'moves']);
  });

  it('of explanations tells ideas and evidence', () => {
    const [complete, aside, empty] = graded('explain', [
      explain.modelAnswer,
      'The weather was fine.',
      '',
      '',
    ]);
    expect(Object.keys(complete)).toEqual([
      'version',
      'verdict',
      'score',
      'feedback',
      'sure',
      'ideas',
      'misconceptions',
    ]);
    expect(complete).toMatchObject({ verdict: 'complete', score: 1, sure: true });
    for (const { found, evidence } of complete.ideas)
      if (found) expect(explain.modelAnswer).toContain(evidence);
    expect([aside.verdict, empty.verdict]).toEqual(['off_topic', 'off_topic']);
  });

  it('reads CR LF, a last line without an end, and nothing at all', () => {
    expect(graded('choice', ['2\r', '1\r', '2'])).toHaveLength(3);
    expect(graded('choice', ['2', ''])).toHaveLength(1);
    expect(graded('choice', [])).toHaveLength(0);
  });

  it('reads up to 5,000 characters of an answer', () => {
    const long = `${'so it goes '.repeat(430)}${explain.modelAnswer}`;
    expect(long.length).toBeGreaterThan(4900);
    expect(graded('explain', [long, 'x'.repeat(20_000)])).toHaveLength(2);
  });

  it('as text is one line an answer', () => {
    using shell = new CommandLine();
    const { out } = shell.run(`grade ${LESSON} choice`, { input: '2\n1\n' });
    expect(out).toBe('correct\nincorrect\n');
    const [line = ''] = shell.run(`grade ${LESSON} explain`, { input: explain.modelAnswer }).out.split('\n');
    expect(line.split('\t')).toEqual(['complete', 'sure', expect.stringContaining('parameters_change'), '-']);
  });
});
