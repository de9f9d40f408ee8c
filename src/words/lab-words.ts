type Meanings = Readonly<Record<string, (rounds: number) => string>>;

const readAndWritten = (rounds: number): string => `The rows were read ${rounds} times, written 0 times.`;

/** L01, and what it shares with other labs that draw the trips. */
const theCrank = {
  title: 'The Crank',
  intro:
    'Five trips stand on the left: the rows. Two numbers stand on the right: the parameters. ' +
    'Each side has a fingerprint, a code that almost surely changes when a digit does.',
  question: (rounds: number) => `After ${rounds} rounds of training, whose fingerprint is different?`,
  options: {
    rows: 'the rows only',
    parameters: 'the parameters only',
    both: 'both',
    neither: 'neither',
  },
  readAndWritten,
  /** What the gap between a prediction and the result means. */
  meanings: {
    rows: (rounds) => `You said the rows only. ${readAndWritten(rounds)}`,
    parameters: (rounds) => `You said the parameters only, and so it was. ${readAndWritten(rounds)}`,
    both: (rounds) => `You said both. ${readAndWritten(rounds)}`,
    neither: (rounds) => `You said neither. The rows did stand still; w and b were written ${rounds} times.`,
  } as Meanings,
  happened: 'only w and b',
  changed: (times: number) => {
    if (times === 0) return 'unchanged';
    if (times <= 2) return times === 1 ? 'changed once' : 'changed twice';
    return `changed ${times} times`;
  },
  /** The same where there is little room. */
  changes: (times: number) => `${times} changes`,
  ready: 'Ready for trip 1',
  atBeat: (trip: number, beat: number) => `Trip ${trip}, beat ${beat} of 4`,
  atEnd: (round: number, rounds: number) => `Round ${round} of ${rounds}`,
  running: (round: number, rounds: number) => `Round ${round} of ${rounds}, running`,
  paused: (round: number, rounds: number) => `Round ${round} of ${rounds}, paused`,
  /** The four beats of a turn; beside the numbers that they bring. */
  beats: ['a case goes in', 'the model answers', 'held against target', 'the parameters shift'],
  /** What a round does, as the four beats do it for one trip. */
  rounds: [
    'five cases go in',
    'the model answers each',
    'held against the targets',
    'the parameters shift once',
  ],
  told: {
    ready: (where: string) => `${where}.`,
    caseIn: (where: string, km: number) => `${where}: a case goes in, ${km} km.`,
    answer: (where: string, minutes: string) => `${where}: the model answers ${minutes} minutes.`,
    held: (where: string, minutes: string, target: number) =>
      `${where}: the answer ${minutes} is held against the target ${target}.`,
    shift: (where: string) => `${where}: the parameters shift.`,
    round: (where: string) => `${where}: in each round five trips are read, and the parameters shift once.`,
    parameters: (w: string, b: string) => `The slope w is ${w}, the start b is ${b}.`,
    lossUnshifted: (loss: string) => `The loss is ${loss}; nothing has shifted yet.`,
    lossByRound: (loss: string, start: string) => `The loss is ${loss}; at the start it was ${start}.`,
    lossByBeat: (loss: string, before: string) =>
      `The loss is ${loss}; before the latest shift it was ${before}.`,
    rowsPrint: (print: string) => `The fingerprint of the rows is ${print}, the same as at the start.`,
    parametersPrint: (print: string, changed: string) =>
      `The fingerprint of the parameters is ${print}, ${changed}.`,
    floor: (w: string, b: string, loss: string) =>
      `The floor of the valley is at w ${w}, b ${b}, with a loss of ${loss}.`,
  },
  data: 'Data',
  readOnly: 'read, never written',
  parameters: 'Parameters',
  byTraining: 'written by training',
  fingerprint: 'fingerprint',
  same: 'the same',
  dataPrint: 'data',
  parametersPrint: 'parameters',
  slope: 'slope of the line',
  start: 'start of the line',
  loss: 'loss',
  lossAtStart: 'start',
  lossBefore: 'before',
  trailAtStart: 'loss at the start',
  trailByRound: (rounds: number) => `loss by round, 0 to ${rounds}`,
  trailByShift: (shifts: number) => `loss by shift, 0 to ${shifts}`,
  valley: {
    whatItIs: (rings: string) =>
      `A spot is one setting of w and b. A ring joins spots with the same loss: ${rings}.`,
    whatStandsStill: 'The trips are not on this map. They gave it its shape, and it stands still.',
    across: (from: number, to: number) => `b across: ${from} to ${to}`,
    up: (from: number, to: number) => `w up: ${from} to ${to}`,
    start: (loss: string) => `the start, loss ${loss}`,
    afterOneRound: 'after one round',
    afterOneShift: 'after one shift',
    nowAtStart: 'now, at the start',
    nowAfterRound: (round: number) => `now, after round ${round}`,
    nowAfterShift: (shift: number) => `now, after shift ${shift}`,
    floor: (loss: string) => `the floor, loss ${loss}`,
  },
};

/** L02. */
const turnTheDials = {
  title: 'Turn the Dials',
  intro:
    'The recipe is minutes = w × km + b, and the two dials are yours. The score is the mean of the squared ' +
    'misses on the five trips: the lower, the better.',
  question: 'What is the best score that any straight line can get on these trips?',
  options: { zero: '0, a perfect fit', one: 'about 1', five: 'about 5' },
  noLine: 'No straight line passes through all five points.',
  meanings: {
    zero: 'You said 0. No straight line passes through all five points, so every line misses some.',
    one: 'You said about 1, and so it is. No straight line passes through all five points.',
    five: 'You said about 5. A line comes closer than that, and none comes to 0.',
  } as Readonly<Record<string, string>>,
  told: {
    dials: (w: string, b: string) => `The dial w is at ${w}, the dial b at ${b}.`,
    answer: (km: number, minutes: string, target: number) =>
      `for ${km} km ${minutes}, and the target is ${target}`,
    answers: (answers: readonly string[]) => `The line answers, in minutes: ${answers.join('; ')}.`,
    score: (score: string, lowest: string) => `The score is ${score}; the lowest so far is ${lowest}.`,
    best: 'This is the best score that a straight line can get here.',
  },
  stuck: 'Neither dial helps on its own here. Turn w by one press, and b by three the other way.',
  answer: 'answer',
  miss: 'miss',
  dials: 'Dials',
  byYou: 'turned by you',
  minutesForEachKm: 'minutes for each km',
  minutesAtZero: 'minutes at 0 km',
  score: 'score',
  lowest: 'lowest',
  best: 'the best',
};

/** What the labs say, lab by lab. */
export const labs = {
  theCrank,
  turnTheDials,
  youPredicted: 'You predicted',
  whatHappened: 'What happened',
  km: 'km',
  minutes: 'minutes',
  minutesBrief: 'min',
  onAxis: { km: (km: number) => `${km} km`, minutes: (minutes: number) => `${minutes} min` },
};
