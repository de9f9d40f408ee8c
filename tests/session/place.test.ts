import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOf, placeWithout, stateFrom } from '../../src/session/place';
import type { SittingPlace } from '../../src/session/record';
import type { CheckpointScreen, LabScreen, State } from '../../src/session/types';
import { viewOf } from '../../src/ui/screens/view-of';
import { mapAfter, Played } from '../support/sitting';
import { said, smallCourse } from '../support/small-course';

/** Through the file and back, as another sitting finds it. */
const kept = (state: State): SittingPlace => JSON.parse(JSON.stringify(placeOf(state)));
const found = (place: unknown) => stateFrom(place as SittingPlace, smallCourse);
/** The first Enter of the next sitting. */
const backAt = (played: Played) =>
  new Played({ ...mapAfter(played.events), ...found(kept(played.state)) }).press('Enter');

/** A choice that is not right, as a file holds it. */
const wrong = { kind: 'choice', options: ['slope', 'rows', 'copies', 'nothing'], focus: 1, tried: [] };

describe('a place, kept and found again', () => {
  it.each<[what: string, played: () => Played]>([
    ['a section', () => new Played().press('Enter')],
    ['a scrolled section', () => new Played().press('Enter Down Down PageDown')],
    ['a prediction', () => new Played().press('Enter t')],
    ['a choice', () => new Played().press('Enter c Down Down')],
    ['a submitted choice', () => new Played().press('Enter c').select('rows').press('Enter')],
    ['a submitted order', () => new Played().press('Enter c n Enter')],
    ['a submitted text', () => new Played().press('Enter c n n').type(said.partial).press('Enter')],
    ['a surprise', () => new Played().press('Enter c').select('rows').press('Enter 3')],
    ['a judged choice', () => new Played().press('Enter c').select('rows').press('Submit')],
    ['a solved choice', () => new Played().press('Enter c').select('slope').press('Submit')],
    ['a right choice, submitted', () => new Played().press('Enter c').select('slope').press('Enter')],
    ['a solved text', () => new Played().press('Enter c n n').type(said.complete).press('Submit')],
    ['a shown choice', () => new Played().press('Enter c').select('rows').press('Submit r Submit a')],
    ['half an order', () => new Played().press('Enter c n').arrange('read', 'answer')],
    ['a carried card', () => new Played().press('Enter c n Down Space Down')],
    ['a judged order', () => new Played().press('Enter c n Submit')],
    ['a shown order', () => new Played().press('Enter c n Submit r Submit a')],
    ['half a text', () => new Played().press('Enter c n n').type('The slope').press('Left Left')],
    ['a judged text', () => new Played().press('Enter c n n').type(said.partial).press('Submit')],
    [
      'a text that was marked by its writer',
      () => new Played().press('Enter c n n').type(said.aside).press('Submit s 1 Enter 2 Enter'),
    ],
    [
      'a text that was judged before the model answer was shown',
      () => new Played().press('Enter c n n').type(said.complete).press('Submit m m'),
    ],
    [
      'a text that was copied from the model answer',
      () =>
        new Played()
          .press('Enter c n n')
          .type(said.partial)
          .press('Submit m m r Ctrl-A Ctrl-K')
          .type(said.complete)
          .press('Submit'),
    ],
    ['practice', () => new Played().press('Enter c').select('slope').press('Submit Escape c b')],
    ['hints', () => new Played().press('Enter c n h h')],
    ['the end of a lesson', () => new Played().press('Enter c n n').type(said.partial).press('Submit Enter')],
  ])('%s is the same', (_, way) => {
    const played = way();
    const { top: _top, ...screen } = played.screen as CheckpointScreen;
    expect(backAt(played).screen).toMatchObject(plain(screen));
  });

  it('a reread section leads back to its checkpoint', () => {
    expect(backAt(new Played().press('Enter c Down v')).screen).toMatchObject({
      checkpoint: 'pick',
      draft: { focus: 1 },
    });
  });

  it('a lab that was tried begins its run again, and its prediction stands', () => {
    const played = new Played().press('Enter t 3 Enter Space Space');
    const { screen } = backAt(played) as { screen: LabScreen };
    expect(screen).toMatchObject({ phase: 'try', prediction: 'both' });
    expect(screen.model).toEqual((new Played().press('Enter t 3 Enter').screen as LabScreen).model);
  });

  it.each<[stage: CheckpointScreen['stage']['kind'], resume: object]>([
    ['answering', { judged: false, asked: false }],
    ['asked', { judged: false, asked: true }],
    ['judged', { judged: true, asked: false }],
    ['judged', { judged: true, asked: false, confidence: 3 }],
    ['shown', { judged: false, asked: false, shown: { ...wrong, focus: 0 } }],
  ])('is found %s where the file says %j', (kind, resume) => {
    const question = { kind: 'checkpoint', lesson: 'line', checkpoint: 'pick', hints: 1 };
    const place = { resume: { ...question, ...resume }, drafts: { 'line/pick': wrong } };
    const { confidence } = resume as { confidence?: number };
    expect(found(place).resume).toMatchObject({
      ...{ hints: 1, draft: { focus: kind === 'shown' ? 0 : 1 } },
      stage: { kind, ...(confidence ? { confidence, verdict: { score: 0 } } : {}) },
    });
  });

  it('a solved choice is found with its draft, where that was still kept as one', () => {
    const played = new Played().press('Enter c').select('slope').press('Submit');
    const { resume, drafts } = kept(played.state) as Record<'resume' | 'drafts', Record<string, unknown>>;
    const { right, ...before } = resume as { right: unknown };
    const place = { resume: before, drafts: { ...drafts, 'line/pick': right } };
    const back = new Played({ ...mapAfter(played.events), ...found(place) }).press('Enter');
    expect(back.screen).toMatchObject(plain(played.screen));
  });

  it('what was submitted can still be rated, and its XP is not lost', () => {
    const left = new Played().press('Enter c').select('slope').press('Enter');
    const back = backAt(left).press('2');
    expect(back.told).toEqual(['pick: sure 2']);
    expect(back.state).toMatchObject({
      progress: { xp: 20, calibration: { fairly: { given: 1, right: 1 } } },
      kept: { xp: 20 },
    });
  });

  it('every draft is there, and where each lesson was read', () => {
    const played = new Played()
      .press('Enter PageDown c Down n Space Down Space n')
      .type('half')
      .press('Escape');
    const { drafts, reading } = found(kept(played.state));
    expect(Object.keys(drafts).sort()).toEqual(['line/loop', 'line/pick', 'line/why']);
    expect(reading).toEqual(played.state.reading);
  });

  it('is nothing for a new learner', () => {
    expect(found(undefined)).toEqual({ drafts: {}, reading: {} });
    expect(found(kept(mapAfter()))).toEqual({ drafts: {}, reading: {} });
  });
});

/** What a file can hold of a screen: no history of edits. */
function plain(screen: object): object {
  return JSON.parse(
    JSON.stringify(screen, (key, value) =>
      ['undo', 'killed', 'run', 'desiredColumn'].includes(key) ? undefined : value,
    ),
  );
}

describe('a place that does not fit the course as it is now', () => {
  const lab = { kind: 'lab', lesson: 'line', lab: 'L01' };
  it.each<[what: string, place: object]>([
    ['an unknown lesson', { resume: { kind: 'section', lesson: 'gone', section: 'still' } }],
    ['an unknown section', { resume: { kind: 'section', lesson: 'line', section: 'gone' } }],
    ['a lab that the lesson lacks', { resume: { ...lab, lesson: 'gap' } }],
    ['another lab', { resume: { ...lab, lab: 'L99' } }],
    ['an unknown checkpoint', { resume: { kind: 'checkpoint', lesson: 'line', checkpoint: 'gone' } }],
    [
      'a checkpoint that is no name',
      { resume: { kind: 'checkpoint', lesson: 'line', checkpoint: { toString: 1 } } },
    ],
    ['an unknown screen', { resume: { kind: 'quiz', lesson: 'line' } }],
    ['a screen of no lesson', { resume: { kind: 'done' } }],
    ['drafts of unknown checkpoints', { drafts: { 'line/gone': { kind: 'explain', text: 'a' }, pick: {} } }],
    ['a draft of another kind', { drafts: { 'line/pick': { kind: 'explain', text: 'a' } } }],
    ['a draft of other options', { drafts: { 'line/pick': { kind: 'choice', options: ['a', 'b'] } } }],
    ['a reading of an unknown section', { reading: { line: { section: 'gone', anchor: 1 } } }],
  ])('leaves out %s', (_, place) => {
    expect(found(place)).toEqual({ drafts: {}, reading: {} });
  });

  it('sets numbers right that are out of their range', () => {
    const options = ['slope', 'rows', 'copies', 'nothing'];
    const cards = ['read', 'answer', 'meet', 'shift', 'edit'];
    const place = {
      drafts: {
        'line/pick': { kind: 'choice', options, focus: 99, tried: 7 },
        'line/loop': { kind: 'order', cards, above: 99, focus: -3, carriedFrom: { focus: 50, above: 1.5 } },
        'line/why': { kind: 'explain', text: `a\x1b[31m${'b'.repeat(3000)}`, cursor: 1e9 },
      },
      reading: { line: { section: 'moving', anchor: -4 } },
    };
    const { drafts, reading } = found(place);
    expect(drafts['line/pick']).toEqual({ kind: 'choice', options, focus: 3, tried: [] });
    expect(drafts['line/loop']).toMatchObject({ above: 5, focus: 0, carriedFrom: { focus: 4, above: 0 } });
    expect(drafts['line/why']).toMatchObject({ editor: { text: `a[31m${'b'.repeat(1995)}`, cursor: 2000 } });
    expect(reading).toEqual({ line: { section: 'moving', anchor: 0 } });
  });
});

describe('a damaged place', () => {
  const real = kept(new Played().press('Enter c Down n Space Down Space n').type('half').state) as Record<
    string,
    unknown
  >;
  const looksRight = fc.record(
    {
      kind: fc.oneof(
        fc.constantFrom('opener', 'section', 'lab', 'checkpoint', 'done', 'choice', 'order', 'explain'),
        fc.jsonValue(),
      ),
      lesson: fc.oneof(fc.constantFrom('line', 'gap', '__proto__', 'constructor'), fc.jsonValue()),
      section: fc.oneof(fc.constant('still'), fc.jsonValue()),
      checkpoint: fc.oneof(fc.constantFrom('pick', 'loop', 'why'), fc.jsonValue()),
      lab: fc.oneof(fc.constant('L01'), fc.jsonValue()),
      prediction: fc.jsonValue(),
      anchor: fc.jsonValue(),
      hints: fc.jsonValue(),
      judged: fc.boolean(),
      asked: fc.oneof(fc.boolean(), fc.jsonValue()),
      confidence: fc.oneof(fc.constantFrom(1, 2, 3), fc.jsonValue()),
      revealed: fc.boolean(),
      options: fc.oneof(
        fc.shuffledSubarray(['slope', 'rows', 'copies', 'nothing'], { minLength: 4 }),
        fc.jsonValue(),
      ),
      cards: fc.oneof(
        fc.shuffledSubarray(['read', 'answer', 'meet', 'shift', 'edit'], { minLength: 5 }),
        fc.jsonValue(),
      ),
      shown: fc.jsonValue(),
      right: fc.jsonValue(),
      above: fc.jsonValue(),
      focus: fc.jsonValue(),
      tried: fc.jsonValue(),
      carriedFrom: fc.oneof(fc.record({ focus: fc.integer(), above: fc.integer() }), fc.jsonValue()),
      text: fc.oneof(fc.string(), fc.jsonValue()),
      cursor: fc.oneof(fc.integer(), fc.jsonValue()),
    },
    { requiredKeys: [] },
  );
  const keys = fc.constantFrom('line/pick', 'line/loop', 'line/why', 'gap/again', '__proto__', 'a/b/c', '');
  const places = fc.oneof(
    fc.jsonValue(),
    fc.record(
      {
        resume: fc.oneof(looksRight, fc.jsonValue()),
        drafts: fc.oneof(
          fc.dictionary(keys, fc.oneof(looksRight, fc.jsonValue())),
          fc.constant(real.drafts),
          fc.jsonValue(),
        ),
        reading: fc.oneof(
          fc.dictionary(fc.constantFrom('line', 'gap', '__proto__'), looksRight),
          fc.jsonValue(),
        ),
      },
      { requiredKeys: [] },
    ),
  );

  it('never throws, and what is left of it can be shown and gone on with', () => {
    fc.assert(
      fc.property(places, (place) => {
        const played = new Played({ ...mapAfter(), ...found(place) }, undefined);
        viewOf(played.state, smallCourse, { color: false, ascii: false });
        played.press('Enter');
        viewOf(played.state, smallCourse, { color: false, ascii: false });
        played.press('Down Space Down Enter Enter v');
        for (const key of Object.keys(played.state.drafts))
          expect(key).toMatch(/^(line|gap)\/(pick|loop|why|again)$/);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a place without a lesson that is begun again', () => {
  const place = {
    resume: { kind: 'done', lesson: 'line' },
    drafts: { 'line/pick': { kind: 'choice' }, 'gap/pick': { kind: 'choice' } },
    reading: { line: { section: 'still', anchor: 3 }, gap: { section: 'gap', anchor: 0 } },
  };

  it('knows nothing of it any more, and all of the others', () => {
    expect(placeWithout(place, 'line')).toEqual({
      drafts: { 'gap/pick': { kind: 'choice' } },
      reading: { gap: { section: 'gap', anchor: 0 } },
    });
    expect(placeWithout(place, 'gap').resume).toEqual(place.resume);
  });
});
