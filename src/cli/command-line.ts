import { Command, CommanderError, Help } from 'commander';
import { version } from '../../package.json';
import type { Misuse } from '../commands/misuse';
import { printHelp } from '../commands/output';
import type { Task } from '../commands/perform';
import type { GlobalOptions } from '../commands/world';
import { messages } from '../words/messages';

/** Names, flags and help. What a command does lives in commands/, and is loaded when it is asked for. */

const { usage } = messages;
const { arguments: names } = usage;

/** Commander's own words, which stand in its help, put into those of the catalogue. */
const placed = (line: string): string =>
  line.replace('[options]', `[${usage.some.options}]`).replace('[command]', `[${usage.some.command}]`);

const theirs = new Help();
const inOurWords: Partial<Help> = {
  styleTitle: (title) => usage.headings[title] ?? title,
  commandUsage: (command) => placed(theirs.commandUsage(command)),
  subcommandTerm: (command) => placed(theirs.subcommandTerm(command)),
};

/** The same in every terminal, since it is written before there is one. */
const HELP_WIDTH = 80;

const perform = async (options: GlobalOptions, task: Task) =>
  (await import('../commands/perform')).perform(options, task);

function program(): Command {
  const root = new Command('how-models-learn')
    .description(usage.course)
    .version(version, '--version', usage.options.version)
    .argument(`[${names.lesson}]`, usage.lesson)
    .option('--plain', usage.options.plain)
    .option('--ascii', usage.options.ascii)
    .option('--no-color', usage.options.noColor)
    .option(`--data-dir <${names.folder}>`, usage.options.dataDir)
    .helpOption('-h, --help', usage.options.help)
    .configureHelp(inOurWords)
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
    .description(usage.list)
    .option('--json', usage.options.json)
    .action((options) => runs(async (world) => (await import('../commands/list')).list(world, options)));
  root
    .command(`read <${names.lesson}>`)
    .description(usage.read)
    .option(`--section <${names.number}>`, usage.options.section)
    .action((lesson, options) =>
      runs(async (world) => (await import('../commands/read')).read(world, lesson, options)),
    );
  root
    .command(`answer <${names.lesson}> <${names.checkpoint}> [${names.answer}...]`)
    .description(usage.answer)
    .option('--json', usage.options.json)
    .action((lesson, checkpoint, words, options) =>
      runs(async (world) =>
        (await import('../commands/answer')).answer(world, lesson, checkpoint, words, options),
      ),
    );
  root
    .command(`grade <${names.lesson}> <${names.checkpoint}>`)
    .description(usage.grade)
    .option('--json', usage.options.jsonLines)
    .action((lesson, checkpoint, options) =>
      runs(async (world) => (await import('../commands/grade')).grade(world, lesson, checkpoint, options)),
    );
  root
    .command(`lab <${names.lab}>`)
    .description(usage.lab)
    .action((lab) => runs(async (world) => (await import('../commands/run')).runLab(world, lab)));
  root
    .command('progress')
    .description(usage.progress)
    .option('--json', usage.options.json)
    .action((options) =>
      runs(async (world) => (await import('../commands/progress')).progress(world, options)),
    );
  root
    .command(`reset [${names.lesson}]`)
    .description(usage.reset)
    .option('--yes', usage.options.yes)
    .action((lesson, options) =>
      runs(async (world) => (await import('../commands/reset')).reset(world, lesson, options)),
    );
  root
    .command(`export <${names.file}>`)
    .description(usage.export)
    .action((file) => runs(async (world) => (await import('../commands/carry')).exportTo(world, file)));
  root
    .command(`import <${names.file}>`)
    .description(usage.import)
    .action((file) => runs(async (world) => (await import('../commands/carry')).importFrom(world, file)));
  root
    .command(`listen <${names.lesson}>`)
    .description(usage.listen)
    .option(`--section <${names.number}>`, usage.options.section)
    .option(`--wav <${names.file}>`, usage.options.wav)
    .action((lesson, options) =>
      runs(async (world) => (await import('../commands/listen')).listen(world, lesson, options)),
    );
  root
    .command('doctor')
    .description(usage.doctor)
    .option('--json', usage.options.json)
    .action((options) => runs(async (world) => (await import('../commands/doctor')).doctor(world, options)));
  root
    .command(`help [${names.command}]`)
    .description(usage.help)
    .action((name = root.name()) => {
      const command = [root, ...root.commands].find((each) => each.name() === name);
      if (command) command.help();
      return runs(async () => {
        const { unknownName } = await import('../commands/fault');
        throw unknownName(messages.commands.noCommand, name, namesOf(root).commands);
      });
    });
  return root.allowUnknownOption().allowExcessArguments().addHelpText('after', usage.examples);
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
    usage: placed(theirs.commandUsage(command)),
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
