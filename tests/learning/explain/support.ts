import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import type { Concept, ExplainCheckpoint, Rubric, Sample } from '../../../src/course/types';
import { namesIn, parsePattern } from '../../../src/learning/explain/pattern';

type Written = string[] | { words?: string[]; opposite?: string[]; is?: string; plus?: string[] };

const FILES: Readonly<Record<string, string>> = {
  'what-training-actually-changes': 'lessons/1-reading-a-learning-problem/what-training-actually-changes.md',
  'how-big-a-step': 'lessons/2-how-the-numbers-move/how-big-a-step.md',
  'too-stiff-too-loose': 'lessons/3-will-it-hold/too-stiff-too-loose.md',
  'three-piles': 'lessons/3-will-it-hold/three-piles.md',
};

/** The lessons whose explanations are judged. */
export const LESSONS = Object.keys(FILES);

/** The explain checkpoint of a lesson, by its id. */
export function checkpointOf(lesson: string): ExplainCheckpoint {
  return explainCheckpoint(FILES[lesson] ?? '');
}

/** The labelled answers to it, beside the samples in the lesson. */
export function answersTo(lesson: string): readonly Sample[] {
  return readFileSync(`tests/learning/explain/answers/${lesson}.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Sample);
}

/** The prose of a lesson, as one text. */
export function proseOf(lesson: string): string {
  const [, prose = ''] = readFileSync(FILES[lesson] ?? '', 'utf8').split(/^---$[\s\S]*?^---$/m);
  return prose.split('# Lab')[0]?.replace(/\]\(lab:[^)]*\)|[[*#>`]/g, '') ?? '';
}

/** The explain checkpoint of a lesson file, with the concepts that its patterns name. */
function explainCheckpoint(lesson: string): ExplainCheckpoint {
  const blocks = readFileSync(lesson, 'utf8').matchAll(/```yaml checkpoint\n([\s\S]*?)\n```/g);
  for (const [, block] of blocks) {
    const checkpoint = load(block ?? '') as ExplainCheckpoint;
    if (checkpoint.kind === 'explain') return { ...checkpoint, rubric: resolved(checkpoint.rubric) };
  }
  throw new Error(`${lesson} has no explain checkpoint`);
}

function resolved(rubric: Rubric): Rubric {
  const library = load(readFileSync('lessons/concepts.yaml', 'utf8')) as Record<string, Written>;
  const patterns = [
    ...rubric.ideas.flatMap((idea) => [...idea.match, ...idea.weak]),
    ...rubric.misconceptions.flatMap((wrong) => wrong.match),
  ];
  const names = [...rubric.target, ...rubric.foil, ...patterns.flatMap(namesOf)].filter((name) =>
    /^[A-Z]/.test(name),
  );
  return {
    ...rubric,
    concepts: Object.fromEntries(names.map((name) => [name, conceptNamed(library, name)])),
  };
}

function namesOf(source: string): readonly string[] {
  const pattern = parsePattern(source);
  if (typeof pattern === 'string') throw new Error(`${source}: ${pattern}`);
  return namesIn(pattern);
}

function conceptNamed(library: Record<string, Written>, name: string): Concept {
  const written = library[name];
  if (!written) throw new Error(`${name} is not in the concept library`);
  if (Array.isArray(written)) return { words: written, opposite: [] };
  const base = written.is ? conceptNamed(library, written.is) : { words: [], opposite: [] };
  return {
    words: [...base.words, ...(written.words ?? []), ...(written.plus ?? [])],
    opposite: [...base.opposite, ...(written.opposite ?? [])],
  };
}
