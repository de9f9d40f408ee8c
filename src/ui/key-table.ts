import { labs } from '../labs/registry';
import type { Lab } from '../labs/types';
import { ALWAYS, BINDINGS, type Binding, type Mode } from '../session/keys';
import { bindingsOf } from '../session/press';
import type { LabScreen } from '../session/types';
import { messages } from '../words/messages';
import { keyName, labelText } from './footer';

/** The modes in the order in which a learner meets them. */
const ORDER: readonly Mode[] = [
  'map',
  'opener',
  'opener-answered',
  'section',
  'predict',
  'choice',
  'order',
  'carrying',
  'explain',
  'confidence',
  'judged',
  'judged-explain',
  'self-mark',
  'done',
  'results',
  'glossary',
];

/** The key table as Markdown, for README. */
export function keyTable(): string {
  const rows = ORDER.flatMap((mode) => [
    row(messages.modes[mode], BINDINGS[mode]),
    ...(mode === 'predict' ? labs.map(labRow) : []),
  ]);
  return ['| where | keys |', '|---|---|', row(messages.everywhere, ALWAYS), ...rows].join('\n');
}

/** A lab names its own keys, for what they do at its start. */
function labRow(lab: Lab<unknown>): string {
  const screen: LabScreen = { kind: 'lab', lab: lab.id, phase: 'try', focus: 0, model: lab.start() };
  const own = bindingsOf(screen).filter((binding) => !ALWAYS.includes(binding));
  return row(messages.atLab(lab.title), own);
}

const row = (where: string, bindings: readonly Binding[]): string => `| ${where} | ${cells(bindings)} |`;

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
    const shown = same.flatMap((binding) => (binding.also ? [binding.shown, binding.also] : [binding.shown]));
    return { label, shown: keyName(shown.join(' ')) };
  });
}
