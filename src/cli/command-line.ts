import { Command, CommanderError } from 'commander';
import { version } from '../../package.json';
import type { Misuse } from '../commands/misuse';
import { printHelp } from '../commands/output';
import type { Task } from '../commands/perform';
import type { GlobalOptions } from '../commands/world';

/** Names, flags and help. What a command does lives in commands/, and is loaded when it is asked for. */

const EXAMPLES = `
Examples:
  how-models-learn                              the map; Enter goes on where you left
  how-models-learn list                         modules and lessons, with their ids
  how-models-learn read LESSON --section 2      the second section as text
  how-models-learn answer LESSON choice         the task, with its options numbered
  how-models-learn answer LESSON order 3 1 4 2  cards in order; one that is not named is left out
  how-models-learn answer LESSON explain - --json < answer.txt
  how-models-learn lab the-crank                a lab by itself`;

/** The same in every terminal, since it is written before there is one. */
const HELP_WIDTH = 80;

const perform = async (options: GlobalOptions, task: Task) =>
  (await import('../commands/perform')).perform(options, task);

function program(): Command {
  const root = new Command('how-models-learn')
    .description('A terminal course on how machine-learning models learn.')
    .version(version, '--version', 'print the version')
    .argument('[lesson]', 'open a lesson by its id; without one, the map')
    .option('--plain', 'line by line, without cursor movement')
    .option('--ascii', 'ASCII characters only')
    .option('--no-color', 'no colour')
    .option('--data-dir <folder>', "the learner's data folder, an absolute path")
    .helpOption('-h, --help', 'print this help')
    // What it finds wrong is told by `obey`.
    .exitOverride()
    .configureOutput({ writeOut: printHelp, outputError: () => {}, getOutHelpWidth: () => HELP_WIDTH });
  const globals = () => root.opts<GlobalOptions>();
  const runs = (task: Task) => perform(globals(), task);

  // What is no command is a lesson: its name is looked at before what follows it.
  root.action(() =>
    runs(async (world) => (await import('../commands/run')).run(world, root.args, namesOf(root))),
  );
  root
    .command('list')
    .description('modules and lessons, with their state')
    .option('--json', 'as JSON')
    .action((options) => runs(async (world) => (await import('../commands/list')).list(world, options)));
  root
    .command('read <lesson>')
    .description('print the text of a lesson')
    .option('--section <n>', 'one section only')
    .action((lesson, options) =>
      runs(async (world) => (await import('../commands/read')).read(world, lesson, options)),
    );
  root
    .command('answer <lesson> <checkpoint> [answer...]')
    .description('answer a checkpoint; without an answer, print the task')
    .option('--json', 'as JSON')
    .action((lesson, checkpoint, words, options) =>
      runs(async (world) =>
        (await import('../commands/answer')).answer(world, lesson, checkpoint, words, options),
      ),
    );
  root
    .command('grade <lesson> <checkpoint>')
    .description('grade one answer a line from standard input, for authors')
    .option('--json', 'a JSON object a line')
    .action((lesson, checkpoint, options) =>
      runs(async (world) => (await import('../commands/grade')).grade(world, lesson, checkpoint, options)),
    );
  root
    .command('lab <lab>')
    .description('run a lab by itself')
    .action((lab) => runs(async (world) => (await import('../commands/run')).runLab(world, lab)));
  root
    .command('progress')
    .description('XP, lessons, mastery')
    .option('--json', 'as JSON')
    .action((options) =>
      runs(async (world) => (await import('../commands/progress')).progress(world, options)),
    );
  root
    .command('reset [lesson]')
    .description('begin again; nothing is deleted')
    .option('--yes', 'without asking')
    .action((lesson, options) =>
      runs(async (world) => (await import('../commands/reset')).reset(world, lesson, options)),
    );
  root
    .command('export <file>')
    .description('write the whole record to one file')
    .action((file) => runs(async (world) => (await import('../commands/carry')).exportTo(world, file)));
  root
    .command('import <file>')
    .description('take an exported record in')
    .action((file) => runs(async (world) => (await import('../commands/carry')).importFrom(world, file)));
  root
    .command('listen <lesson>')
    .description('read a lesson aloud, or write it as a WAV file')
    .option('--section <n>', 'one section only')
    .option('--wav <file>', 'write the file instead')
    .action((lesson, options) =>
      runs(async (world) => (await import('../commands/listen')).listen(world, lesson, options)),
    );
  root
    .command('doctor')
    .description('where files are, and what works here')
    .option('--json', 'as JSON')
    .action((options) => runs(async (world) => (await import('../commands/doctor')).doctor(world, options)));
  root
    .command('help [command]')
    .description('print the help of a command')
    .action((name = root.name()) => {
      const command = [root, ...root.commands].find((each) => each.name() === name);
      if (command) command.help();
      return runs(async () => {
        throw (await import('../commands/fault')).unknownName('command', name, namesOf(root).commands);
      });
    });
  return root.allowUnknownOption().allowExcessArguments().addHelpText('after', EXAMPLES);
}

/** What can stand after the program's name beside a lesson. */
const namesOf = ({ commands, options }: Command) => ({
  commands: commands.map((command) => command.name()),
  options: ['--help', ...options.flatMap(({ long }) => (long ? [long] : []))],
});

/** What commander found wrong. Of the option it says only in its message which one is meant. */
function misuseOf(root: Command, { code, message }: CommanderError): Misuse {
  const command = root.commands.find((each) => each.name() === root.args[0]) ?? root;
  return {
    code,
    command: command.name(),
    usage: `${command === root ? '' : `${root.name()} `}${command.name()} ${command.usage()}`,
    takes: command.registeredArguments.map((each) => ({ name: each.name(), required: each.required })),
    given: command.args,
    option: /option '([^' =]*)/.exec(message)?.[1] ?? '',
    options: [...new Set([command, root].flatMap((each) => namesOf(each).options))],
  };
}

/** What `--help` prints. The build writes it to a file, which bin/ prints without starting the program. */
export function helpText(): string {
  let text = '';
  const writeOut = (part: string) => {
    text += part;
  };
  program().configureOutput({ writeOut }).outputHelp();
  return text;
}

/**
 * Does what the command line asks for. Commander's own faults are faults of usage, told in our words; help and
 * version are none.
 */
export async function obey(): Promise<void> {
  const root = program();
  try {
    await root.parseAsync();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return;
    await perform(root.opts(), async (world) => {
      throw (await import('../commands/misuse')).misuseFault(world, misuseOf(root, error));
    });
  }
}
