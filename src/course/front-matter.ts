import { bytesOf } from './gate';
import { kebabId } from './ids';
import { LIMITS } from './limits';
import type { Report } from './report';
import { integer, line, list, numeral, oneOf, orEmpty, record, share, text, type ValueOf } from './shape';
import { fieldOf, parseYaml, type YamlNode } from './yaml';

const FENCE = '---';
const MOST_SECTIONS = 12;

const fields = {
  id: kebabId,
  title: line(LIMITS.title),
  summary: line(LIMITS.option),
  minutes: integer(LIMITS.minutes.min, LIMITS.minutes.max),
  difficulty: oneOf('easy', 'medium', 'hard'),
  xp: integer(LIMITS.xp.min, LIMITS.xp.max),
  objectives: list(line(LIMITS.option), 1, 8),
  sections: list(kebabId, 1, MOST_SECTIONS),
  glossary: orEmpty(
    list(record({ term: line(LIMITS.title), section: kebabId, meaning: text(LIMITS.text) }), 0, 40),
  ),
};
/** `given`: numbers of the scene that a text tells, which no lab computes. */
const given = { given: list(numeral, 0, 40) };

const lessonFields = record(fields, given);
const draftFields: typeof lessonFields = record(
  { ...fields, sections: orEmpty(list(kebabId, 0, MOST_SECTIONS)) },
  given,
);
const assessmentFields = record({ ...fields, kind: oneOf('assessment'), pass: share(0.5) }, given);

/** `pass` makes it an assessment. */
export type FrontMatter = ValueOf<typeof lessonFields> & { readonly pass?: number };

/** The YAML between the first line `---` and the next. */
export interface FrontMatterBlock {
  readonly node: YamlNode;
  /** Index, from 0, of the line after its closing `---`. */
  readonly bodyLine: number;
}

/** Cuts out and parses the front matter; nothing when there is none that can be read. */
export function parseFrontMatter(report: Report): FrontMatterBlock | undefined {
  const { lines } = report.source;
  if (lines[0]?.trimEnd() !== FENCE) {
    const message = 'the file does not start with its front matter';
    const cure = 'Start it with a line `---`, the fields, and a line `---`.';
    report.error(0, 'front-matter-missing', message, cure);
    return undefined;
  }
  const closing = lines.findIndex((each, index) => index > 0 && each.trimEnd() === FENCE);
  if (closing < 0) {
    const message = 'the front matter that opens here never ends';
    report.error(0, 'front-matter-not-closed', message, 'Add a line `---` after its last field.');
    return undefined;
  }
  const node = parseBetween(report, report.source.lineStart(1), report.source.lineStart(closing));
  return node && { node, bodyLine: closing + 1 };
}

function parseBetween(report: Report, start: number, end: number): YamlNode | undefined {
  if (bytesOf(report.source.text.slice(start, end)) <= LIMITS.frontMatterBytes) {
    return parseYaml(report, start, end);
  }
  const message = 'the front matter is larger than 16 KB';
  report.error(start, 'front-matter-too-large', message, 'Shorten it; the text of a lesson stands below it.');
  return undefined;
}

/** The fields of the front matter; those of a draft may lack sections, those with a `kind` are an assessment's. */
export function readFrontMatter(node: YamlNode, isDraft: boolean, report: Report): FrontMatter {
  if (fieldOf(node, 'kind')) return assessmentFields.read(node, report);
  return (isDraft ? draftFields : lessonFields).read(node, report);
}
