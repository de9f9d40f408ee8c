import { ALWAYS, BINDINGS, type Binding, type Mode } from '../session/keys';
import { labelText } from './footer';
import { messages } from './messages';

/** The modes in the order in which a learner meets them. */
const ORDER: readonly Mode[] = [
  'map',
  'section',
  'predict',
  'lab',
  'choice',
  'order',
  'carrying',
  'explain',
  'judged',
  'judged-explain',
  'self-mark',
  'done',
  'glossary',
];

/** The key table as Markdown, for README. */
export function keyTable(): string {
  const rows = ORDER.map((mode) => `| ${messages.modes[mode]} | ${cells(BINDINGS[mode])} |`);
  return ['| where | keys |', '|---|---|', `| ${messages.everywhere} | ${cells(ALWAYS)} |`, ...rows].join(
    '\n',
  );
}

const cells = (bindings: readonly Binding[]): string =>
  bindings
    .filter(({ shown, label }) => shown && label)
    .map(({ shown, label }) => `\`${shown}\` ${labelText(label)}`)
    .join(' · ');
