import { describe, expect, it } from 'vitest';
import type { OpenerScreen } from '../../../src/session/types';
import { commandWords } from '../../../src/ui/plain/commands';
import { plainText } from '../../../src/ui/plain/print';
import { actionsFor } from '../../../src/ui/plain/typed';
import { guess, openerCourse, readBefore, recall } from '../../support/opener-course';
import { contextOf, mapAfter, Played } from '../../support/sitting';

/** A sitting by typed lines: `gap` is the third row of the map, `bare` the fourth. */
function typed(...lines: readonly string[]): Played {
  const played = new Played(mapAfter(readBefore, undefined, openerCourse), contextOf(openerCourse));
  for (const line of lines)
    for (const action of actionsFor(played.state, line, openerCourse) ?? []) played.act(action);
  return played;
}

const page = ({ state }: Played) => plainText(state, openerCourse);
const offer = ({ state }: Played) => commandWords(state, openerCourse).join(', ');
const optionText = (id: string) => recall.options.find((option) => option.id === id)?.text;

describe('a question before a lesson, line by line', () => {
  it('is printed with its options as they are numbered', () => {
    const played = typed('3');
    const { options } = played.screen as OpenerScreen;
    expect(page(played)).toEqual([
      'The Gap',
      '0 of 1 sections opened (0 %)',
      '',
      'From before',
      '',
      recall.stem,
      ...options.map((id, index) => `${index + 1}. ${optionText(id)}`),
      'From the earlier lesson "What a Straight Line Can Learn". Not scored.',
    ]);
    expect(offer(played)).toBe('n skip, ? help, q map');
  });

  it.each(['1', '2', '3'])('%s chooses, and the answer is told with its number', (number) => {
    const played = typed('3', number);
    const { options, chosen } = played.screen as OpenerScreen;
    expect(chosen).toBe(options[Number(number) - 1]);
    const right = options.indexOf('slope') + 1;
    const tail = chosen === 'slope' ? ', as you said.' : '. Here is why.';
    expect(page(played).slice(3)).toEqual([
      'From before',
      '',
      `It is number ${right}${tail}`,
      `${right}. the slope of the line`,
      recall.after,
    ]);
    expect(offer(played)).toBe('n next, v reread, ? help, q map');
  });

  it.each([
    [['3', ''], 'guess of gap'],
    [['3', 'skip'], 'guess of gap'],
    [['3', 'next'], 'guess of gap'],
    [['3', 'n', ''], 'section moving'],
    [['3', '1', ''], 'guess of gap'],
    [['3', '1', 'next', '2', 'n'], 'section moving'],
    [['3', '1', 'v'], 'section moving, reread for recall of gap, answered'],
    [['3', '1', 'v', ''], 'recall of gap, answered'],
    [['3', 'q'], 'map'],
    [['3', '1', 'map'], 'map'],
    [['4', ''], 'section moving'],
  ])('%j leads to %s', (lines, place) => {
    expect(typed(...lines).place).toBe(place);
  });

  it.each(['0', '4', '1 2', 'slope', 'v', 'c'])('takes %j for nothing', (line) => {
    expect(actionsFor(typed('3').state, line, openerCourse) ?? []).toEqual([]);
  });

  it('cannot be answered twice', () => {
    expect(actionsFor(typed('3', '1').state, '2', openerCourse)).toBeUndefined();
  });

  it('offers nothing to read again with a guess', () => {
    const played = typed('4', '1');
    expect(offer(played)).toBe('n next, ? help, q map');
    expect(page(played)).toContain(guess.after);
  });

  it('is what the map goes on with', () => {
    expect(page(typed('3', 'q')).join('\n')).toContain(
      '1. Continue: The Gap. Before you read: a question from before',
    );
  });
});
