import { describe, expect, it } from 'vitest';
import type { ExplainVerdict, IdeaReading } from '../../src/learning/types';
import { toldReadings } from '../../src/ui/told-readings';

const idea = (id: string, reading: IdeaReading['reading'], start?: number, end?: number): IdeaReading =>
  start === undefined || end === undefined ? { id, reading } : { id, reading, evidence: { start, end } };

const verdict = (
  ideas: readonly IdeaReading[],
  misconceptions: ExplainVerdict['misconceptions'] = [],
): ExplainVerdict => ({
  kind: 'explain',
  outcome: 'partial',
  sure: true,
  score: 0.5,
  feedback: '',
  ideas,
  misconceptions,
  spelling: [],
});
const copied = [{ id: 'copied', evidence: { start: 0, end: 20 }, feedback: 'No.' }];

describe('the readings that are told', () => {
  it.each<[what: string, verdict: ExplainVerdict, readings: IdeaReading['reading'][]]>([
    [
      'a doubt of its own words',
      verdict([idea('a', 'found', 0, 9), idea('b', 'maybe', 9, 20)]),
      ['found', 'maybe'],
    ],
    [
      'a doubt of credited words',
      verdict([idea('a', 'maybe', 5, 12), idea('b', 'found', 0, 9)]),
      ['missing', 'found'],
    ],
    [
      'two credits of the same words',
      verdict([idea('a', 'found', 0, 9), idea('b', 'found', 0, 9)]),
      ['found', 'found'],
    ],
    ['a contrary in mended words', verdict([idea('a', 'contradicted', 3, 9)], copied), ['missing']],
    [
      'two doubts of the same words',
      verdict([idea('a', 'maybe', 0, 9), idea('b', 'maybe', 0, 9)]),
      ['maybe', 'missing'],
    ],
    ['nothing found', verdict([idea('a', 'missing')], copied), ['missing']],
  ])('of %s', (_, known, readings) => {
    expect(toldReadings(known).map(({ reading }) => reading)).toEqual(readings);
  });

  it('quote nothing for an idea that is not found yet', () => {
    const [told] = toldReadings(verdict([idea('a', 'maybe', 0, 9)], copied));
    expect(told).toEqual({ id: 'a', reading: 'missing' });
  });
});
