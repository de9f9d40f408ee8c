import { tmpdir } from 'node:os';
import { dataFolder } from '../store/data-folder';
import { installGuard } from '../terminal/guard';
import { messages } from '../words/messages';
import { CommandFault } from './fault';
import { lookHere } from './look-here';
import { printMessage, shown } from './output';
import { type GlobalOptions, World } from './world';

/** What a command does in a world; gives its exit code. */
export type Task = (world: World) => number | Promise<number>;

/** Runs a task behind the guard, and turns its faults into messages and exit codes. */
export async function perform(options: GlobalOptions, task: Task): Promise<void> {
  const look = lookHere(options);
  const guard = installGuard({
    crashFolder: crashFolder(options),
    crashLine: (details, said) => shown(messages.crashed(details, said), look),
  });
  try {
    const world = new World(options, guard);
    process.exitCode = await task(world);
    world.tellNotices();
  } catch (error) {
    if (!(error instanceof CommandFault)) throw error;
    printMessage(error.message, look);
    process.exitCode = error.exitCode;
  }
}

function crashFolder({ dataDir }: GlobalOptions): string {
  const folder = dataFolder(dataDir);
  return folder.kind === 'folder' ? folder.path : tmpdir();
}
