import type { ConceptLibrary } from '../context';
import { named } from '../report';
import type { Concept, ExplainCheckpoint, Rubric } from '../types';
import type { YamlPath } from '../yaml';
import { type Check, checkMisconception, checkUnique } from './check';
import { checkFeedback } from './feedback';

/** The rubric as it is written: its concepts are known by name only. */
export type WrittenRubric = Omit<Rubric, 'concepts'>;
export type WrittenExplain = Omit<ExplainCheckpoint, 'rubric'> & { readonly rubric: WrittenRubric };

/** In a pattern, words in capitals are concepts. */
const CONCEPT = /\b[A-Z][A-Z0-9_]*\b/g;

/** Ideas, misconceptions, patterns and concepts of an explanation. */
export function checkRubric(check: Check<WrittenExplain>): void {
  const { at, report, value } = check;
  const { rubric, words } = value;
  checkUnique(
    rubric.ideas.map(({ id }) => id),
    (index) => at('rubric', 'ideas', index, 'id'),
    report,
  );
  checkUnique(
    rubric.misconceptions.map(({ id }) => id),
    (index) => at('rubric', 'misconceptions', index, 'id'),
    report,
  );
  rubric.misconceptions.forEach(({ misconception, feedback }, index) => {
    checkMisconception(misconception, at('rubric', 'misconceptions', index, 'misconception'), check);
    checkFeedback(feedback, at('rubric', 'misconceptions', index, 'feedback'), report);
  });
  checkComplete(check);
  checkConcepts(check);
  if (words.min > 0 && words.max > 0 && words.min >= words.max) {
    const message = `a good answer cannot have ${words.min} words or more and ${words.max} or fewer`;
    report.error(at('words'), 'words-out-of-order', message, 'Make `min` smaller than `max`.');
  }
}

function checkComplete({ value, at, report }: Check<WrittenExplain>): void {
  const { ideas, complete } = value.rubric;
  if (ideas.length > 0 && complete.atLeast > ideas.length) {
    const message = `${complete.atLeast} ideas are asked for, and there are ${ideas.length}`;
    const cure = 'Ask for fewer, or add ideas.';
    report.error(at('rubric', 'complete', 'atLeast'), 'complete-out-of-reach', message, cure);
  }
  complete.includingAny.forEach((id, index) => {
    checkIdea(id, at('rubric', 'complete', 'includingAny', index), { value, report });
  });
}

/** Reports an id that no idea of the rubric has. */
export function checkIdea(
  id: string,
  at: number,
  { value, report }: Pick<Check<WrittenExplain>, 'value' | 'report'>,
): void {
  const { ideas } = value.rubric;
  if (id === '' || ideas.length === 0 || ideas.some((idea) => idea.id === id)) return;
  const message = `${named(id)} is not an idea of the rubric`;
  report.error(at, 'idea-not-known', message, 'Write the id of an idea, or add the idea.');
}

function checkConcepts(check: Check<WrittenExplain>): void {
  const { value, at } = check;
  for (const { pattern, path } of patternsOf(value.rubric)) {
    checkPattern(pattern, at(...path), check);
    for (const name of conceptsIn(pattern)) checkConcept(name, at(...path), check);
  }
  for (const side of ['target', 'foil'] as const) {
    for (const [index, name] of value.rubric[side].entries())
      checkConcept(name, at('rubric', side, index), check);
  }
}

function checkPattern(pattern: string, at: number, { report, context }: Check<unknown>): void {
  const fault = pattern === '' ? undefined : context.checkPattern(pattern);
  if (fault === undefined) return;
  const cure = 'Mend it; lessons/README.md shows the signs of a pattern.';
  report.error(at, 'pattern-broken', fault, cure);
}

function checkConcept(name: string, at: number, { report, context }: Check<unknown>): void {
  if (name === '' || Object.hasOwn(context.concepts, name)) return;
  const message = `the concept ${named(name)} is not in concepts.yaml`;
  report.error(at, 'concept-not-known', message, 'Correct its name, or add it to concepts.yaml.');
}

interface PlacedPattern {
  readonly pattern: string;
  readonly path: YamlPath;
}

function patternsOf({ ideas, misconceptions }: WrittenRubric): PlacedPattern[] {
  const placed = (patterns: readonly string[], ...path: YamlPath) =>
    patterns.map((pattern, index): PlacedPattern => ({ pattern, path: ['rubric', ...path, index] }));
  return [
    ...ideas.flatMap(({ match }, index) => placed(match, 'ideas', index, 'match')),
    ...ideas.flatMap(({ weak }, index) => placed(weak, 'ideas', index, 'weak')),
    ...misconceptions.flatMap(({ match }, index) => placed(match, 'misconceptions', index, 'match')),
  ];
}

function conceptsIn(pattern: string): Set<string> {
  return new Set(pattern.match(CONCEPT) ?? []);
}

/** The concepts that a rubric names, in its patterns or as target and foil, with their words. */
export function conceptsOf(
  rubric: WrittenRubric,
  library: ConceptLibrary,
): Readonly<Record<string, Concept>> {
  const names = new Set([...rubric.target, ...rubric.foil]);
  for (const { pattern } of patternsOf(rubric)) for (const name of conceptsIn(pattern)) names.add(name);
  const known = Object.entries(library).filter(([name]) => names.has(name));
  return Object.fromEntries(known);
}
