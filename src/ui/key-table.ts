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
  'results',
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
  toldKeys(bindings)
    .map(({ shown, label }) => `\`${shown}\` ${label}`)
    .join(' · ');

/** Keys and what they do, for help and README: keys that do the same are told together. */
export function toldKeys(bindings: readonly Binding[]): { shown: string; label: string }[] {
  const told = bindings.filter(({ shown, label }) => shown && label);
  const labels = [...new Set(told.map(({ label }) => labelText(label)))];
  return labels.map((label) => {
    const same = told.filter((binding) => labelText(binding.label) === label);
    return { label, shown: same.flatMap(({ shown, also }) => (also ? [shown, also] : [shown])).join(' ') };
  });
}
