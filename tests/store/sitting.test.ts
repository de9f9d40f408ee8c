import { describe, expect, it } from 'vitest';
import { newerPlace, readSitting, type Sitting, sittingFields } from '../../src/store/sitting';
import { event, events, TODAY } from '../support/records';

const ESC = String.fromCharCode(27);
const place = { turn: 3, at: TODAY, where: { screen: 'section', top: 4, drafts: [{ text: 'half' }] } };
const sitting: Sitting = { session: 'one', app: '1.2.0', started: TODAY, events: events(1, 3), place };
const text = (changes: object = {}) => JSON.stringify({ ...sittingFields(sitting), ...changes });

describe('a file of the record', () => {
  it('is read as it was written', () => {
    expect(readSitting(text())).toEqual({ kind: 'sitting', sitting, odd: 0 });
  });

  it('is of format 1, with its events by id', () => {
    const fields = JSON.parse(text());
    expect(Object.keys(fields)).toEqual(['format', 'session', 'app', 'started', 'events', 'place']);
    expect(fields.format).toBe(1);
    expect(Object.keys(fields.events)).toEqual(sitting.events.map(({ id }) => id));
  });

  it('gives its events in canonical order, however they stand', () => {
    const [first, second] = [event(1), event(2)];
    const turned = { [second.id]: { ...second }, [first.id]: { ...first } };
    expect(readSitting(text({ events: turned }))).toMatchObject({ sitting: { events: [first, second] } });
  });

  it('is left alone when it is of a newer format, whatever else it holds', () => {
    expect(readSitting(text({ format: 2, app: `2.0${ESC}[31m`, events: 'new' }))).toEqual({
      kind: 'newer',
      app: '2.0[31m',
    });
    expect(readSitting('{"format": 7}')).toEqual({ kind: 'newer', app: '?' });
  });

  it.each([
    ['empty', ''],
    ['cut off', text().slice(0, -2)],
    ['no object', '[]'],
    ['null', 'null'],
    ['without a format', text({ format: undefined })],
    ['of format 0', text({ format: 0 })],
    ['of format 1.5', text({ format: 1.5 })],
    ['of format "1"', text({ format: '1' })],
    ['without events', text({ events: undefined })],
    ['with a list of events', text({ events: [] })],
    ['nested too deep to be read', '['.repeat(200_000)],
  ])('is damaged when it is %s', (_, damaged) => {
    expect(readSitting(damaged)).toBeUndefined();
  });

  it('keeps what can be read of it, and counts the rest', () => {
    const good = event(4);
    const read = readSitting(text({ events: { [good.id]: good, bad: 5, worse: { type: 'badge-won' } } }));
    expect(read).toMatchObject({ sitting: { events: [good] }, odd: 2 });
  });

  it.each([
    ['no place', undefined],
    ['a place that is a list', []],
    ['a place without a turn', { at: 1, where: {} }],
    ['a place without a time', { turn: 1, where: {} }],
    ['a place that leads nowhere', { turn: 1, at: 1, where: 'home' }],
  ])('does without %s', (_, odd) => {
    const read = readSitting(text({ place: odd, session: 1, app: null, started: 'x' }));
    expect(read).toMatchObject({ sitting: { session: '?', app: '?', started: 0 } });
    expect(read).not.toHaveProperty('sitting.place');
  });

  it('gives a place without what could harm a terminal, and not endlessly deep', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(60)}1${'}'.repeat(60)}`);
    const where = { [`k${ESC}`]: [`v${ESC}[2J`], deep };
    const read = readSitting(text({ place: { turn: 1, at: 1, where } }));
    expect(read).toMatchObject({ sitting: { place: { where: { k: ['v[2J'] } } } });
    expect(JSON.stringify(read)).toContain('null');
  });
});

describe('the newest place', () => {
  const at = (turn: number, time: number) => ({ turn, at: time, where: {} });
  it.each([
    ['goes by the turn, whatever the clocks said', at(2, 900), at(3, 100), at(3, 100)],
    ['goes by the clock for two terminals at once', at(2, 900), at(2, 100), at(2, 900)],
    ['is the only one', undefined, at(1, 1), at(1, 1)],
    ['is the only one', at(1, 1), undefined, at(1, 1)],
    ['is none', undefined, undefined, undefined],
  ])('%s', (_, a, b, newest) => {
    expect(newerPlace(a, b)).toEqual(newest);
    expect(newerPlace(b, a)).toEqual(newest);
  });
});
