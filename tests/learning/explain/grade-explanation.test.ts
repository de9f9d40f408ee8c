import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExplainCheckpoint } from '../../../src/course/types';
import { quoted } from '../../../src/learning/explain/feedback';
import { gradeExplanation } from '../../../src/learning/explain/grade-explanation';
import { answersTo, checkpointOf, LESSONS } from './support';

const lesson = 'what-training-actually-changes';
const checkpoint = checkpointOf(lesson);

describe('an explanation', () => {
  it('is quoted in the learner’s own words', () => {
    const text = 'Hm. The  numbers inside get changed a bit, and then it can answer for trips it never saw.';
    const { ideas } = gradeExplanation(checkpoint, text);
    const quotes = ideas.map(({ reading, evidence }) => [
      reading,
      evidence && text.slice(evidence.start, evidence.end),
    ]);
    expect(quotes).toEqual([
      ['found', 'The  numbers inside get changed a bit'],
      [expect.stringMatching(/missing|maybe/), expect.anything()],
      ['found', 'and then it can answer for trips it never saw'],
    ]);
  });

  it('is quoted at the right place among letters of other widths', () => {
    const text = '“😀 ﬁne”: the ｗｅｉｇｈｔｓ change';
    const { evidence } = gradeExplanation(checkpoint, text).ideas[0] ?? {};
    expect(evidence && text.slice(evidence.start, evidence.end)).toBe('the ｗｅｉｇｈｔｓ change');
  });

  it('gets the idea for what it found, and a hint, never the idea, for what it lacks', () => {
    const { feedback, outcome } = gradeExplanation(checkpoint, 'the weights change');
    const [parameters, data, unseen] = checkpoint.rubric.ideas;
    expect(outcome).toBe('partial');
    expect(feedback).toContain(parameters?.say);
    expect(feedback).toContain('"the weights change"');
    expect(feedback).toContain(data?.hint);
    for (const missing of [data, unseen]) expect(feedback).not.toContain(missing?.say);
  });

  it('gets the quoted span and a counter-question for a misconception', () => {
    const { feedback, score } = gradeExplanation(checkpoint, 'I think the model stores all the answers.');
    expect(score).toBe(0);
    expect(feedback).toContain('"I think the model stores all the answers"');
    expect(feedback).toContain(checkpoint.rubric.misconceptions[0]?.feedback);
  });

  it('is quoted no longer than a line or two, also where it is one word', () => {
    const word = 'a'.repeat(300);
    expect(quoted('many words '.repeat(30), { start: 0, end: 330 })).toMatch(
      /^"many words .* (?:many|words) …"$/,
    );
    expect(quoted(word, { start: 0, end: 300 })).toBe(`"${word.slice(0, 120)} …"`);
  });

  it('that goes a step too far gets a word aside, and the outcome of its ideas', () => {
    const text = 'Models can never memorize. The weights change and new cases get answers.';
    const { feedback, misconceptions, outcome, sure } = gradeExplanation(checkpoint, text);
    expect(misconceptions.map(({ id }) => id)).toEqual(['never_memorizes']);
    expect({ outcome, sure }).toEqual({ outcome: 'complete', sure: false });
    expect(feedback).toContain('"Models can never memorize"');
  });

  it('is not told that it says the opposite where two statements stand side by side', () => {
    const { ideas } = gradeExplanation(checkpoint, 'The weights change and new cases get answers.');
    expect(ideas.map(({ reading }) => reading)).not.toContain('contradicted');
  });

  it('that denies an idea is told so', () => {
    const { ideas, outcome } = gradeExplanation(checkpoint, 'Training does not change the weights.');
    expect(ideas[0]?.reading).toBe('contradicted');
    expect(outcome).toBe('off_topic');
  });

  it('may be any text: every quote lies inside it, and the same text has the same verdict', () => {
    const words = [
      'the',
      'weights',
      'not',
      'change',
      'stores',
      'data',
      ',',
      '.',
      '?',
      '\n',
      'it',
      'new',
      'é',
      '😀',
      '\u0000',
    ];
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...words)).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const verdict = gradeExplanation(checkpoint, text);
        expect(gradeExplanation(checkpoint, text)).toEqual(verdict);
        for (const { evidence } of [...verdict.ideas, ...verdict.misconceptions]) {
          if (!evidence) continue;
          expect(evidence.start).toBeGreaterThanOrEqual(0);
          expect(evidence.start).toBeLessThan(evidence.end);
          expect(evidence.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});

/** Milliseconds of the processor's own time that an explanation takes: other work on the machine does not count. */
function timeOf(explained: ExplainCheckpoint, text: string): number {
  const start = process.cpuUsage().user;
  gradeExplanation(explained, text);
  return (process.cpuUsage().user - start) / 1000;
}

const leastTimeOf = (text: string) => Math.min(...Array.from({ length: 5 }, () => timeOf(checkpoint, text)));

describe('the time for an answer', () => {
  const hostile: readonly (readonly [string, string])[] = [
    ['one word', 'not '],
    [
      'a right answer',
      'the model does not store the data and the weights change so it works on new inputs. ',
    ],
    ['unknown words', 'wieghst paramaetrs genrelaisation '],
    ['letters', 'a'],
    ['pauses', ',.'],
    ['rubric words', 'weights numbers parameters change adjust new data '],
  ];

  it.each(hostile)('grows no faster than the text: %s', (_, piece) => {
    const textOf = (length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
    expect(leastTimeOf(textOf(32_000))).toBeLessThan(24 * leastTimeOf(textOf(4000)) + 40);
  });

  it('is at most 5 ms in the median', () => {
    const times = LESSONS.flatMap((each) => {
      const own = checkpointOf(each);
      return answersTo(each).map(({ answer }) => timeOf(own, answer));
    }).sort((one, other) => one - other);
    expect(times[Math.floor(times.length / 2)]).toBeLessThanOrEqual(5);
  });
});
