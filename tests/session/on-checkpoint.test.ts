import { describe, expect, it } from 'vitest';
import { placeOf, stateFrom } from '../../src/session/place';
import { verdictOf } from '../../src/session/selectors';
import type { CheckpointScreen, Draft, Note } from '../../src/session/types';
import { revealed, solved } from '../support/happenings';
import { eventsOf, mapAfter, Played } from '../support/sitting';
import { said, smallCourse } from '../support/small-course';

const choice = () => new Played().press('Enter c');
const order = () => new Played().press('Enter c n');
const explain = () => new Played().press('Enter c n n');
const xpOf = (played: Played) => played.state.progress.lessons.line?.xp;
const answers = (played: Played) =>
  played.told.filter((line) => /: (correct|incorrect|partial|complete|misc|off)/.test(line));
const screenOf = (played: Played) => played.screen as CheckpointScreen;
const textOf = (played: Played) => {
  const { draft } = screenOf(played);
  return draft.kind === 'explain' ? draft.editor.text : undefined;
};

describe('a choice', () => {
  it('selects without submitting', () => {
    const played = choice().press('3 Down 1 Up j k End Home');
    expect(played.place).toBe('checkpoint pick');
    expect(answers(played)).toEqual([]);
  });

  it.each([
    ['2', 1],
    ['4', 3],
    ['4 9', 3],
    ['4 Down', 3],
    ['End k', 2],
  ])('after "%s" has its focus on row %i', (keys, focus) => {
    expect(choice().press(keys).screen).toMatchObject({ draft: { focus } });
  });

  it('that is right pays at once, and goes on to the next', () => {
    const played = choice().select('slope').press('Submit');
    expect(played.place).toBe('checkpoint pick, judged');
    expect(verdictOf(screenOf(played))).toMatchObject({
      outcome: 'correct',
      feedback: 'The slope is what gives way.',
    });
    expect(xpOf(played)).toBe(20);
    expect(played.state.note).toEqual({ kind: 'saved', xp: 20 });
    expect(played.press('Enter').place).toBe('checkpoint loop');
  });

  it('that is not right says why this answer is not', () => {
    const played = choice().select('copies').press('Submit');
    expect(verdictOf(screenOf(played))).toMatchObject({
      score: 0,
      feedback: 'Two numbers hold no copy.',
      misconception: 'MC02',
    });
    expect(screenOf(played).draft).toMatchObject({ tried: ['copies'] });
    expect(xpOf(played)).toBe(0);
  });

  it.each([
    ['r', 'checkpoint pick'],
    ['Up', 'checkpoint pick'],
    ['4', 'checkpoint pick'],
    ['h', 'checkpoint pick, judged'],
    ['Enter', 'checkpoint loop'],
    ['Space', 'checkpoint loop'],
    ['v', 'section moving, reread for pick'],
    ['q', 'section still'],
  ])('that is not right: %s leads to %s, and submits nothing', (key, place) => {
    const played = choice().select('copies').press('Submit').press(key);
    expect(played.place).toBe(place);
    expect(answers(played)).toEqual(['pick: incorrect']);
  });

  it('keeps what was tried through another try, and counts each option once', () => {
    const played = choice();
    for (const option of ['copies', 'rows', 'copies']) played.select(option).press('Submit r');
    expect(screenOf(played).draft).toMatchObject({ tried: ['rows', 'copies'] });
    expect(played.select('slope').press('Submit').screen).toMatchObject({ stage: { verdict: { score: 1 } } });
    expect(xpOf(played)).toBe(20);
  });

  it('that was right can be tried again, shuffled anew, and pays nothing twice', () => {
    const played = choice().select('slope').press('Submit r');
    expect(played.place).toBe('checkpoint pick');
    expect(screenOf(played).draft).toMatchObject({ focus: 0, tried: [] });
    expect(xpOf(played.select('slope').press('Submit'))).toBe(20);
  });

  it('that was right does not move under the arrows', () => {
    const played = choice().select('slope').press('Submit');
    const { screen } = played;
    expect(played.press('Up Down 1 2 h a').screen).toEqual(screen);
  });
});

describe('an order', () => {
  it('submits what lies above the line', () => {
    const played = order().arrange('read', 'answer', 'meet', 'shift').press('Submit');
    expect(answers(played)).toEqual(['loop: correct']);
    expect(played.events.at(-1)).toMatchObject({
      answer: { kind: 'order', cards: ['read', 'answer', 'meet', 'shift'] },
    });
    expect(xpOf(played)).toBe(25);
  });

  it.each([
    [['read', 'answer', 'shift', 'meet'], 'partial'],
    [['read', 'answer', 'meet'], 'partial'],
    [['shift', 'meet', 'answer', 'read'], 'incorrect'],
    [[], 'incorrect'],
  ])('%j is %s', (cards, outcome) => {
    expect(
      answers(
        order()
          .arrange(...cards)
          .press('Submit'),
      ),
    ).toEqual([`loop: ${outcome}`]);
  });

  it('puts a carried card down before it is judged', () => {
    const played = order().press('Space Down Submit');
    expect(played.place).toBe('checkpoint loop, judged');
    expect(screenOf(played).draft).not.toHaveProperty('carriedFrom');
  });

  it('puts a carried card back by Escape, which leaves nothing', () => {
    const played = order();
    const { screen } = played;
    expect(played.press('Space Down Down Escape').screen).toEqual(screen);
  });

  it('is left with a card in hand by q, and found so again', () => {
    const played = order().press('Down Space Down');
    const { draft } = screenOf(played);
    expect(played.press('q').place).toBe('section still');
    expect(screenOf(played.press('c n')).draft).toEqual(draft);
  });

  it('keeps its cards for another try', () => {
    const played = order().arrange('shift', 'read').press('Submit');
    const { cards, above } = screenOf(played).draft as Extract<Draft, { kind: 'order' }>;
    expect(screenOf(played.press('r')).draft).toMatchObject({ cards, above });
    expect(played.place).toBe('checkpoint loop');
  });
});

describe('an explanation', () => {
  it.each([
    ['complete', 'complete', 30],
    ['partial', 'partial', 15],
    ['wrong', 'misconception', 0],
    ['aside', 'off_topic', 0],
  ] as const)('that is %s is judged %s and pays %i', (kind, outcome, xp) => {
    const played = explain().type(said[kind]).press('Submit');
    expect(answers(played)).toEqual([`why: ${outcome}`]);
    expect(xpOf(played)).toBe(xp);
    expect(textOf(played)).toBe(said[kind]);
  });

  it.each(['', '   ', '\n \n'])('that is empty (%j) is not submitted', (text) => {
    const played = explain().type(text).press('Enter');
    expect(played.state.note).toEqual({ kind: 'empty-answer' });
    expect(answers(played)).toEqual([]);
  });

  it('takes question marks, q and digits as text', () => {
    expect(textOf(explain().press('w h y ? Space q 1'))).toBe('why? q1');
  });

  it('keeps its text for a revision, which pays what was missing', () => {
    const played = explain().type(said.partial).press('Submit r');
    expect(played.place).toBe('checkpoint why');
    expect(textOf(played)).toBe(said.partial);
    played.press('Ctrl-U').type(said.complete).press('Submit');
    expect(xpOf(played)).toBe(30);
    expect(textOf(played.press('r'))).toBe(said.complete);
  });

  it('keeps its draft through help and leaving', () => {
    const played = explain().type('The slope').press('Ctrl-G');
    expect(played.place).toBe('help over checkpoint why');
    expect(textOf(played.press('?'))).toBe('The slope');
    expect(played.press('Escape').place).toBe('section still');
    expect(textOf(played.press('c n n'))).toBe('The slope');
  });

  it('drops what is longer than 2,000 characters, and says so', () => {
    const played = explain().type('a'.repeat(2001));
    expect(textOf(played)).toHaveLength(2000);
    expect(played.state.note).toEqual({ kind: 'text-full' });
    expect(played.press('b').state.note).toEqual({ kind: 'text-full' });
    expect(played.press('Backspace').state.note).toBeUndefined();
  });

  it('is not left by a second Enter that submits, whatever the verdict', () => {
    for (const text of [said.complete, said.partial, said.wrong, said.aside]) {
      const played = explain().type(text).press('Submit Enter');
      expect(answers(played)).toHaveLength(1);
      expect(played.place).toBe('done line');
    }
  });

  it('goes to the end of the lesson after the last verdict', () => {
    expect(explain().type(said.complete).press('Submit Space').place).toBe('done line');
  });

  it('can be compared with the model answer, and comes back', () => {
    const played = explain().type(said.partial).press('Submit');
    const { screen } = played;
    expect(played.press('m').place).toBe('compare over checkpoint why, judged');
    expect(played.press('m').screen).toEqual(screen);
  });
});

describe('the model answer', () => {
  const revised = (played: Played, text: string) =>
    played.press('r Ctrl-A Ctrl-K').type(text).press('Submit');
  const compared = () => explain().type(said.partial).press('Submit m m');
  const own = 'The slope changes while it trains. But the rows stay what they were all along.';

  it('is no answer any more once it was shown: typed back, it is a copy', () => {
    const played = revised(compared(), said.complete);
    expect(verdictOf(screenOf(played))).toMatchObject({ outcome: 'off_topic', rejected: 'copied' });
    expect(xpOf(played)).toBe(15);
  });

  it('is a copy in the next sitting, too', () => {
    const next = new Played(mapAfter(compared().events)).press('Enter c n n');
    expect(xpOf(next.type(said.complete).press('Submit'))).toBe(15);
  });

  it('leaves an answer in own words what it is', () => {
    expect(xpOf(revised(compared(), own))).toBe(30);
    expect(xpOf(revised(explain().type(said.partial).press('Submit'), said.complete))).toBe(30);
  });

  it('is shown as often as one likes, and is one event', () => {
    expect(
      compared()
        .press('m m')
        .told.filter((line) => line === 'why: model answer shown'),
    ).toHaveLength(1);
  });
});

describe('keys that come twice', () => {
  it.each([
    ['a right choice', () => choice().select('slope')],
    ['a wrong choice', () => choice().select('rows')],
    ['an order', order],
    ['an explanation', () => explain().type(said.partial)],
  ])('submit %s once', (_, start) => {
    const played = start();
    played.act({ type: 'submit' }).act({ type: 'submit' }).act({ type: 'submit' });
    expect(answers(played)).toHaveLength(1);
  });
});

describe('hints', () => {
  it.each([
    ['choice', choice, 'h', 'pick'],
    ['order', order, 'h', 'loop'],
    ['explain', explain, 'Ctrl-T', 'why'],
  ] as const)('of %s come one by one, and then no more', (_, start, key, checkpoint) => {
    const played = start().press(`${key} ${key} ${key}`);
    expect(screenOf(played).hints).toBe(3);
    expect(played.told.slice(-3)).toEqual([1, 2, 3].map((number) => `${checkpoint}: hint ${number}`));
    expect(played.press(key).state.note).toEqual({ kind: 'no-more-hints' });
    expect(played.told.filter((line) => line.includes('hint'))).toHaveLength(3);
  });

  it('cost nothing', () => {
    expect(xpOf(choice().press('h h h').select('slope').press('Submit'))).toBe(20);
  });

  it('are brought into view after a verdict, and the next key brings the focus back', () => {
    const small = new Played(mapAfter([], { columns: 40, rows: 12 }));
    const played = small.press('Enter c').select('rows').press('Submit h h h');
    const { total, height, top } = played.context.extentOf(played.state);
    expect(top).toBe(total - height);
    expect(played.context.extentOf(played.press('Home').state).top).toBeLessThan(top);
  });
});

describe('showing the answer', () => {
  const twice = (played: Played) => played.press('Submit r Submit');

  it.each([
    ['choice', () => choice().select('rows')],
    ['order', order],
  ])('of a %s opens after two tries, and not before', (_, start) => {
    const played = start();
    expect(played.press('a').state.note).toEqual({ kind: 'answer-after-two' });
    expect(played.press('Submit a').state.note).toEqual({ kind: 'answer-after-two' });
    expect(played.press('r Submit a').place).toMatch(/, shown$/);
    expect(played.told.at(-1)).toMatch(/: shown$/);
  });

  it('shows the right one', () => {
    const option = screenOf(twice(choice().select('rows')).press('a')).draft as Extract<
      Draft,
      { kind: 'choice' }
    >;
    expect(option.options[option.focus]).toBe('slope');
    expect(screenOf(twice(order()).press('a')).draft).toMatchObject({
      cards: ['read', 'answer', 'meet', 'shift', 'edit'],
      above: 4,
    });
  });

  it('pays nothing when it is solved on the same day, and pays in full on another', () => {
    const played = twice(choice().select('rows')).press('a r').select('slope').press('Submit');
    expect(verdictOf(screenOf(played))).toMatchObject({ score: 1 });
    expect(xpOf(played)).toBe(0);
    const yesterday = played.events.map((event) => ({ ...event, day: '2026-11-21' }));
    const today = new Played(mapAfter(yesterday))
      .press('Down Enter c')
      .press('b')
      .select('slope')
      .press('Submit');
    expect(xpOf(today)).toBe(20);
  });

  it('starts afresh, with nothing of what was shown', () => {
    const played = twice(order()).press('a r');
    expect(screenOf(played).draft).toMatchObject({ above: 5 });
    const again = twice(order()).press('a Enter Escape c n');
    expect(screenOf(again).draft).toMatchObject({ above: 5 });
  });

  it.each([
    ['help', 'a ? ?'],
    ['a section read again', 'a v v'],
    ['a scroll', 'a PageDown'],
    ['another hint', 'a h'],
  ])('leaves no draft behind, even after %s', (_, keys) => {
    const played = twice(order()).press(keys);
    expect(played.place).toBe('checkpoint loop, shown');
    expect(Object.keys(played.state.drafts)).toEqual(['line/pick']);
    expect(screenOf(played.press('q c n')).draft).toMatchObject({ above: 5 });
  });

  it('leaves no draft behind after a restart either', () => {
    const left = twice(order()).press('a');
    const place = JSON.parse(JSON.stringify(placeOf(left.state)));
    const played = new Played({ ...mapAfter(left.events), ...stateFrom(place, smallCourse) }).press('Enter');
    expect(played.place).toBe('checkpoint loop, shown');
    expect(screenOf(played.press('q c n')).draft).toMatchObject({ above: 5 });
  });

  it('is no event once it was solved', () => {
    const played = choice().select('slope').press('Submit r').select('rows').press('Submit a');
    expect(played.place).toBe('checkpoint pick, shown');
    expect(played.told.filter((line) => line.endsWith('shown'))).toEqual([]);
  });
});

describe('going from one checkpoint to another', () => {
  it.each<[keys: string, place: string, note?: Note['kind']]>([
    ['Enter c n', 'checkpoint loop'],
    ['Enter c Right Right', 'checkpoint why'],
    ['Enter c n b', 'checkpoint pick'],
    ['Enter c n Left Left', 'checkpoint pick', 'first-checkpoint'],
    ['Down Down Enter c n', 'checkpoint again', 'last-checkpoint'],
    ['Enter c Escape', 'section still'],
  ])('"%s" leads to %s', (keys, place, note) => {
    const played = new Played().press(keys);
    expect(played.place).toBe(place);
    expect(played.state.note?.kind).toBe(note);
  });

  it('keeps every draft on the way', () => {
    const played = choice().press('3 n Space Down');
    const card = screenOf(played).draft;
    expect(screenOf(played.press('v v q c')).draft).toMatchObject({ focus: 2 });
    expect(screenOf(played.press('n')).draft).toEqual(card);
  });

  it('begins a solved one afresh', () => {
    const played = choice().select('slope').press('Submit Enter b');
    expect(played.place).toBe('checkpoint pick');
    expect(screenOf(played).draft).toMatchObject({ focus: 0, tried: [] });
  });

  it.each([
    ['from its verdict', 'Submit q c b'],
    ['from a section that it was read again from', 'Submit v v q c b'],
    ['after a hint was asked for', 'Submit h q c b'],
  ])('begins a solved one afresh when it was left %s', (_, keys) => {
    const played = choice().select('slope').press(keys);
    expect(played.place).toBe('checkpoint pick');
    expect(screenOf(played).draft).toMatchObject({ focus: 0, tried: [] });
    expect(answers(played)).toEqual(['pick: correct']);
  });

  it('begins a solved one afresh in another sitting, once the verdict is told that was waited for', () => {
    const left = choice().select('slope').press('Enter');
    const place = JSON.parse(JSON.stringify(placeOf(left.state)));
    const played = new Played({ ...mapAfter(left.events), ...stateFrom(place, smallCourse) });
    expect(screenOf(played.press('Down Enter Enter q c b')).draft).toMatchObject({ focus: 0 });
    expect(played.place).toBe('checkpoint pick');
  });

  it('opens, from the text, the first that is not settled', () => {
    const settled = eventsOf('line', [solved('pick'), revealed('loop')]);
    expect(new Played(mapAfter(settled)).press('Enter c').place).toBe('checkpoint why');
  });

  it('passes over what is settled, once an answer was right', () => {
    const settled = eventsOf('line', [
      revealed('loop'),
      { type: 'self-marked', checkpoint: 'why', ideas: {}, complete: true },
    ]);
    const played = new Played(mapAfter(settled)).press('Enter c').select('slope').press('Submit Enter');
    expect(played.place).toBe('done line');
  });

  it('goes from one to the next while practising, and out of an empty explanation', () => {
    const settled = eventsOf('line', [
      revealed('pick'),
      revealed('loop'),
      { type: 'self-marked', checkpoint: 'why', ideas: {}, complete: true },
    ]);
    const played = new Played(mapAfter(settled)).press('Enter c').select('slope').press('Submit Enter');
    expect(played.place).toBe('checkpoint loop');
    expect(screenOf(played).isPractice).toBe(true);
    expect(played.press('n Enter').place).toBe('done line');
  });
});
