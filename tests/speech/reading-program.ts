/** Reads aloud for ever with the espeak-ng of its first argument, and leaves as a program should. */
import { killAll } from '../../src/speech/air';
import { espeakNg } from '../../src/speech/espeak-ng';
import { readAloud } from '../../src/speech/reader';

process.on('exit', killAll);
for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));
process.stdin.on('data', () => process.exit(0));
readAloud(espeakNg(process.argv[2] as string), Array<string>(1000).fill('The model answers.'));
