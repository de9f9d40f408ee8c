import { describe, expect, it } from 'vitest';
import { startLab } from '../../../src/session/on-lab';
import type { LabScreen, State } from '../../../src/session/types';
import { commandWords } from '../../../src/ui/plain/commands';
import { plainText } from '../../../src/ui/plain/print';
import { actionsFor } from '../../../src/ui/plain/typed';
import { mapAfter, Played } from '../../support/sitting';
import { said, smallCourse } from '../../support/small-course';

/** A sitting by typed lines; a run goes to its end at once. */
class Typed extends Played {
  /** Types lines; tells those that meant nothing. */
  override type(...lines: readonly string[]): this {
    for (const line of lines) {
      const actions = actionsFor(this.state, line, smallCourse);
      if (!actions) this.refused.push(line);
      for (const action of actions ?? []) this.act(action);
      this.runOut();
    }
    return this;
  }

  readonly refused: string[] = [];

  get offer(): string {
    return commandWords(this.state, smallCourse).join(', ');
  }
}

const typed = (...lines: readonly string[]) => new Typed().type(...lines);
const inLab = (id: string, ...lines: readonly string[]) =>
  new Typed(startLab(mapAfter(), id).state).type(...lines);
const phaseOf = ({ screen }: Typed) => (screen as LabScreen).phase;

describe('what a lab offers in plain mode', () => {
  it.each([
    ['L01', ['1'], 's beat, r run, 0 reset, v valley, ? help, q back'],
    ['L01', ['1', 'v'], 's round, r run, 0 reset, v back to the trips, ? help, q back'],
    ['L01', ['1', 'run'], 'v valley, 0 reset, ? help, q back'],
    [
      'L02',
      ['1'],
      'right turn w, left turn w back, up turn b, down turn b back, h show the best, 0 reset, ? help, q back',
    ],
  ])('%s after %j', (lab, lines, offer) => {
    expect(inLab(lab, ...lines).offer).toBe(offer);
  });

  it('leads to the checkpoints of its lesson, first of all once it is at its end', () => {
    expect(typed('', 't', '1').offer).toBe('s beat, r run, 0 reset, v valley, c checkpoints, ? help, q back');
    expect(typed('', 't', '1', 'run').offer).toBe('c checkpoints, v valley, 0 reset, ? help, q back');
    expect(typed('', 't', '1', 'run', '').place).toBe('checkpoint pick');
  });

  it.each([
    ['L01', ['r']],
    ['L01', ['v', ...Array.from({ length: 199 }, () => 'step'), 's']],
    ['L02', ['h']],
    ['L02', ['show the best']],
    ['L02', [...Array.from({ length: 17 }, () => 'right'), ...Array.from({ length: 9 }, () => 'UP')]],
    ['L02', ['left', 'down', 'reset', 'reveal']],
  ])('finishes %s', (lab, lines) => {
    const played = inLab(lab, '1', ...lines);
    expect(played.refused).toEqual([]);
    expect(phaseOf(played)).toBe('compare');
  });
});

describe('what plain mode offers', () => {
  const at = (place: string, ...lines: readonly string[]) =>
    typed('', 'c', ...(place === 'pick' ? [] : place === 'loop' ? ['n'] : ['n', 'n']), ...lines);

  it.each<[what: string, played: Typed, offer: string]>([
    ['a fresh choice', at('pick'), 'h hint, v reread, n next, b previous, ? help, q back'],
    ['all hints taken', at('pick', 'h', 'h', 'h'), 'v reread, n next, b previous, ? help, q back'],
    ['submitted', at('pick', '1'), 'n skip, 1 unsure, 2 fairly, 3 sure, ? help, q back'],
    ['right', at('pick', '1', ''), 'n next, r retry, v reread, ? help, q back'],
    ['not right', at('pick', '2', ''), 'n next, r retry, v reread, h hint, ? help, q back'],
    [
      'not right twice',
      at('pick', '2', '', '3', ''),
      'n next, r retry, v reread, h hint, a answer, ? help, q back',
    ],
    ['shown', at('pick', '2', '', '3', '', 'a'), 'n next, r retry, v reread, ? help, q back'],
    ['complete', at('why', said.complete, ''), 'n next, r retry, v reread, m compare, ? help, q back'],
    ['partial', at('why', said.partial, ''), 'n next, r retry, v reread, m compare, s mark, ? help, q back'],
  ])('when it is %s is what does something', (_, played, offer) => {
    expect(played.refused).toEqual([]);
    expect(played.offer).toBe(offer);
  });

  it.each([
    ['glossary', ['g'], 'map'],
    ['progress', ['p'], 'map'],
    ['compare', ['', 'c', 'n', 'n', said.partial, '', 'm'], 'checkpoint why, judged'],
    ['self-mark', ['', 'c', 'n', 'n', said.partial, '', 's'], 'checkpoint why, judged'],
  ])('on %s there is help', (kind, lines, behind) => {
    const played = typed(...lines);
    const place = played.place;
    expect(played.screen.kind).toBe(kind);
    expect(played.offer).toContain('? help');
    expect(played.type('?').screen.kind).toBe('help');
    expect(played.type('').place).toBe(place);
    expect(played.type('q').place).toBe(behind);
  });
});

describe('a typed number', () => {
  it.each<[what: string, lines: string[]]>([
    ['the map', []],
    ['a prediction', ['', 't']],
    ['a choice', ['', 'c']],
    ['an order', ['', 'c', 'n']],
    ['a mark', ['', 'c', 'n', 'n', said.partial, '', 's']],
  ])('that is not there changes nothing: %s', (_, lines) => {
    for (const number of ['0', '99', '999999999999', '1.5']) {
      const played = typed(...lines);
      const before: State = played.state;
      expect(played.type(number).refused).toEqual([number]);
      expect(played.state).toBe(before);
    }
  });

  it('names the cards of an order; what is not named is left out', () => {
    const played = typed('', 'c', 'n', '2 1');
    expect(played.events.at(-1)).toMatchObject({ checkpoint: 'loop', answer: { cards: { length: 2 } } });
  });
});

describe('how sure the learner is', () => {
  const asked = (...lines: readonly string[]) => typed('', 'c', '2', ...lines);

  it.each([
    ['1', 'pick: sure 1'],
    ['2', 'pick: sure 2'],
    ['3', 'pick: sure 3'],
    ['sure', 'pick: sure 3'],
    ['Unsure', 'pick: sure 1'],
    ['', 'pick: incorrect'],
    ['skip', 'pick: incorrect'],
    ['n', 'pick: incorrect'],
    ['q', 'pick: incorrect'],
  ])('is typed as "%s"; the verdict follows', (line, last) => {
    const played = asked(line);
    expect(played.refused).toEqual([]);
    expect(played.place).toBe('checkpoint pick, judged');
    expect(played.told.at(-1)).toBe(last);
  });

  it.each(['0', '4', '2 1', 'very', 'r'])('is not "%s"', (line) => {
    expect(asked(line).refused).toEqual([line]);
    expect(asked(line).place).toBe('checkpoint pick, asked');
  });

  it('is asked without a word about the answer, which is told with the verdict', () => {
    const text = (played: Typed) => plainText(played.state, smallCourse).join('\n');
    expect(text(asked())).toBe('');
    expect(text(asked('3'))).toContain('Not yet.');
    expect(text(asked('3'))).toContain('You were sure. Surprises like this');
    expect(text(asked('2'))).not.toContain('You were sure.');
  });
});
