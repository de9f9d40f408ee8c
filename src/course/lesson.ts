import { labFields } from './blocks';
import { type Body, readBody } from './body';
import { readCheckpoint } from './checkpoint';
import type { LessonContext } from './context';
import { type FrontMatter, parseFrontMatter, readFrontMatter } from './front-matter';
import { passesGate } from './gate';
import { named, Report } from './report';
import { type Check, located } from './rules/check';
import { checkCheckpoints } from './rules/checkpoints';
import { checkGlossary } from './rules/glossary';
import { checkLab, checkNumber, quoteNumbers } from './rules/lab';
import { checkSections } from './rules/sections';
import { Source } from './source';
import type { Diagnostic, LabUse, Lesson, Section } from './types';
import { offsetOf, parseYaml } from './yaml';

export interface ParsedLesson {
  /** Absent when there is an error among the diagnostics. */
  readonly lesson?: Lesson;
  /** From the top of the file to its end. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a lesson file: front matter, sections, lab and checkpoints, as lessons/README.md shows them. Never
 * throws; every fault that can be told apart is reported. Only a file that is too large, that holds a forbidden
 * character, or whose front matter is no YAML is not looked at further.
 * @param file the path to name in diagnostics; the lesson's id must be its name without `.md`
 */
export function parseLesson(source: string, file: string, context: LessonContext): ParsedLesson {
  const report = new Report(new Source(file, source));
  const lesson = passesGate(report) ? readLesson(report, context) : undefined;
  const { diagnostics } = report;
  return lesson && !report.hasErrors ? { lesson, diagnostics } : { diagnostics };
}

function readLesson(report: Report, context: LessonContext): Lesson | undefined {
  const frontMatter = parseFrontMatter(report);
  const node = frontMatter && quoteNumbers(frontMatter.node, report, context);
  const body = frontMatter && readBody(report, frontMatter.bodyLine);
  if (!node || !body) return undefined;
  const value = readFrontMatter(node, context.draft === true, report);
  const check = { ...located(value, node, report), context };
  checkId(check);
  checkSections(body, check);
  checkGlossary(body.sections, check);
  for (const number of body.sections.flatMap(({ blocks }) => blocks).flatMap(({ numbers }) => numbers)) {
    checkNumber(number, report, context);
  }
  const lab = readLab(body, report, context);
  const checkpoints = body.checkpoints.flatMap((fence) => readCheckpoint(fence, check));
  checkCheckpoints(checkpoints, body, check);
  return {
    ...value,
    sections: sectionsOf(value, body),
    ...(lab && { lab }),
    checkpoints: checkpoints.map(({ checkpoint }) => checkpoint),
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

function readLab({ labHeading, labs }: Body, report: Report, context: LessonContext): LabUse | undefined {
  const [fence, second] = labs;
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
