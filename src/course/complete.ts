import type { Rubric } from './types';

/** Whether so many ideas, by their ids, make a complete explanation: enough of them, and one that has to be there. */
export function isComplete({ complete }: Pick<Rubric, 'complete'>, ideas: readonly string[]): boolean {
  const { atLeast, includingAny } = complete;
  const isIncluded = includingAny.length === 0 || includingAny.some((id) => ideas.includes(id));
  return ideas.length >= atLeast && isIncluded;
}
