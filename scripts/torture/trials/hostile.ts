import { hostilePaths } from '../../../tests/support/hostile-paths';
import { leaksIn } from '../../../tests/support/leaks';
import { fuzzLessons } from '../../../tests/support/lesson-fuzz';
import { payloads } from '../../../tests/support/payloads';

/** What others wrote, in large numbers. The path attacks are in tests/store/course-source.test.ts, all of them. */

/** So many lesson files that were right before something was done to them. */
export const nearlyLessons = (count: number) => fuzzLessons(count, 20_261_123);

/** Every text of the corpus by every way to the screen of the built program; the faults, each a sentence. */
export async function everyPayload(): Promise<{
  readonly tried: number;
  readonly faults: readonly string[];
}> {
  const texts = Object.values(payloads);
  const faults: string[] = [];
  for (const [name, path] of Object.entries(hostilePaths)) {
    const seen = await path(texts);
    faults.push(...seen.flatMap(leaksIn).map((leak) => `${name}: ${leak}`));
    if (!seen.some(({ written }) => written.includes('PWNED')))
      faults.push(`${name}: nothing came to the screen`);
  }
  return { tried: texts.length, faults };
}
