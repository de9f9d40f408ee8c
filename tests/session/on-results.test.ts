import { describe, expect, it } from 'vitest';
import { placeOf, stateFrom } from '../../src/session/place';
import { isUseful } from '../../src/session/press';
import type { SittingPlace } from '../../src/session/record';
import type { ResultsScreen } from '../../src/session/types';
import { toldFrom } from '../../src/session/withheld';
import {
  type Answers,
  answer,
  finish,
  quizCourse,
  quizMap,
  quizPlayed,
  sitting,
} from '../support/quiz-course';
import { mapAfter } from '../support/sitting';
import { said } from '../support/small-course';

const lastItem = () => answer(answer(answer(sitting(), '+'), '+'), '+');
const finished = (...answers: Answers) => finish(sitting(), answers);
const focusOf = (played: ReturnType<typeof sitting>) => (played.screen as ResultsScreen).focus;
const known = (played: ReturnType<typeof sitting>) => played.state.progress.lessons.quiz;
const canMark = (played: ReturnType<typeof sitting>) => isUseful('self-mark', played.state, quizCourse);

describe('the results of a sitting', () => {
  it.each<[answers: Answers, focus: number]>([
    [['+', '-', '+', 'partial'], 1],
    [['+', '+', '+', 'partial'], 3],
    [['+', '+', '+', 'complete'], 0],
  ])('after %j have their focus on row %i', (answers, focus) => {
    expect(focusOf(finished(...answers))).toBe(focus);
  });

  it.each([
    ['End', 3],
    ['End Down', 3],
    ['3', 2],
    ['9', 1],
    ['k', 0],
    ['Home', 0],
  ])('%s moves to row %i', (keys, focus) => {
    expect(focusOf(finished('+', '-', '+', 'partial').press(keys))).toBe(focus);
  });

  it('open the section that taught the item, in a lesson that is there, and return', () => {
    const played = finished('+', '-', '+', 'partial');
    const { screen } = played;
    expect(played.press('Enter').place).toBe('section asking, reread for results 1');
    expect(played.told.at(-1)).toBe('line: opened asking');
    expect(played.press('q').screen).toEqual(screen);
    expect(played.press('1 Enter v').place).toBe('results 1');
  });

  it('are left for the map, from where they are found again until they are passed', () => {
    const failed = finished('+', '-', '+', 'partial').press('m');
    expect(failed.place).toBe('map');
    expect(failed.press('Enter').place).toBe('results 1');
    const passed = finished('+', '+', '+', 'partial').press('q');
    expect(passed.press('Enter').place).toBe('section still');
    expect(passed.press('q End Enter').place).toBe('results 1');
  });
});

describe('marking the explanation of a sitting', () => {
  it('is an event of that sitting, pays half, and returns to its row', () => {
    const played = finished('+', '-', '+', 'aside').press('s 1 Enter 1 Enter');
    expect(played.told.at(-1)).toBe('told: marked complete');
    expect(played.events.at(-1)).toMatchObject({ lesson: 'quiz', checkpoint: 'told', sitting: 1 });
    expect([played.place, focusOf(played)]).toEqual(['results 1', 3]);
    expect(known(played)).toMatchObject({
      xp: 125,
      checkpoints: { told: { state: 'solved', selfMarked: true } },
    });
    expect(known(played)?.assessment?.finished[0]?.results.told).toBe('marked');
  });

  it('is offered beside the model answer, which is an event from then on', () => {
    const played = finished('+', '-', '+', 'aside').press('s m');
    expect(played.place).toBe('compare over self-mark, idea 1');
    expect(played.told.at(-1)).toBe('told: model answer shown');
    expect(played.events.at(-1)).toMatchObject({ lesson: 'quiz', checkpoint: 'told' });
    expect(played.press('m m').told.filter((line) => line.includes('model answer'))).toHaveLength(1);
  });

  it('is left without an event', () => {
    const played = finished('+', '-', '+', 'aside');
    const events = played.events.length;
    expect(played.press('s q').place).toBe('results 1');
    expect(played.events).toHaveLength(events);
  });

  it.each<[Answers[3], boolean]>([
    ['aside', true],
    ['partial', true],
    ['complete', false],
    ['wrong', false],
  ])('of one that is %s is offered: %s', (explanation, isOffered) => {
    const played = finished('+', '+', '+', explanation);
    expect(canMark(played)).toBe(isOffered);
    if (!isOffered) expect(played.press('s').state.note).toEqual({ kind: 'nothing-to-mark' });
  });

  it('is done once it says complete', () => {
    expect(canMark(finished('+', '+', '+', 'aside').press('s 1 Enter 1 Enter'))).toBe(false);
    expect(canMark(finished('+', '+', '+', 'aside').press('s 2 Enter 2 Enter'))).toBe(true);
  });
});

describe('the place of a sitting', () => {
  const almost = () => finish(sitting(), ['+', '-', '+']);
  const kept = (played: ReturnType<typeof sitting>) =>
    JSON.parse(JSON.stringify(placeOf(played.state))) as SittingPlace;
  const later = (
    played: ReturnType<typeof sitting>,
    place: unknown = kept(played),
    events = played.events,
  ) => {
    const map = mapAfter(events, { columns: 80, rows: 24 }, quizCourse);
    const found = stateFrom(place as SittingPlace, quizCourse);
    const told = toldFrom(map.progress, found.resume, quizCourse.outline, () => events);
    return quizPlayed({ ...map, ...found, ...told });
  };

  it.each<[what: string, played: () => ReturnType<typeof sitting>]>([
    ['an item', () => sitting().press('3')],
    ['a later item', () => answer(sitting(), '+').press('2')],
    ['how sure one was of an item', () => answer(sitting(), '+').select('rows').press('Enter')],
    ['how sure one was of the last', () => almost().type(said.complete).press('Enter')],
    ['half an order', () => answer(answer(sitting(), '+'), '+').press('Space Down')],
    ['half a text', () => sitting().press('n n n').type('The slope').press('Left')],
    ['results', () => finished('+', '-', '+', 'partial').press('End')],
    ['an item, asked how sure', () => sitting().press('Enter')],
    ['the last item, asked how sure', () => lastItem().type(said.complete).press('Enter')],
    ['an item of the second sitting', () => finished('+', '-', '+', 'partial').press('r n')],
  ])('%s is found again', (_, way) => {
    const played = way();
    const found = later(played).press('Enter');
    const { draft: _draft, ...screen } = played.screen as { draft?: unknown };
    expect(found.screen).toMatchObject(screen);
    expect(found.place).toBe(played.place);
  });

  it('that is gone, because the sitting went on elsewhere, leads to where it stands now', () => {
    const played = sitting();
    const place = kept(played);
    const { events } = finish(played, ['+', '-', '+', 'partial']);
    expect(later(played, place, events).press('Enter').place).toBe('results 1');
    const results = kept(played);
    expect(later(played, results, []).press('Enter').place).toBe('section ferry');
    const asked = kept(sitting().press('Enter'));
    expect(later(played, asked, []).press('Enter').place).toBe('section ferry');
  });

  it.each<[what: string, change: object]>([
    ['no sitting', { resume: { kind: 'checkpoint', lesson: 'quiz', checkpoint: 'moved' } }],
    ['sitting 0', { resume: { kind: 'checkpoint', lesson: 'quiz', checkpoint: 'moved', sitting: 0 } }],
    [
      'a sitting of a lesson',
      { resume: { kind: 'checkpoint', lesson: 'line', checkpoint: 'pick', sitting: 1 } },
    ],
    ['results of a lesson', { resume: { kind: 'results', lesson: 'line', sitting: 1, focus: 0 } }],
    ['results of no sitting', { resume: { kind: 'results', lesson: 'quiz', focus: 0 } }],
    ['the end of an assessment', { resume: { kind: 'done', lesson: 'quiz' } }],
  ])('%s leads nowhere', (_, change) => {
    expect(stateFrom({ ...kept(sitting()), ...change }, quizCourse)).not.toHaveProperty('resume');
  });

  it('never shows an answer that a file says was shown', () => {
    const { drafts } = kept(sitting()) as { drafts: Record<string, object> };
    const resume = { kind: 'checkpoint', lesson: 'quiz', checkpoint: 'moved', sitting: 1 };
    const [draft] = Object.values(drafts);
    const place = { drafts, resume: { ...resume, shown: draft, judged: true, hints: 3 } };
    expect(stateFrom(place, quizCourse).resume).toHaveProperty('stage', { kind: 'answering' });
  });

  it('keeps no draft of a question that is asked in no sitting', () => {
    const { drafts } = kept(sitting()) as { drafts: Record<string, object> };
    const [draft] = Object.values(drafts);
    const places = ['quiz/moved', 'quiz/moved/0', 'quiz/moved/x', 'quiz/gone/1', 'line/pick/1'];
    const others = Object.fromEntries(places.map((key) => [key, draft]));
    expect(Object.keys(stateFrom({ drafts: { ...others, ...drafts } }, quizCourse).drafts)).toEqual([
      'quiz/moved/1',
    ]);
  });
});

describe('a lesson that begins again', () => {
  it('has no sittings, while its results are on the screen', () => {
    const played = finished('+', '-', '+', 'partial');
    played.act({ type: 'record-changed', tally: quizMap().state.tally });
    expect(played.press('Down Enter v r').place).toBe('sitting 1, moved');
  });
});
