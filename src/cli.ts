/**
 * The start. Exit codes: 0 done, 1 failed, 2 wrong usage, 70 internal error, 130 after Ctrl-C, 128 + n after
 * signal n.
 */
async function main(): Promise<void> {
  if (process.argv.length > 2) return (await import('./cli/command-line')).obey();
  // Nothing is asked for but the map: there are no words for commander to take apart, so it is not loaded.
  const { perform } = await import('./commands/perform');
  return perform({}, async (world) => (await import('./commands/run')).openMap(world));
}

void main();
