import { isLesson } from './commands/course-here';
import { perform } from './commands/perform';

/**
 * The start. Exit codes: 0 done, 1 failed, 2 wrong usage, 70 internal error, 130 after Ctrl-C, 128 + n after
 * signal n. The map, and a lesson by its id alone, leave commander nothing to take apart, so it is not loaded.
 */
async function main(): Promise<void> {
  const [word, ...more] = process.argv.slice(2);
  if (more.length > 0 || (word !== undefined && !isLesson(word)))
    return (await import('./cli/command-line')).obey();
  return perform({}, async (world) => {
    const { openMap, openNamed } = await import('./commands/run');
    return word === undefined ? openMap(world) : openNamed(world, word);
  });
}

void main();
