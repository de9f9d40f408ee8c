import { named } from '../course/report';
import { messages } from '../words/messages';
import { CommandFault, unknownName } from './fault';
import type { World } from './world';

const words = messages.commands;

/** Words that do not fit a command. */
export interface Misuse {
  /** What is wrong with them, by the code of the command line's parser. */
  readonly code: string;
  readonly command: string;
  /** How the command is to be called. */
  readonly usage: string;
  /** The names of the arguments that it takes, and what was given for them. */
  readonly takes: readonly { readonly name: string; readonly required: boolean }[];
  readonly given: readonly string[];
  /** The option that is unknown, or has no value. */
  readonly option: string;
  /** The names of all options. */
  readonly options: readonly string[];
}

/** What is amiss, by code; an option that is not there is told like every unknown name. */
const FACTS: Readonly<Record<string, (misuse: Misuse) => string>> = {
  'commander.missingArgument': ({ command, takes, given }) => {
    const missing = takes.slice(given.length).filter(({ required }) => required);
    return words.needs(
      named(command),
      missing.map(({ name }) => name),
    );
  },
  'commander.excessArguments': ({ command, takes, given }) => {
    const last = takes.at(-1)?.name;
    const more = named(given[takes.length] ?? '');
    return last ? words.nothingAfterArgument(last, more) : words.nothingAfterCommand(named(command), more);
  },
  'commander.optionMissingArgument': ({ option }) => words.needsValue(named(option)),
};

/** What to say to words that do not fit: first of a lesson that is not there, then what is amiss with the rest. */
export function misuseFault(world: World, misuse: Misuse): CommandFault {
  const { takes, given, option, options, usage } = misuse;
  const [id] = given;
  if (takes[0]?.name === messages.usage.arguments.lesson && id !== undefined && !id.startsWith('-'))
    world.anyLesson(id);
  const fact = FACTS[misuse.code];
  return fact
    ? new CommandFault(`${fact(misuse)}\n${words.usage(usage)}`)
    : unknownName(words.noOption, option, options);
}
