import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isFileOrFree, writeWhole } from '../speech/whole-file';
import { readBounded } from '../store/bounded-file';
import { codeOf } from '../store/faults';
import { cleanLine } from '../text/characters';
import { messages } from '../words/messages';
import { CommandFault } from './fault';
import type { World } from './world';

/** The largest export that is taken in, in bytes: more than half a million events. */
const LARGEST = 128 * 1024 * 1024;

/** Only its owner may read an export. */
const PRIVATE = 0o600;

/** `export FILE`: the whole record as one file, private to its owner. The one before is replaced once it is whole; a device or a pipe is written through. */
export async function exportTo(world: World, file: string): Promise<number> {
  const text = `${world.record.exportRecord()}\n`;
  try {
    if (await isFileOrFree(file))
      await writeWhole(resolve(file), { mode: PRIVATE, write: (part) => part.writeFile(text) });
    else writeFileSync(file, text, { mode: PRIVATE });
  } catch (error) {
    throw new CommandFault(messages.commands.notWritten(cleanLine(file), codeOf(error)), 1);
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
    return readBounded(file, LARGEST).toString();
  } catch (error) {
    throw new CommandFault(messages.commands.notRead(cleanLine(file), codeOf(error)), 1);
  }
}
