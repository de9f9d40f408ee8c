import { type Reckoning, total } from './reckoning';
import { shiftClocks } from './trials/clocks';
import { crowd } from './trials/crowd';
import { damageFiles } from './trials/damage';
import { deleteFolder } from './trials/deleted';
import { faultySaves, faultyStarts, killedSaves, LASTING, PASSING, tornSaves } from './trials/faults';
import { canMount, type FileSystem, fillDisk } from './trials/full-disk';
import { everyPayload, nearlyLessons } from './trials/hostile';
import { killWriters } from './trials/kills';
import { largeRecord } from './trials/large';
import { everyWayOut, keysAtRandom, signalsAtRandom } from './trials/program';
import { stopWriters } from './trials/stops';
import { Workshop } from './writers';

/**
 * What is done to the program before a release; the record's figures are those of docs/decisions/0003. Prints a row a
 * trial and exits with 1 if one of them is off. `npm run torture -- kills crowd` runs the named ones only.
 */
interface Row {
  readonly trial: string;
  readonly figures: string;
  readonly isRight: boolean;
}

const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);

const isKept = ({ lost, wrong, xpOff, litter, damaged }: Reckoning) =>
  lost + wrong + xpOff + litter + damaged === 0;

const kept = ({ saved, events, lost, wrong, xpOff, litter, damaged }: Reckoning) =>
  `${saved} saved, ${events} read, ${lost} lost, ${wrong} wrong, XP off by ${xpOff}, ${litter} litter, ${damaged} damaged`;

const TRIALS: Readonly<Record<string, (workshop: Workshop) => Promise<Row[]>>> = {
  async kills(workshop) {
    const result = await killWriters(workshop, 1000, 4);
    return [{ trial: '1,000 kill -9, 4 writers', figures: kept(result), isRight: isKept(result) }];
  },
  async crowd(workshop) {
    const result = await crowd(workshop, 8, 500);
    return [
      { trial: '8 writers x 500', figures: kept(result), isRight: isKept(result) && result.events === 4000 },
    ];
  },
  async stops(workshop) {
    const result = await stopWriters(workshop, upTo(30));
    const figures = `${kept(result)}, ${result.told} told as not kept`;
    return [{ trial: 'SIGSTOP in a save, 30 rounds', figures, isRight: isKept(result) && result.told === 0 }];
  },
  async clocks(workshop) {
    const result = await shiftClocks(workshop, 20);
    const figures = `${kept(result)}, ${result.outOfOrder} out of order`;
    return [{ trial: 'clocks 2 h and 1 y off', figures, isRight: isKept(result) && result.outOfOrder === 0 }];
  },
  async full(workshop) {
    return [await fullDiskRow(workshop, 'tmpfs'), await fullDiskRow(workshop, 'ext4')];
  },
  async faults(workshop) {
    const all = [...PASSING, ...LASTING];
    return [
      faultRow('I/O fault at every call of a first save', await faultySaves(workshop, all, 0)),
      faultRow('I/O fault at every call of a later save', await faultySaves(workshop, all, 3)),
      faultRow('I/O fault at every call of a start', await faultyStarts(workshop, all)),
    ];
  },
  async torn(workshop) {
    const killed = total([await killedSaves(workshop, 0), await killedSaves(workshop, 3)]);
    const torn = await tornSaves(workshop);
    const isTornRight = isKept({ ...torn, damaged: 0 }) && torn.damaged > 0;
    return [
      { trial: 'killed at every call of a save', figures: kept(killed), isRight: isKept(killed) },
      { trial: 'killed before a torn write was undone', figures: kept(torn), isRight: isTornRight },
    ];
  },
  async damage(workshop) {
    const { files, ...rest } = damageFiles(workshop.folder(), 1000, 20_261_122);
    const { lines, ...faults } = rest;
    const figures = `${Object.entries(faults)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ')}, ${lines} lines told`;
    const isRight = Object.values(faults).every((count) => count === 0);
    return [{ trial: `${files} damaged, odd and newer files`, figures, isRight }];
  },
  async deleted(workshop) {
    const result = await deleteFolder(workshop, 10, 300);
    return [
      { trial: 'folder deleted while running, 10 rounds', figures: kept(result), isRight: isKept(result) },
    ];
  },
  async large(workshop) {
    const result = await largeRecord(workshop, 2000, 50, 15);
    const ratio = result.largeStart / result.smallStart;
    const [small, large, first, save] = [
      result.smallStart,
      result.largeStart,
      result.firstStart,
      result.save,
    ].map((time) => time.toFixed(1));
    const figures = `start ${large} ms, with 10 events ${small} ms: ${ratio.toFixed(2)} times; without snapshot ${first} ms; save ${save} ms`;
    const isRight = ratio <= 1.5 && result.save <= 20 && result.isWhole;
    return [{ trial: `${result.events} events in ${result.sittings} sittings`, figures, isRight }];
  },
  async lessons() {
    const { accepted, refused, slowest, faults } = nearlyLessons(20_000);
    const row = faultsRow(`${accepted + refused} lesson files, nearly right`, faults);
    return [{ ...row, figures: `${row.figures}; ${refused} refused, slowest ${slowest.toFixed(0)} ms` }];
  },
  async payloads() {
    const { tried, faults } = await everyPayload();
    return [faultsRow(`${tried} hostile texts by every way to the screen`, faults)];
  },
  async exits() {
    const { tried, faults } = await everyWayOut();
    return [faultsRow(`${tried} ways out, on every screen`, faults)];
  },
  async signals() {
    const { tried, faults } = await signalsAtRandom(150);
    return [faultsRow(`${tried} signals at odd times`, faults)];
  },
  async keys() {
    const { faults, growth } = await keysAtRandom(3000);
    const row = faultsRow('3,000 sequences of keys at random', faults);
    const figures = `${row.figures}; memory ${growth.toFixed(2)} times`;
    return [{ ...row, figures, isRight: row.isRight && growth <= 1.25 }];
  },
};

const faultsRow = (trial: string, faults: readonly string[]): Row => ({
  trial,
  figures: [`${faults.length} faults`, ...faults.slice(0, 5)].join('; '),
  isRight: faults.length === 0,
});

async function fullDiskRow(workshop: Workshop, fileSystem: FileSystem): Promise<Row> {
  const trial = `full disk, 0-64 KB left, ${fileSystem}`;
  if (!canMount(workshop, fileSystem))
    return { trial, figures: 'not run: mounting is not allowed here', isRight: true };
  const result = await fillDisk(workshop, fileSystem, [0, ...upTo(64)]);
  const figures = `${kept(result)}; ${result.lostAtOnce} lost while full, told ${result.told}, recovered ${result.recovered} of ${result.sizes}`;
  const isRight =
    isKept(result) &&
    result.lostAtOnce === 0 &&
    result.told === result.sizes &&
    result.recovered === result.sizes;
  return { trial, figures, isRight };
}

function faultRow(trial: string, result: Awaited<ReturnType<typeof faultySaves>>): Row {
  const figures = `${result.cases} cases, told in ${result.told}, stuck ${result.stuck}, lost at once ${result.lostAtOnce}; ${kept(result)}`;
  return { trial, figures, isRight: isKept(result) && result.stuck + result.lostAtOnce === 0 };
}

async function main(names: readonly string[]): Promise<number> {
  const workshop = await Workshop.open();
  let exitCode = 0;
  for (const name of names.length > 0 ? names : Object.keys(TRIALS)) {
    const began = performance.now();
    for (const { trial, figures, isRight } of (await TRIALS[name]?.(workshop)) ?? []) {
      if (!isRight) exitCode = 1;
      console.log(`${isRight ? 'ok ' : 'OFF'}  ${trial.padEnd(44)} ${figures}`);
    }
    console.log(`     ${name}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
  workshop.close();
  return exitCode;
}

main(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});
