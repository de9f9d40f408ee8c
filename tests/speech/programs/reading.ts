/** Reads aloud for ever with the voice that it finds, and leaves as a program should. */
import { killAll } from '../../../src/speech/air';
import { chooseSpeaker } from '../../../src/speech/choose';
import { readAloud } from '../../../src/speech/reader';

process.on('exit', killAll);
for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));
process.stdin.on('data', () => process.exit(0));
const voice = chooseSpeaker({ language: 'en' });
if ('none' in voice) throw new Error(voice.none);
readAloud(voice, Array<string>(1000).fill('The model answers.'));
