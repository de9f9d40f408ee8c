import { expect, it } from 'vitest';
import { isComplete } from '../../src/course/complete';

it.each<[ideas: string, atLeast: number, includingAny: string, complete: boolean]>([
  ['', 1, '', false],
  ['a', 1, '', true],
  ['a', 2, '', false],
  ['a b', 2, 'c', false],
  ['a c', 2, 'b c', true],
  ['c', 2, 'c', false],
])('"%s" of at least %i and one of "%s" is complete: %s', (ideas, atLeast, includingAny, complete) => {
  const ids = (text: string) => text.split(' ').filter(Boolean);
  expect(isComplete({ complete: { atLeast, includingAny: ids(includingAny) } }, ids(ideas))).toBe(complete);
});
