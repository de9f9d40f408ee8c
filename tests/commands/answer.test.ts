import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExplainCheckpoint, OrderCheckpoint } from '../../src/course/types';
import { gradeOrder } from '../../src/learning/grade-order';
import { numberedCards } from '../../src/learning/numbering';
import { CommandLine } from '../support/command';
import { builtLesson, LESSON } from '../support/course-run';
import { event, sittingText } from '../support/records';

const lesson = builtLesson();
const order = lesson.checkpoints[1] as OrderCheckpoint;
const explain = lesson.checkpoints[2] as ExplainCheckpoint;
const cards = numberedCards(order).map(({ id }) => id);
const numbers = (ids: readonly string[]) => ids.map((id) => cards.indexOf(id) + 1).join(' ');
const RIGHT = numbers(order.cards.map(({ id }) => id));
/** What every answered checkpoint tells, in this order. */
const FIELDS = [
  'version',
  'lesson',
  'checkpoint',
  'kind',
  'verdict',
  'score',
  'xpAwarded',
  'saved',
  'feedback',
];

describe('the task', () => {
  it.each([
    ['choice', 4],
    ['order', 5],
    ['explain', 0],
  ])('of %s is printed with its %i numbered options, the same every time', (kind, count) => {
    using shell = new CommandLine();
    const { code, out } = shell.run(`answer ${LESSON} ${kind}`);
    expect(code).toBe(0);
    expect(out.split('\n').filter((line) => /^ {2}\d {2}/.test(line))).toHaveLength(count);
    expect(shell.run(`answer ${LESSON} ${kind}`).out).toBe(out);
    expect(shell.progressOf().state).toBe('new');
  });

  it('is JSON where that is asked for', () => {
    using shell = new CommandLine();
    expect(shell.json(`answer ${LESSON} 1 --json`)).toMatchObject({
      version: 1,
      lesson: LESSON,
      kind: 'choice',
      options: [{ number: 1 }, { number: 2 }, { number: 3 }, { number: 4 }],
    });
  });

  it('gives no right answer away in its example', () => {
    using shell = new CommandLine();
    expect(shell.run(`answer ${LESSON} choice`).out).not.toMatch(/ \d\n$/);
    const example = /((?:\d ?)+)\n$/.exec(shell.run(`answer ${LESSON} order`).out)?.[1] ?? '';
    const named = example
      .trim()
      .split(' ')
      .map((number) => cards[Number(number) - 1] as string);
    expect(gradeOrder(order, named).outcome).not.toBe('correct');
  });
});

describe('a choice', () => {
  it('has the fields of the contract, and no others', () => {
    using shell = new CommandLine();
    const [wrong] = lesson.checkpoints;
    expect(shell.json(`answer ${LESSON} choice 3 --json`)).toEqual({
      version: 1,
      lesson: LESSON,
      checkpoint: wrong?.id,
      kind: 'choice',
      verdict: 'incorrect',
      score: 0,
      xpAwarded: 0,
      saved: true,
      feedback: wrong?.kind === 'choice' ? wrong.options[2]?.feedback : '',
      misconception: 'MC02',
    });
    expect(shell.json(`answer ${LESSON} 1 2 --json`)).toMatchObject({
      verdict: 'correct',
      score: 1,
      xpAwarded: 20,
    });
    expect(shell.json(`answer ${LESSON} ${wrong?.id} 2 --json`)).toMatchObject({
      verdict: 'correct',
      xpAwarded: 0,
    });
  });

  it.each([
    [['0'], 'There is no option 0.'],
    [['5'], 'There is no option 5.'],
    [['b'], 'There is no option `b`.'],
    [['-'], 'There is no option `-`.'],
    [['1.5'], 'There is no option `1.5`.'],
    [['1e0'], 'There is no option `1e0`.'],
    [['1', '2'], 'A choice takes one number.'],
    [['1,2'], 'A choice takes one number.'],
    [[''], 'A choice takes one number.'],
  ])('%j is wrong usage: %s', (words, message) => {
    using shell = new CommandLine();
    const { code, out, err } = shell.run(['answer', LESSON, 'choice', ...words, '--json']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.split('\n')[0]).toBe(message);
    expect(shell.progressOf().state).toBe('new');
  });

  it('as text says the verdict, why, and what it paid', () => {
    using shell = new CommandLine();
    expect(shell.run(`answer ${LESSON} choice 2`).out).toMatch(/^Right\. .+\nSaved · 20 XP\n$/s);
    expect(shell.run(`answer ${LESSON} choice 1`)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Not yet\. .+\nSaved\.\n$/s),
    });
  });
});

describe('an order', () => {
  it.each([
    [RIGHT, 'correct', 0, 1, 25],
    [RIGHT.replaceAll(' ', ','), 'correct', 0, 1, 25],
    [numbers(order.cards.slice(0, 3).map(({ id }) => id)), 'partial', 1, 0.4, 0],
    [numbers([...order.cards, ...order.decoys].map(({ id }) => id)), 'partial', 1, 0.4, 0],
    [numbers([...order.cards].reverse().map(({ id }) => id)), 'incorrect', 3, 0, 0],
    [RIGHT.slice(0, 1), 'incorrect', 3, 0, 0],
  ])('%s is %s, %i moves away', (words, verdict, moves, score, xpAwarded) => {
    using shell = new CommandLine();
    const result = shell.json(`answer ${LESSON} order ${words} --json`);
    expect(result).toMatchObject({ kind: 'order', verdict, moves, score, xpAwarded, saved: true });
    expect(Object.keys(result)).toEqual([...FIELDS, 'moves']);
  });

  it.each([
    ['1 2 9', 'There is no card 9.'],
    ['1 one', 'There is no card `one`.'],
    [',', 'An order takes the numbers of its cards.'],
    ['1 2 1', 'Card 1 is named twice.'],
  ])('%s is wrong usage: %s', (words, message) => {
    using shell = new CommandLine();
    const { code, err } = shell.run(`answer ${LESSON} order ${words}`);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

describe('an explanation', () => {
  it.each(['I do not know it yet.', explain.stem])('says once how it did: %s', (text) => {
    using shell = new CommandLine();
    expect(shell.run(['answer', LESSON, 'explain', text]).out.match(/Not yet|I cannot tell/g)).toHaveLength(
      1,
    );
  });

  it('is a copy where it is the model answer, and that was shown on the screens', () => {
    using shell = new CommandLine();
    const shown = event(1, { type: 'model-answer-shown', checkpoint: explain.id });
    shell.write('record.json', sittingText([{ ...shown, lesson: LESSON }]));
    expect(shell.run(['import', join(shell.home.path, 'record.json')]).code).toBe(0);
    expect(shell.json(['answer', LESSON, 'explain', explain.modelAnswer, '--json'])).toMatchObject({
      verdict: 'off_topic',
      xpAwarded: 0,
    });
  });

  it('has the fields of the contract, with the learner’s own words as evidence', () => {
    using shell = new CommandLine();
    const text = explain.modelAnswer;
    const result = shell.json(['answer', LESSON, 'explain', text, '--json']);
    expect(Object.keys(result)).toEqual([...FIELDS, 'sure', 'ideas', 'misconceptions']);
    expect(result).toMatchObject({
      verdict: 'complete',
      score: 1,
      xpAwarded: 30,
      saved: true,
      sure: true,
      misconceptions: [],
    });
    expect(result.ideas.map(({ id }: { id: string }) => id)).toEqual(
      explain.rubric.ideas.map(({ id }) => id),
    );
    for (const { found, evidence } of result.ideas) if (found) expect(text).toContain(evidence);
  });

  it('is read from words, from one text, and from standard input', () => {
    using shell = new CommandLine();
    const text = 'The parameters shift and the examples are only read.';
    const results = [
      shell.json(`answer ${LESSON} explain ${text} --json`),
      shell.json(['answer', LESSON, 'explain', text, '--json']),
      shell.json(`answer ${LESSON} explain - --json`, { input: `${text}\n` }),
    ].map(({ xpAwarded: _, ...rest }) => rest);
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
  });

  it.each(['', '   ', '\n', '\u200b'])('of %j is no attempt', (text) => {
    using shell = new CommandLine();
    const refused = { code: 2, out: '', err: 'Write a sentence or two first.\n' };
    expect(shell.run(['answer', LESSON, 'explain', text, '--json'])).toEqual(refused);
    expect(shell.run(`answer ${LESSON} explain - --json`, { input: text })).toEqual(refused);
    expect(shell.progressOf().state).toBe('new');
  });

  it('that is too long is cut, and the learner is told', () => {
    using shell = new CommandLine();
    const { code, out, err } = shell.run(`answer ${LESSON} explain - --json`, {
      input: `${'a'.repeat(1999)}é and so on`,
    });
    expect(code).toBe(0);
    expect(JSON.parse(out).verdict).toBe('off_topic');
    expect(err).toMatch(/2,000 characters/);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('can do nothing to the terminal', () => {
    using shell = new CommandLine();
    const text = `${explain.modelAnswer} \x1b]52;c;cm0=\x07\x9b31m\u202e`;
    const { out } = shell.run(['answer', LESSON, 'explain', text]);
    expect(out).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
    expect(shell.record()).not.toMatch(/\\u001b|\x9b/);
  });

  it('pays half where it is partial, and the rest once it is complete', () => {
    using shell = new CommandLine();
    const half = 'The parameters of the model shift a little after each look at it all.';
    expect(shell.json(['answer', LESSON, 'explain', half, '--json'])).toMatchObject({
      verdict: 'partial',
      xpAwarded: 15,
    });
    expect(shell.json(['answer', LESSON, 'explain', explain.modelAnswer, '--json'])).toMatchObject({
      xpAwarded: 15,
    });
  });
});

describe('an answer that cannot be kept', () => {
  it.each<[what: string, env: (home: string) => Record<string, string>]>([
    ['below a file', (home) => ({ HOW_MODELS_LEARN_HOME: `${home}/a-file/learn` })],
    ['in no home at all', () => ({ HOW_MODELS_LEARN_HOME: '', HOME: 'nowhere' })],
  ])('%s is judged all the same, pays nothing, and is told in one line', (_, env) => {
    using shell = new CommandLine();
    shell.write('a-file', '');
    const { code, out, err } = shell.run(`answer ${LESSON} choice 2 --json`, { env: env(shell.home.path) });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ verdict: 'correct', score: 1, xpAwarded: 0, saved: false });
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});
