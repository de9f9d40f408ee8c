import type { ConceptLibrary } from './context';
import { passesGate } from './gate';
import { conceptName } from './ids';
import { LIMITS } from './limits';
import { named, Report } from './report';
import { line, list, orEmpty, record, type Shape, table } from './shape';
import { Source } from './source';
import type { Concept, Diagnostic } from './types';
import { fieldOf, offsetOf, parseYaml, type YamlNode } from './yaml';

export interface ParsedConcepts {
  /** What could be read; complete when there is no error among the diagnostics. */
  readonly concepts: ConceptLibrary;
  readonly diagnostics: readonly Diagnostic[];
}

/** A concept as it is written: words of its own, and those of another concept. */
interface WrittenConcept extends Concept {
  readonly is: string;
}

const words = list(line(LIMITS.text), 1, 500);
const noWords = orEmpty(list(line(LIMITS.text), 0, 500));
const ownFields = record({ words, opposite: noWords });
const derivedFields = record({ is: conceptName, plus: noWords, opposite: noWords });

/** How many concepts may stand upon one another. */
const LONGEST_CHAIN = 8;

/** `[word, …]`, `{words, opposite}` or `{is, plus, opposite}`. */
const concept: Shape<WrittenConcept> = {
  empty: { words: [], opposite: [], is: '' },
  read(node, report) {
    if (node.kind === 'list') return { words: words.read(node, report), opposite: [], is: '' };
    if (!fieldOf(node, 'is')) return { ...ownFields.read(node, report), is: '' };
    const { is, plus, opposite } = derivedFields.read(node, report);
    return { words: plus, opposite, is };
  },
};

/** Reads lessons/concepts.yaml, the words that the rubrics share. Never throws. */
export function parseConcepts(source: string, file: string): ParsedConcepts {
  const report = new Report(new Source(file, source));
  const node = passesGate(report) ? parseYaml(report, 0, report.source.text.length) : undefined;
  const concepts = node ? readConcepts(node, report) : {};
  return { concepts, diagnostics: report.diagnostics };
}

function readConcepts(node: YamlNode, report: Report): ConceptLibrary {
  const written = table(conceptName, concept).read(node, report);
  const entries = Object.keys(written).map((name): [string, Concept] => {
    const chain = chainOf(name, written);
    checkChain(name, chain, offsetOf(node, [name, 'is']), report);
    return [
      name,
      {
        words: chain.flatMap((each) => each.words),
        opposite: chain.flatMap((each) => each.opposite),
      },
    ];
  });
  return Object.fromEntries(entries);
}

/** A concept, the concept that it `is`, and so on, as far as they are there and the chain is not too long. */
function chainOf(name: string, written: Readonly<Record<string, WrittenConcept>>): WrittenConcept[] {
  const chain: WrittenConcept[] = [];
  let next = Object.hasOwn(written, name) ? written[name] : undefined;
  while (next && chain.length <= LONGEST_CHAIN) {
    chain.push(next);
    next = Object.hasOwn(written, next.is) ? written[next.is] : undefined;
  }
  return chain;
}

function checkChain(name: string, chain: readonly WrittenConcept[], at: number, report: Report): void {
  if (chain.length > LONGEST_CHAIN) {
    const message = `${named(name)} leads back to itself, or through too many other concepts`;
    report.error(at, 'concept-without-end', message, 'Write its words out.');
  }
  const [only, other] = chain;
  if (other || !only || only.is === '') return;
  const message = `the concept ${named(only.is)} is not in this file`;
  report.error(at, 'concept-not-known', message, 'Correct its name, or add it.');
}
