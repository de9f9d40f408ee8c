import { guessFields, recallFields } from './blocks';
import type { FrontMatter } from './front-matter';
import type { Fence } from './pieces';
import { type Check, located } from './rules/check';
import { quoteNumbers } from './rules/lab';
import { checkOpener } from './rules/openers';
import type { Shape } from './shape';
import type { Opener, Recall } from './types';
import { parseYaml } from './yaml';

/** Reads the block `yaml guess`, where there is one. */
export function readGuess(fences: readonly Fence[], lesson: Check<FrontMatter>): Check<Opener> | undefined {
  return readOpener(fences, guessFields, lesson);
}

/** Reads the block `yaml recall`, where there is one. Whether its lesson is there is asked of the whole course. */
export function readRecall(fences: readonly Fence[], lesson: Check<FrontMatter>): Check<Recall> | undefined {
  return readOpener(fences, recallFields, lesson);
}

function readOpener<T extends Opener>(
  [fence, second]: readonly Fence[],
  fields: Shape<T>,
  { report, context }: Check<FrontMatter>,
): Check<T> | undefined {
  if (second) {
    const cure = 'Keep one of the two.';
    report.error(second.at, 'opener-twice', 'a lesson opens with one of these at most', cure);
  }
  const parsed = fence && parseYaml(report, fence.start, fence.end);
  if (!parsed) return undefined;
  const node = quoteNumbers(parsed, report, context);
  const check = { ...located(fields.read(node, report), node, report), context };
  checkOpener(check);
  return check;
}
