import { keys, keysInBrief, modes } from './key-words';
import { results } from './results-words';

/**
 * The screen text, by key: everything a learner reads that no author wrote. One language so far; a
 * translation is another object of this shape.
 */

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

const hours = (minutes: number): string =>
  minutes < 90 ? `${minutes} minutes` : `${Math.round(minutes / 60)} hours`;

export const messages = {
  keys,
  keysInBrief,
  modes,
  everywhere: 'Everywhere',
  marks: 'Marks',
  marksLegend: {
    done: 'done, right',
    started: 'started',
    new: 'new',
    tried: 'tried, not yet',
    selfMarked: 'marked by yourself',
    shown: 'shown to you',
    warning: 'needs you',
    data: 'data, never written',
    parameter: 'parameter, written by training',
    prediction: 'your prediction',
    focus: 'where your keys act',
  },
  xpOf: (xp: number, total: number) => `${xp} of ${total} XP`,
  xpShare: (xp: number, total: number) => `${xp}/${total} XP`,
  xp: (xp: number) => `${xp} XP`,
  minutes: (minutes: number) => `${minutes} min`,
  courseSize: (lessons: number, minutes: number) => `${plural(lessons, 'lesson')}, about ${hours(minutes)}`,
  lessonsDone: (done: number, total: number) => `${done} of ${plural(total, 'lesson')} done`,
  moduleDone: (done: number, total: number) => `${done} of ${total} done`,
  continue: 'Continue',
  startHere: 'Start here',
  goOn: 'Go on',
  coming: 'coming',
  untimed: 'Nothing here is timed, and nothing leaves this computer.',
  sectionsOpened: (opened: number, total: number) => `${opened} of ${total} sections opened`,
  atSection: (number: number, total: number, title: string) => `Section ${number} of ${total}: ${title}`,
  atLab: (title: string) => `Lab: ${title}`,
  atCheckpoint: (number: number, title: string) => `Checkpoint ${number}: ${title}`,
  atCards: (number: number) => `Checkpoint ${number}, your cards are where you left them`,
  atText: (number: number) => `Checkpoint ${number}, your words are kept`,
  atDone: 'The end of the lesson',
  atItem: (number: number, total: number, title: string) => `Item ${number} of ${total}: ${title}`,
  atItemCards: (number: number) => `Item ${number}, your cards are where you left them`,
  atItemText: (number: number) => `Item ${number}, your words are kept`,
  atResults: (sitting: number) => `What sitting ${sitting} came to`,
  itemPosition: (number: number, total: number) => `item ${number} of ${total}`,
  checkpointPosition: (number: number, total: number) => `checkpoint ${number} of ${total}`,
  labCrumb: 'lab',
  labPosition: { predict: '1 of 3: predict', try: '2 of 3: try it', compare: '3 of 3: compare' },
  guessPays: (xp: number) => `A guess earns ${xp} XP, right or not. It stays beside the result.`,
  guessStays: 'A guess costs nothing. It stays beside the result.',
  youPredicted: (text: string) => `You predicted: ${text}`,
  practice: 'Settled before: this is practice.',
  oneTry: 'One try an item, and no help. The results come after the last.',
  results,
  tried: 'tried',
  right: 'right',
  shown: 'the answer',
  pickedUp: 'picked up',
  notPartOfIt: 'not part of it',
  verdict: {
    right: 'Right.',
    notYet: 'Not yet.',
    close: 'Not yet, and close: one card to move.',
    shownHead: 'Here is the answer and why.',
    shownTail: 'Its XP waits for another day.',
  },
  rereadOffer: (number: number) => `v opens section ${number} and returns here.`,
  hint: (number: number, text: string) => `Hint ${number}: ${text}`,
  words: (count: number, min: number, max: number) => `${plural(count, 'word')}, ${min} to ${max}`,
  draftKept: 'draft kept',
  iMatchWords: (ideas: number) =>
    `I match words to find ${number(ideas)} ideas. If I miss one, you can mark it.`,
  iMayHaveMissed: 'I match words and may have missed yours: s lets you mark it yourself.',
  explainHead: {
    complete: (found: number, total: number) =>
      `Complete: ${found === total ? `all ${number(total)}` : `${number(found)} of ${number(total)}`} ideas found.`,
    partial: (found: number, total: number, needed: number) =>
      `Partly there: ${number(found)} ${found === 1 ? 'idea' : 'ideas'} of ${number(total)} found, ${number(needed)} complete it.`,
    misconception: 'Not yet: one thing here needs a second look.',
    off_topic: 'Not yet: I found none of the ideas.',
    unsure: 'I cannot tell from these words.',
  },
  youWrote: 'You wrote:',
  ideaMaybe: 'Not sure. You wrote:',
  ideaContradictedTail: 'This says the opposite of the idea.',
  ideaMissing: (hint: string) => `Not found yet. A hint: ${hint}`,
  readAs: (typed: string, read: string) => `I read "${typed}" as "${read}".`,
  markedYourself: 'Marked by yourself; it pays half.',
  ideaPosition: (index: number, total: number) => `idea ${index} of ${total}`,
  theIdea: (say: string) => `The idea: ${say}`,
  whichSentence: 'Which of your sentences says so?',
  noneYet: 'None of them, yet.',
  ownMark: 'Your own mark shows as o and pays half.',
  yourAnswer: 'What you wrote',
  modelAnswer: 'A model answer',
  modelAnswerNote: 'One way to say it. Yours may be as good in other words.',
  doneSections: (count: number) => `${capital(number(count))} sections read`,
  doneLab: (title: string) => `${title}, prediction first`,
  doneHead: 'done',
  notDoneHead: (left: number) => `${plural(left, 'piece')} left`,
  secondLook: 'What took a second look',
  upNext: 'Up next',
  upNextRest: 'Still open',
  courseEnd: 'This is the end of the course so far.',
  glossaryTitle: 'Glossary',
  termsInLesson: (count: number) => `${plural(count, 'word')} in this lesson`,
  termsInCourse: (count: number) => `${plural(count, 'word')} in the course`,
  firstUsed: (section: number) => `First used in section ${section}.`,
  progressTitle: 'Progress',
  progressHead: { read: 'read', lab: 'lab', alone: 'alone', held: 'held', xp: 'XP' },
  progressLegend: 'Alone: first try, no hint. Held: still there on a later day.',
  keysTitle: 'Keys',
  above: (count: number) => `${count} above`,
  below: (count: number) => `${count} below`,
  tooSmall: 'Please make it 40 x 12. All is kept.',
  notes: {
    saved: (xp: number) => (xp > 0 ? `Saved · ${xp} XP` : 'Saved.'),
    'not-kept': (why: string) => `${why} Go on; I keep your answers and try again.`,
    'first-section': 'This is the first section.',
    'no-lab': 'This lesson has no lab.',
    'no-checkpoints': 'This lesson has no checkpoints.',
    'no-glossary': 'This lesson has no glossary.',
    'no-more-hints': 'That was the last hint.',
    'answer-after-two': 'The answer opens after two tries.',
    'pick-prediction': 'Pick a prediction first.',
    'text-full': 'That is as much as fits: 2,000 characters. The rest was left out.',
    'nothing-to-reread': 'There is no section to read again for this one.',
    'first-checkpoint': 'This is the first checkpoint.',
    'last-checkpoint': 'This is the last checkpoint.',
    'first-item': 'No open item comes before this one.',
    'last-item': 'No open item comes after this one.',
    'no-help-in-sitting': 'No hints and no answers here: the results come after the last item.',
    'answered-before': 'This item has had its try in this sitting; only the first one counts.',
    'nothing-to-mark': 'There is nothing to mark in this sitting.',
    'empty-answer': 'Write a sentence or two first.',
    'section-closed': 'That section is still closed; they open in order.',
  },
  reset: {
    everything: 'This begins the whole course again. Your record is kept under another name.',
    lesson: (title: string) => `This begins "${title}" again: its XP and answers no longer count.`,
    question: 'Go on? (y/n)',
    sayYes: 'To go on, say so with --yes.',
    nothingDone: 'Nothing was changed.',
    renamed: (path: string) => `The record is now ${path}; the course begins again.`,
    empty: 'There was no record yet.',
    lessonDone: (title: string) => `"${title}" begins again.`,
  },
  doctor: {
    ok: '✓',
    notOk: '!',
    newerNode: 'Install Node.js 20 or newer.',
    noFolder: 'no folder',
    notWritable: 'Make the folder writable, or name another with --data-dir.',
    voice: (name: string) => `${name}, not tried`,
    noTerminal: 'no terminal on standard input and output',
    useTerminal: 'Start it in a terminal window; list, read, answer and progress work without one.',
    terminal: (columns: number, rows: number, colors: boolean, ascii: boolean) =>
      `${columns} x ${rows}, ${colors ? 'colour' : 'no colour'}, ${ascii ? 'ASCII' : 'Unicode'}`,
    largerTerminal: 'Make the window 40 x 12 or larger.',
  },
  plain: {
    xp: (xp: number, total: number) => `${xp} of ${total} XP (${percent(xp, total)} %)`,
    sections: (opened: number, total: number) =>
      `${opened} of ${total} sections opened (${percent(opened, total)} %)`,
    checkpoint: (number: number, total: number) => `checkpoint ${number} of ${total}`,
    results: (sitting: number, right: string) => `Results of sitting ${sitting}, ${right}`,
    opens: (number: number, place: string) => `${number} opens ${place}.`,
    prompt: (commands: readonly string[]) => `[${commands.join(', ')}]`,
    ask: {
      map: 'Type a number.',
      predict: 'Type the number of your prediction.',
      choice: 'Type the number of one option.',
      order: 'Type the card numbers in order, such as 3 1 4 2, and leave out what does not belong.',
      explain: 'Type your answer on one line.',
      'self-mark': 'Type the number of the sentence that says it.',
      results: 'Type the number of an item to read again where it was taught.',
    } as Readonly<Record<string, string>>,
    notUnderstood: 'I cannot do that here.',
    inputEnded: 'The input ended before the lesson did; everything so far is kept.',
    help: (where: string) => [
      `Each line in brackets names what you can type on this page (${where}): a word, or its single key.`,
      'A number chooses. An empty line does what is named first. q goes back, and leaves from the map.',
    ],
  },
  wavWritten: (path: string, seconds: number) => `${path}: ${Math.round(seconds)} seconds of speech.`,
  noTerminal:
    'There is no terminal here to draw on. These work without one: list, read, answer, progress, doctor, and --plain.',
  crashed: (details: string | undefined, said: readonly string[]) =>
    [
      'Something went wrong inside, and the course had to stop.',
      details ? `The details are in ${details}.` : '',
      ...said,
    ]
      .filter(Boolean)
      .join(' '),
  rescued: (file: string) =>
    `The answers of this sitting are in ${file}; take them in with "how-models-learn import ${file}".`,
  exported: (events: number, file: string) => `${plural(events, 'event')} written to ${file}.`,
  imported: (added: number, known: number) => `${plural(added, 'event')} taken in; ${known} known already.`,
  states: { new: 'new', started: 'started', done: 'done' },
  mastery: (share: number) => `mastery ${Math.round(share * 100)} %`,
  outcomes: {
    correct: 'Right.',
    partial: 'Not yet, and close.',
    incorrect: 'Not yet.',
    complete: 'Complete.',
    misconception: 'Not yet.',
    off_topic: 'Not yet.',
  },
  partlyThere: 'Partly there.',
  noSuchNumber: 'There is no such number here.',
  howToAnswer: {
    choice: (command: string) => `Answer with its number: ${command} NUMBER`,
    order: (command: string) =>
      `Answer with card numbers in order, leaving out what does not belong: ${command} 3 1 4 2`,
    explain: (command: string, words: { readonly min: number; readonly max: number }) =>
      `Answer in ${words.min} to ${words.max} words: ${command} "…", or - to read them from standard input.`,
  },
} as const;

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((100 * part) / whole));

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function number(count: number): string {
  return NUMBERS[count] ?? String(count);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
