import { readFileSync, writeFileSync } from 'node:fs';
import { messages } from '../ui/messages';
import { CommandFault } from './fault';
import type { World } from './world';

/** `export FILE`: the whole record as one file, private to its owner. */
export function exportTo(world: World, file: string): number {
  try {
    writeFileSync(file, `${world.record.exportRecord()}\n`, { mode: 0o600 });
  } catch (error) {
    throw new CommandFault(
      `${file} could not be written: ${reason(error)}.\nName a file in a folder that you may write to.`,
      1,
    );
  }
  world.out(messages.exported(world.record.events().length, file));
  return 0;
}

/** `import FILE`: takes an exported record in; importing twice changes nothing. */
export function importFrom(world: World, file: string): number {
  const result = world.record.importRecord(textOf(file));
  if ('refused' in result) throw new CommandFault(result.refused, 1);
  world.out(messages.imported(result.added, result.known));
  if (result.added > 0) world.saved(world.progress());
  return 0;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new CommandFault(`${file} could not be read: ${reason(error)}.\nName a file that export wrote.`, 1);
  }
}

const reason = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown reason';
