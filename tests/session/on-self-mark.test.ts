import { describe, expect, it } from 'vitest';
import { editorWith } from '../../src/session/editor';
import { sentencesIn } from '../../src/session/on-self-mark';
import { isUseful } from '../../src/session/press';
import type { CheckpointScreen } from '../../src/session/types';
import { Played } from '../support/sitting';
import { said, smallCourse } from '../support/small-course';

const judged = (text: string) => new Played().press('Enter c n n').type(text).press('Submit');
const xpOf = (played: Played) => played.state.progress.lessons.line?.xp;
const checkpointOf = (played: Played) => played.state.progress.lessons.line?.checkpoints.why;

describe('marking oneself', () => {
  it('asks for the ideas that were not found, one by one', () => {
    const played = judged(said.aside).press('s');
    expect(played.place).toBe('self-mark, idea 1');
    expect(played.press('1 Enter').place).toBe('self-mark, idea 2');
    expect(played.press('Enter').place).toBe('checkpoint why, judged');
    expect(played.events.at(-1)).toMatchObject({ ideas: { slope_moves: 1, rows_stay: 1 }, complete: true });
  });

  it('skips what was found, and names the sentence in which it was', () => {
    const played = judged(said.partial).press('s');
    expect(played.place).toBe('self-mark, idea 2');
    played.press('Down Enter');
    expect(played.events.at(-1)).toMatchObject({ ideas: { slope_moves: 1, rows_stay: 2 }, complete: true });
  });

  it.each([
    ['1 Enter', { rows_stay: 1 }, true],
    ['2 Enter', { rows_stay: 2 }, true],
    ['3 Enter', { rows_stay: 0 }, false],
    ['End Enter', { rows_stay: 0 }, false],
    ['9 Enter', { rows_stay: 1 }, true],
    ['End Up Enter', { rows_stay: 2 }, true],
  ])('"%s" marks %j, complete: %s', (keys, ideas, complete) => {
    const played = judged(said.partial).press('s').press(keys);
    expect(played.events.at(-1)).toMatchObject({ type: 'self-marked', ideas, complete });
  });

  it('pays half, and is shown as the learner’s own', () => {
    const played = judged(said.aside).press('s Enter Enter');
    expect(xpOf(played)).toBe(15);
    expect(checkpointOf(played)).toMatchObject({ state: 'solved', selfMarked: true });
    expect(xpOf(played.press('s Enter Enter'))).toBe(15);
  });

  it('pays nothing on top of a partial answer, nor while a misconception stands', () => {
    expect(xpOf(judged(said.partial).press('s Enter'))).toBe(15);
    expect(xpOf(judged(said.wrong).press('s Enter Enter'))).toBe(0);
  });

  it.each([
    ['partial', true],
    ['aside', true],
    ['complete', false],
    ['wrong', false],
  ] as const)('of what is %s is offered: %s', (kind, isOffered) => {
    const played = judged(said[kind]);
    expect(isUseful('self-mark', played.state, smallCourse)).toBe(isOffered);
    expect(played.press('s').screen.kind).toBe(isOffered ? 'self-mark' : 'checkpoint');
  });

  it('asks for a revision first where a misconception stands', () => {
    expect(judged(said.wrong).press('s').state.note).toEqual({ kind: 'revise-first' });
  });

  it('cannot solve what asserts a misconception', () => {
    const played = judged(said.wrong).act({ type: 'self-mark' }).act({ type: 'mark' }).act({ type: 'mark' });
    expect(played.told.filter((line) => line.includes('marked'))).toEqual([]);
    expect(checkpointOf(played)).toMatchObject({ state: 'tried', xp: 0 });
  });

  it('is left without a mark', () => {
    const played = judged(said.aside).press('s Enter Escape');
    expect(played.place).toBe('checkpoint why, judged');
    expect(played.told.filter((line) => line.includes('marked'))).toEqual([]);
  });

  it('looks at the model answer on the way, and comes back to the same idea', () => {
    const played = judged(said.aside).press('s Down');
    const { screen } = played;
    expect(played.press('m').place).toBe('compare over self-mark, idea 1');
    expect(played.press('m').screen).toEqual(screen);
  });

  it('has nothing to ask where every idea was found', () => {
    expect(judged(said.complete).press('s').place).toBe('checkpoint why, judged');
  });
});

describe('the sentences of an answer', () => {
  it.each([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['no end', ['no end']],
    ['first line\nsecond line', ['first line', 'second line']],
  ])('%j', (text, sentences) => {
    const draft = { kind: 'explain', editor: editorWith(text, 0) };
    const screen = { draft } as CheckpointScreen;
    expect(sentencesIn(screen).map((sentence) => sentence.trim())).toEqual(sentences);
  });
});
