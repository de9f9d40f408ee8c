import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Reckoning, reckon } from '../reckoning';
import type { Report, Workshop } from '../writers';

export type FileSystem = 'tmpfs' | 'ext4';

export interface FullDiskResult extends Reckoning {
  /** How many amounts of free space were tried. */
  readonly sizes: number;
  /** In how many of them the learner was told that an answer is not saved. */
  readonly told: number;
  /** Events that were reported as saved and could not be read while the disk was full. */
  readonly lostAtOnce: number;
  /** In how many of them everything was saved once there was space again. */
  readonly recovered: number;
}

/** Fills a disk of its own so that so many KB are left, for each number, and saves until it refuses. */
export async function fillDisk(
  workshop: Workshop,
  fileSystem: FileSystem,
  left: readonly number[],
): Promise<FullDiskResult> {
  const disk = mount(workshop, fileSystem);
  try {
    const folder = join(disk, 'learner');
    const { report } = workshop.start({ kind: 'full', folder, ballast: join(disk, 'ballast'), left });
    return resultOf(folder, await report, left.length);
  } finally {
    execFileSync('umount', [disk]);
  }
}

/** Each amount of space has a record of its own. */
function resultOf(folder: string, report: Report, sizes: number): FullDiskResult {
  const { lines, lostAtOnce } = report;
  const refused = lines.filter((line, index) => line.startsWith('-') && lines[index + 1]?.startsWith('='));
  const folders = readdirSync(folder).map((name) => join(folder, name));
  return {
    ...reckon(folders, [report]),
    sizes,
    told: refused.filter((line) => line.includes('is full')).length,
    lostAtOnce,
    recovered: lines.filter((line) => line === '!saved').length,
  };
}

/** True where a disk can be mounted: as root, and where the system allows it. */
export function canMount(workshop: Workshop, fileSystem: FileSystem): boolean {
  try {
    execFileSync('umount', [mount(workshop, fileSystem)]);
    return true;
  } catch {
    return false;
  }
}

function mount(workshop: Workshop, fileSystem: FileSystem): string {
  const disk = workshop.folder();
  mkdirSync(disk);
  const run = (program: string, ...args: string[]) => execFileSync(program, args, { stdio: 'pipe' });
  if (fileSystem === 'tmpfs') {
    run('mount', '-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', disk);
    return disk;
  }
  const image = `${disk}.image`;
  run('truncate', '-s', '32M', image);
  run('mkfs.ext4', '-q', '-F', image);
  run('mount', '-o', 'loop', image, disk);
  return disk;
}
