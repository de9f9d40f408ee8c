import { join } from 'node:path';
import { finished, OWN_WORDS, recordOf } from '../beginnings';
import { builtLesson, LESSON } from '../course-run';
import { type HandWritten, happened, writeSitting } from '../hand-written-record';
import { temporaryHome } from '../home';
import type { Seen } from '../leaks';
import type { Term } from '../terminal';
import { fed, fileSeen, type HostilePath, nameOf, ranAll, sat, walk } from './runs';

const [CHOICE, ORDER, EXPLAIN] = builtLesson().checkpoints.map(({ id }) => id) as [string, string, string];
const MODEL_ANSWER = "Training shifts the model's parameters; it stores no answers.";

/** Submits an explanation, and looks at all that quotes it. */
const QUOTING = ['Submit', 'm', 'PgDn', 'm', 's', 'Down', 'Enter', 'Down', 'Enter', 'q', 'PgDn'] as const;

/** The place of a learner who left while writing. */
const writing = (text: string) => ({
  resume: { kind: 'checkpoint', lesson: LESSON, checkpoint: EXPLAIN, hints: 0 },
  drafts: { [`${LESSON}/${EXPLAIN}`]: { kind: 'explain', text, cursor: text.length } },
});

/** From the map; the text field is there when a paste is asked to be marked as one. */
async function toTheText(terminal: Term): Promise<void> {
  terminal.key('Enter');
  await terminal.waitUntil(() => terminal.modes().bracketedPaste);
}

/** Keys, or a paste into a terminal that does not bracket it: each character is a key. */
const typedText: HostilePath = async (texts) => {
  const told: Seen[] = [];
  for (const text of texts) {
    using home = temporaryHome();
    writeSitting(home.path, { where: writing('') });
    const typed = sat(home.env, async (terminal) => {
      await toTheText(terminal);
      await walk(terminal, text, 'Ctrl-G', 'q', 'Submit');
    });
    told.push(await typed);
  }
  return told;
};

const pastedText: HostilePath = async (texts) => {
  using home = temporaryHome();
  writeSitting(home.path, { where: writing(MODEL_ANSWER) });
  const paste = await sat(home.env, async (terminal) => {
    await toTheText(terminal);
    for (const text of texts) terminal.paste(text);
    await walk(terminal, ...QUOTING);
  });
  return [paste];
};

const answersByCommand: HostilePath = async (texts) => {
  using home = temporaryHome();
  const text = texts.join(' ');
  const quoted = `Training shifts the model's parameters; it stores no ${texts[0]} answers.`;
  const env = { ...home.env, INPUT: `${quoted}\n${MODEL_ANSWER} ${text}` };
  return [
    ...(await ranAll(home.env, [
      ['answer', LESSON, CHOICE, text],
      ['answer', LESSON, ORDER, text],
      ['answer', LESSON, EXPLAIN, text],
      ['answer', LESSON, EXPLAIN, quoted],
      ['answer', LESSON, EXPLAIN, quoted, '--json'],
    ])),
    await fed(['answer', LESSON, EXPLAIN, '-', '--json'], env),
    await fed(['grade', LESSON, EXPLAIN], env),
    await fed(['grade', LESSON, EXPLAIN, '--json'], env),
    await fed(['grade', LESSON, CHOICE, '--json'], env),
  ];
};

/** A record that somebody wrote by hand, beside one of a newer version and one that is damaged. */
function writeRecord(home: string, texts: readonly string[]): void {
  const text = texts.join(' ');
  const name = text.slice(0, 190);
  const answer = { kind: 'explain', text };
  writeSitting(home, {
    session: name,
    events: [
      happened(LESSON, { type: 'section-opened', section: name }),
      happened(name, { type: 'answer-revealed', checkpoint: name }),
      happened(name, { type: 'model-answer-shown', checkpoint: name }),
      happened(LESSON, { type: 'prediction-made', lab: 'L01', prediction: name }),
      happened(LESSON, { type: 'answered', checkpoint: EXPLAIN, answer, outcome: 'partial', score: 0.5 }),
      happened(LESSON, { type: 'confidence-given', checkpoint: name, confidence: text }),
      happened(LESSON, { type: text }),
    ],
    where: writing(`${MODEL_ANSWER} ${text}`),
  });
  writeSitting(home, { format: 99, app: name }, 'newer');
  writeSitting(home, `{ ${text}`, `damaged ${nameOf(texts)}`);
}

const record: HostilePath = async (texts) => {
  using home = temporaryHome();
  writeRecord(home.path, texts);
  const shown = await sat(home.env, (terminal) => walk(terminal, 'Enter', ...QUOTING));
  const exported = join(home.path, 'exported.json');
  const told = await ranAll(home.env, [['list'], ['progress'], ['doctor'], ['export', exported]]);
  return [shown, ...told, fileSeen(exported)];
};

/** A record whose explanation was written by hand: the results quote it, and one marks it sentence by sentence. */
const answersInResults: HostilePath = async (texts) => {
  using home = temporaryHome();
  const written = JSON.stringify(`Training moves the ${texts[0]} numbers in the model. ${texts.join(' ')}`);
  const text = JSON.stringify(recordOf(finished())).replaceAll(JSON.stringify(OWN_WORDS), written);
  writeSitting(home.path, JSON.parse(text) as HandWritten);
  const marking = ['s', 'PgDn', 'Down', 'm', 'PgDn', 'm', 'Enter', 'Enter', 'Enter', 'PgDn'];
  const shown = await sat(home.env, (terminal) => walk(terminal, 'Enter', 'End', 'PgDn', ...marking));
  const INPUT = ['', 's', '1', '1', '1', 'q', 'q'].join('\n');
  return [shown, await fed(['--plain'], { ...home.env, INPUT })];
};

export const fromTheLearner: Readonly<Record<string, HostilePath>> = {
  'typed text': typedText,
  'pasted text': pastedText,
  'answers by command': answersByCommand,
  'the record': record,
  'answers in results': answersInResults,
};
