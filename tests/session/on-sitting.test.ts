import { describe, expect, it } from 'vitest';
import { placeOf, stateFrom } from '../../src/session/place';
import { judgedItem } from '../../src/session/results';
import { happen, turn } from '../../src/session/turn';
import type { CheckpointScreen, Draft } from '../../src/session/types';
import { acknowledge, update } from '../../src/session/update';
import {
  type Answers,
  answer,
  finish,
  quizCourse,
  quizMap,
  quizPlayed,
  sitting,
} from '../support/quiz-course';
import { contextOf, type Played } from '../support/sitting';
import { said } from '../support/small-course';

const draftOf = (played: ReturnType<typeof sitting>) => (played.screen as CheckpointScreen).draft;

describe('a sitting', () => {
  it('begins after the scenes, or from any of them', () => {
    const played = quizMap().press('End Enter');
    expect(played.place).toBe('section ferry');
    expect(played.press('Space').place).toBe('section beans');
    expect(played.press('Space').place).toBe('sitting 1, moved');
    expect(sitting().place).toBe('sitting 1, moved');
  });

  it('asks every item once, records each answer at once, and ends with the results', () => {
    const played = sitting();
    const places = (['+', '-', '+', 'partial'] as const).map((given) => answer(played, given).place);
    expect(places).toEqual(['sitting 1, kept', 'sitting 1, turn', 'sitting 1, told', 'results 1']);
    expect(played.told).toEqual([
      'quiz: opened ferry',
      'moved: correct',
      'kept: incorrect',
      'turn: correct',
      'told: partial',
    ]);
    expect(played.events.slice(1)).toMatchObject(Array(4).fill({ lesson: 'quiz', sitting: 1 }));
  });

  it('tells nothing before its end: what was right looks like what was not', () => {
    const right = answer(sitting(), '+');
    const wrong = answer(sitting(), '-');
    expect(right.state.note).toEqual({ kind: 'saved', xp: 0 });
    expect({ ...wrong.state, tally: 0, progress: 0, kept: 0 }).toEqual({
      ...right.state,
      ...{ tally: 0, progress: 0, kept: 0 },
    });
    expect(right.screen).toHaveProperty('stage', { kind: 'answering' });
  });

  it('says at its end what all of it has earned', () => {
    const first = finish(sitting(), ['+', '-', '+', 'complete']);
    expect(first.state.note).toEqual({ kind: 'saved', xp: 151 });
    expect(finish(first.press('r'), ['+', '+', '+', 'partial']).state.note).toEqual({
      kind: 'saved',
      xp: 24,
    });
  });

  it('tells nothing either when a save that failed has succeeded', () => {
    const played = sitting().select('slope');
    const turn = update(played.state, { type: 'submit' }, contextOf(played.context.course));
    const failed = acknowledge(turn, { saved: false, notKept: 'The disk is full.' });
    expect(failed.note).toEqual({ kind: 'not-kept', why: 'The disk is full.' });
    const later = update(failed, { type: 'skip' }, contextOf(played.context.course));
    expect(acknowledge(later, { saved: true }).note).toEqual({ kind: 'saved', xp: 0 });
  });

  it('asks how sure the learner is, and goes on to the next item', () => {
    const played = sitting().select('slope').press('Enter');
    expect(played.place).toBe('checkpoint moved, asked');
    expect(played.press('3').place).toBe('sitting 1, kept');
    expect(played.state.progress.calibration.sure).toEqual({ given: 1, right: 1 });
  });

  it.each([
    ['h', 'moved'],
    ['a', 'moved'],
    ['n h', 'kept'],
    ['n n a', 'turn'],
    ['n n n Ctrl-T', 'told'],
  ])('offers no help: %s', (keys, item) => {
    const played = sitting().press(keys);
    expect(played.state.note).toEqual({ kind: 'no-help-in-sitting' });
    expect(played.place).toBe(`sitting 1, ${item}`);
    expect(played.told).toEqual(['quiz: opened ferry']);
  });

  it.each([
    ['n', 'kept'],
    ['n n b n', 'turn'],
    ['Right Right Left', 'kept'],
  ])('%s steps to %s', (keys, item) => {
    expect(sitting().press(keys).place).toBe(`sitting 1, ${item}`);
  });

  it('steps over what has been answered, and stops at the ends', () => {
    const played = answer(sitting().press('n'), '-');
    expect(played.place).toBe('sitting 1, turn');
    expect(played.press('b').place).toBe('sitting 1, moved');
    expect(played.press('b').state.note).toEqual({ kind: 'first-item' });
    expect(played.press('n').place).toBe('sitting 1, turn');
    const last = answer(sitting().press('n n n'), 'aside').press('n n n');
    expect([last.place, last.state.note]).toEqual(['sitting 1, turn', { kind: 'last-item' }]);
  });

  it('goes back for what was passed over before it ends', () => {
    const played = answer(sitting().press('n n n'), 'complete');
    expect(played.place).toBe('sitting 1, moved');
    expect(answer(answer(answer(played, '+'), '+'), '+').place).toBe('results 1');
  });

  it('opens the scene of the question, and returns with the draft kept', () => {
    const played = sitting().press('3');
    const draft = draftOf(played);
    expect(played.press('v').place).toBe('section ferry, reread for moved');
    expect(played.press('v').place).toBe('sitting 1, moved');
    expect(draftOf(played)).toEqual(draft);
  });

  it('keeps half an answer, wherever the learner goes meanwhile', () => {
    const played = sitting().press('n n n').type('The slope');
    expect(played.press('Escape').place).toBe('section ferry');
    played.press('q End Enter c n n n');
    expect((draftOf(played) as Extract<Draft, { kind: 'explain' }>).editor.text).toBe('The slope');
  });

  it('takes no empty explanation', () => {
    const played = sitting().press('n n n Submit');
    expect(played.state.note).toEqual({ kind: 'empty-answer' });
    expect(played.told).toHaveLength(1);
  });

  it('counts an item once that was answered in another window meanwhile', () => {
    const here = sitting();
    const there = answer(quizPlayed(here.state), '-');
    here.act({ type: 'record-changed', tally: there.state.tally });
    answer(here, '+');
    expect(here.state.note).toEqual({ kind: 'answered-before' });
    expect(here.events.at(-1)).toMatchObject({ sitting: 1, again: true });
    expect(here.place).toBe('sitting 1, kept');
    expect(here.state.progress.lessons.quiz).toMatchObject({
      xp: 0,
      checkpoints: { moved: { attempts: 2 } },
    });
  });
});

describe('another sitting', () => {
  it('asks the next siblings, and begins again after the last', () => {
    const stems = [];
    const played = sitting();
    for (let number = 1; number <= 4; number++) {
      expect(played.place).toBe(`sitting ${number}, moved`);
      const { lesson, checkpoint } = played.screen as CheckpointScreen;
      const item = played.context.course.lesson(lesson).assessment?.items.find(({ id }) => id === checkpoint);
      stems.push(item?.siblings[(number - 1) % 3]?.stem.slice(0, 7));
      finish(played, ['-', '-', '-', 'aside']).press('r');
    }
    expect(stems).toEqual(['Scene 1', 'Scene 2', 'Scene 3', 'Scene 1']);
  });

  it('is found where it stands once it was looked at, and the results until then', () => {
    const played = finish(sitting(), ['+', '+', '+', 'aside']).press('m');
    expect(played.press('End Enter').place).toBe('results 1');
    expect(played.press('r').place).toBe('sitting 2, moved');
    expect(played.press('q').place).toBe('section ferry');
    expect(played.press('c').place).toBe('sitting 2, moved');
  });

  it('has drafts of its own, and none of the one before', () => {
    const here = sitting().press('n');
    const there = finish(sitting(), ['-', '-', '-', 'aside']);
    here.act({ type: 'record-changed', tally: there.state.tally });
    expect(here.press('q').place).toBe('results 1');
    expect(Object.keys(here.press('r').state.drafts)).toEqual(['quiz/moved/2']);
  });

  it('never takes back what an earlier one earned', () => {
    const played = finish(sitting(), ['+', '+', '+', 'complete']).press('r');
    expect(played.state.progress.lessons.quiz).toMatchObject({ xp: 201, state: 'done' });
    finish(played, ['-', '-', '-', 'wrong']);
    expect(played.state.progress.lessons.quiz).toMatchObject({ xp: 201, state: 'done' });
  });
});

describe('the explanation of a sitting', () => {
  it('is not to be copied from what other items ask', () => {
    const order = sitting().context.course.lesson('quiz').assessment?.items[2]?.siblings[0];
    const cards = order?.kind === 'order' ? order.cards.map(({ text }) => text).join('. ') : '';
    const stem = order?.stem ?? '';
    const played = sitting().press('n n n').type(`${stem} ${cards}`).press('Submit');
    expect(played.told.at(-1)).toBe('told: off_topic');
    expect(answer(sitting().press('n n n'), 'complete').told.at(-1)).toBe('told: complete');
    expect(said.complete).not.toContain(stem);
  });

  // What is said to be complete is the model answer, word for word, of each of the siblings.
  const shown = (last: Answers[3] = 'partial') => finish(sitting(), ['+', '+', '+', last]).press('s m m');
  const toldIn = (played: Played, of: number) => {
    const { course } = played.context;
    return judgedItem(played.state, course, { lesson: 'quiz', sitting: of }, 'told')?.verdict;
  };

  it('is a copy in the next sitting where it is the model answer that was shown', () => {
    const copied = finish(shown().press('q r'), ['+', '+', '+', 'complete']);
    expect(copied.told.at(-1)).toBe('told: off_topic');
    expect(copied.state.progress.lessons.quiz?.assessment?.finished[1]?.results.told).toBe('missed');
    expect(toldIn(copied, 2)).toMatchObject({ outcome: 'off_topic', rejected: 'copied' });
    const own = finish(shown().press('q r'), ['+', '+', '+', 'partial']);
    expect(own.told.at(-1)).toBe('told: partial');
  });

  it('keeps the verdict that it had before the model answer was shown', () => {
    const first = finish(sitting(), ['+', '+', '+', 'complete']);
    const event = { type: 'model-answer-shown', checkpoint: 'told' } as const;
    const { state } = happen(turn(first.state), first.context, 'quiz', event);
    expect(toldIn(quizPlayed(state), 1)).toMatchObject({ outcome: 'complete' });
  });

  it('is a copy too where the place was left before the learner said how sure they were', () => {
    const words = `${said.complete} And ${said.wrong}`;
    const asked = finish(shown().press('q r'), ['+', '+', '+']).type(words).press('Enter');
    expect(asked.screen).toMatchObject({ modelShown: true, stage: { kind: 'asked' } });
    const { resume } = stateFrom(JSON.parse(JSON.stringify(placeOf(asked.state))), quizCourse);
    const { stage } = asked.screen as CheckpointScreen;
    expect(resume).toMatchObject({ modelShown: true, stage });
  });
});
