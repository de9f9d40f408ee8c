/** What commands say where they cannot do what was asked: a fact, and on the next line a cure. */
export const commands = {
  noLesson: (name: string) => `There is no lesson ${name}.`,
  noLessonOrCommand: (name: string) => `There is no lesson or command ${name}.`,
  noCommand: (name: string) => `There is no command ${name}.`,
  noOption: (name: string) => `There is no option ${name}.`,
  noLab: (name: string) => `There is no lab ${name}.`,
  noSection: (name: string, lesson: string) => `There is no section ${name} in ${lesson}.`,
  noCheckpoint: (name: string, lesson: string) => `There is no checkpoint ${name} in ${lesson}.`,
  meant: (name: string) => `Did you mean ${name}?`,
  known: (names: readonly string[]) => `Known: ${names.join(', ')}.`,
  knownAmongOthers: (names: readonly string[]) => `Known: ${names.join(', ')}, …`,
  hasSections: (count: number) => `It has sections 1 to ${count}.`,
  hasCheckpoints: (count: number) => `It has checkpoints 1 to ${count}.`,
  manyOfKind: (lesson: string, count: number, kind: string) =>
    `${lesson} has ${count} checkpoints of kind ${kind}.`,
  nameOne: (ids: readonly string[]) => `Name one: ${ids.join(', ')}.`,
  /** `arguments`: their names, as `usage.arguments` has them. */
  needs: (command: string, missing: readonly string[]) =>
    `${command} needs ${missing.map((name) => `a ${name}`).join(' and ')}.`,
  needsValue: (option: string) => `${option} needs a value.`,
  nothingAfterArgument: (argument: string, given: string) => `Nothing can follow the ${argument}: ${given}.`,
  nothingAfterCommand: (command: string, given: string) => `Nothing can follow ${command}: ${given}.`,
  usage: (usage: string) => `Usage: ${usage}`,
  answer: {
    oneNumber: 'A choice takes one number.\nGive the number of one option.',
    someNumbers: 'An order takes the numbers of its cards.\nName at least one.',
    noOption: (number: string, count: number) =>
      `There is no option ${number}.\nThe options are numbered 1 to ${count}.`,
    noCard: (number: string, count: number) =>
      `There is no card ${number}.\nThe cards are numbered 1 to ${count}.`,
    cardTwice: (number: string) =>
      `Card ${number} is named twice.\nName each card once; leave out what does not belong.`,
  },
  notRead: (file: string, code: string) =>
    `${file} could not be read: ${code}.\nName a file that export wrote.`,
  notWritten: (file: string, code: string) =>
    `${file} could not be written: ${code}.\nName a file in a folder that you may write to.`,
  noInput: (code: string) => `Standard input could not be read: ${code}.\nPipe a text file in.`,
};

/** The help of the command line: what stands for an argument, and a line for each command and option. */
export const usage = {
  course: 'A terminal course on how machine-learning models learn.',
  headings: {
    'Usage:': 'Usage:',
    'Arguments:': 'Arguments:',
    'Options:': 'Options:',
    'Commands:': 'Commands:',
  } as Readonly<Record<string, string>>,
  /** In a usage line, as in "read [options] <lesson>". */
  some: { options: 'options', command: 'command' },
  arguments: {
    answer: 'answer',
    checkpoint: 'checkpoint',
    command: 'command',
    file: 'file',
    folder: 'folder',
    lab: 'lab',
    lesson: 'lesson',
    number: 'n',
  },
  list: 'modules and lessons, with their state',
  read: 'print the text of a lesson',
  answer: 'answer a checkpoint; without an answer, print the task',
  grade: 'grade one answer a line from standard input, for authors',
  lab: 'run a lab by itself',
  progress: 'XP, lessons, mastery',
  reset: 'begin again; nothing is deleted',
  export: 'write the whole record to one file',
  import: 'take an exported record in',
  listen: 'read a lesson aloud, or write it as a WAV file',
  doctor: 'where files are, and what works here',
  help: 'print the help of a command',
  lesson: 'open a lesson by its id; without one, the map',
  options: {
    version: 'print the version',
    plain: 'line by line, without cursor movement',
    ascii: 'ASCII characters only',
    noColor: 'no colour',
    dataDir: "the learner's data folder, an absolute path",
    help: 'print this help',
    json: 'as JSON',
    jsonLines: 'a JSON object a line',
    section: 'one section only',
    wav: 'write the file instead',
    yes: 'without asking',
  },
  examples: `
Examples:
  how-models-learn                              the map; Enter goes on where you left
  how-models-learn list                         modules and lessons, with their ids
  how-models-learn read LESSON --section 2      the second section as text
  how-models-learn answer LESSON choice         the task, with its options numbered
  how-models-learn answer LESSON order 3 1 4 2  cards in order; one that is not named is left out
  how-models-learn answer LESSON explain - --json < answer.txt
  how-models-learn lab the-crank                a lab by itself`,
};
