import { labFields } from './blocks';
import { type Body, readBody } from './body';
import { readCheckpoint } from './checkpoint';
import type { LessonContext } from './context';
import { type FrontMatter, parseFrontMatter, readFrontMatter } from './front-matter';
import { passesGate } from './gate';
import { readItem } from './item';
import { judgeLesson } from './judgement';
import { readGuess, readRecall } from './opener';
import { named, Report } from './report';
import { type Check, located } from './rules/check';
import { checkCheckpoints } from './rules/checkpoints';
import { checkGlossary } from './rules/glossary';
import { checkBlocks, checkItems } from './rules/items';
import { checkLab, checkNumber, quoteNumbers } from './rules/lab';
import { checkSections } from './rules/sections';
import { Source } from './source';
import type {
  AssessmentItem,
  Checkpoint,
  Diagnostic,
  LabUse,
  Lesson,
  Opener,
  Recall,
  Section,
} from './types';
import { offsetOf, parseYaml } from './yaml';

export interface ParsedLesson {
  /** Absent when there is an error among the diagnostics. */
  readonly lesson?: Lesson;
  /** From the top of the file to its end. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A lesson with its parts in their places, for the rules that look at all of it, or at all lessons. */
export interface LessonParts {
  /** Whole when nothing was reported. */
  readonly lesson: Lesson;
  readonly front: Check<FrontMatter>;
  readonly body: Body;
  readonly guess?: Check<Opener>;
  readonly recall?: Check<Recall>;
  /** The items of an assessment. */
  readonly items: readonly Check<AssessmentItem>[];
  /** The checkpoints, or the siblings of all items. */
  readonly questions: readonly Check<Checkpoint>[];
}

/** A lesson file that was read, and to which faults may yet be added. */
export interface LessonReading {
  readonly report: Report;
  readonly parts?: LessonParts;
}

/**
 * Reads a lesson file: front matter, sections, lab and checkpoints, as lessons/README.md shows them. Never
 * throws; every fault that can be told apart is reported. Only a file that is too large, that holds a forbidden
 * character, or whose front matter is no YAML is not looked at further.
 * @param file the path to name in diagnostics; the lesson's id must be its name without `.md`
 */
export function parseLesson(source: string, file: string, context: LessonContext): ParsedLesson {
  const reading = readLesson(source, file, context);
  const lesson = lessonOf(reading);
  return { ...(lesson && { lesson }), diagnostics: reading.report.diagnostics };
}

/** The same, for rules that look across lessons. How it reads is judged only once it can be read. */
export function readLesson(source: string, file: string, context: LessonContext): LessonReading {
  const report = new Report(new Source(file, source));
  const parts = passesGate(report) ? readParts(report, context) : undefined;
  if (!parts) return { report };
  const { gradeSample, draft } = context;
  if (gradeSample && !draft && !report.hasErrors) judgeLesson(parts, gradeSample);
  return { report, parts };
}

/** The lesson, if it was read without an error. */
export function lessonOf({ report, parts }: Partial<LessonReading>): Lesson | undefined {
  return report?.hasErrors ? undefined : parts?.lesson;
}

function readParts(report: Report, context: LessonContext): LessonParts | undefined {
  const frontMatter = parseFrontMatter(report);
  const node = frontMatter && quoteNumbers(frontMatter.node, report, context);
  const body = frontMatter && readBody(report, frontMatter.bodyLine);
  if (!node || !body) return undefined;
  const value = readFrontMatter(node, context.draft === true, report);
  const front = { ...located(value, node, report), context };
  checkId(front);
  checkSections(body, front);
  checkGlossary(body.sections, front);
  checkBlocks(body, front);
  for (const number of body.sections.flatMap(({ blocks }) => blocks).flatMap(({ numbers }) => numbers)) {
    checkNumber(number, report, context);
  }
  return value.pass === undefined ? lessonParts(front, body) : assessmentParts(front, body, value.pass);
}

function lessonParts(front: Check<FrontMatter>, body: Body): LessonParts {
  const { report, context } = front;
  const guess = readGuess(body.fences.guess, front);
  const recall = readRecall(body.fences.recall, front);
  const lab = readLab(body, report, context);
  const questions = body.fences.checkpoint.flatMap((fence) => readCheckpoint(fence, front));
  checkCheckpoints(questions, body, front);
  const lesson = {
    ...commonOf(front, body),
    ...(guess && { guess: guess.value }),
    ...(recall && { recall: recall.value }),
    ...(lab && { lab }),
    checkpoints: questions.map(({ value }) => value),
  };
  return { lesson, front, body, ...(guess && { guess }), ...(recall && { recall }), items: [], questions };
}

function assessmentParts(front: Check<FrontMatter>, body: Body, pass: number): LessonParts {
  const read = body.fences.item.flatMap((fence) => readItem(fence, front));
  const items = read.map(({ item }) => item);
  checkItems(items, body, front);
  const lesson = {
    ...commonOf(front, body),
    checkpoints: [],
    assessment: { pass, items: items.map(({ value }) => value) },
  };
  return { lesson, front, body, items, questions: read.flatMap(({ siblings }) => siblings) };
}

/** What every lesson has. */
function commonOf({ value, report }: Check<FrontMatter>, body: Body): Omit<Lesson, 'checkpoints'> {
  const { id, title, summary, minutes, difficulty, xp, objectives, glossary } = value;
  return {
    ...{ id, title, summary, minutes, difficulty, xp, objectives, glossary },
    sections: sectionsOf(value, body),
    source: { file: report.source.file, line: 1, column: 1 },
  };
}

function checkId({ value, at, report }: Check<FrontMatter>): void {
  const name = report.source.file.split('/').at(-1)?.replace(/\.md$/, '') ?? '';
  if (value.id === '' || value.id === name) return;
  const message = `the file is named ${named(name)}, and the lesson ${named(value.id)}`;
  report.error(at('id'), 'id-not-the-file-name', message, 'Give both the same name.');
}

function sectionsOf({ sections }: FrontMatter, body: Body): Section[] {
  return sections.flatMap((id, index): Section[] => {
    const written = body.sections[index];
    return written
      ? [{ id, title: written.title, blocks: written.blocks.flatMap(({ blocks }) => blocks) }]
      : [];
  });
}

function readLab({ labHeading, fences }: Body, report: Report, context: LessonContext): LabUse | undefined {
  const [fence, second] = fences.lab;
  if (labHeading !== undefined && !fence) {
    const cure = 'Write a block ```yaml lab beneath it, or take the heading away.';
    report.error(labHeading, 'lab-missing', 'no lab is named beneath this heading', cure);
  }
  if (second) report.error(second.at, 'lab-twice', 'a lesson has one lab at most', 'Keep one of the two.');
  const node = fence && parseYaml(report, fence.start, fence.end);
  if (!node) return undefined;
  const lab = labFields.read(node, report);
  checkLab(lab.id, offsetOf(node, ['id']), report, context);
  return lab;
}
