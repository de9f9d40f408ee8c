import type { LessonParts } from '../lesson';
import type { Mark } from '../prose';
import { named } from '../report';
import type { Section } from '../types';

/** A word with a digit in it: 5, 17:40, 1,000, 4km, 3rd, L01, d38ca239. */
const NUMERAL = /[\p{L}\d]*\d[\p{L}\d]*(?:[.,:]\d[\p{L}\d]*)*/gu;
/** A name or an ordinal, not an amount: L01, w1, 3rd. */
const NAME_OR_ORDINAL = /^(?:\p{L}{1,3}\d{1,2}|\d+(?:st|nd|rd|th))$/u;
/** A unit that is written without a space. */
const UNIT = /(?<=^[\d.,:]+)\p{L}{1,4}$/u;
/** What stands before the number of a part of the course. */
const PART_OF_THE_COURSE = /\b(?:module|lesson|section|checkpoint|lab|step)s?\s+$/i;
const YEAR = /^(?:19|20)\d\d$/;
const BEFORE_A_YEAR = /\b(?:in|since|until|year)\s+$/i;

/**
 * No number in the prose of a section may be made up. One that stands alone, not in a link to a lab, must equal
 * - a number that is bound to a lab elsewhere in the lesson (once the link follows a change of the lab, this fires),
 * - a number in a figure of the lesson, or one that the front matter names under `given`: the scene's own data;
 * or be an ordinal, a name such as L01, a year, or the number of a module, lesson, section, checkpoint, lab or step.
 */
export function judgeNumbers({ body, front, lesson }: LessonParts): void {
  const blocks = body.sections.flatMap((section) => section.blocks);
  const bound = blocks.flatMap(({ numbers }) => numbers).map(({ text }) => text);
  const known = new Set(
    [...bound, ...lesson.sections.flatMap(numeralsInFigures), ...(front.value.given ?? [])].map(amountOf),
  );
  for (const { text, at } of blocks.flatMap(({ runs }) => runs).flatMap(numeralsIn)) {
    if (known.has(amountOf(text))) continue;
    const message = `nothing says where the number ${named(text)} comes from`;
    const cure =
      'Link it to the lab, as in `[42.8](lab:L01/start-loss)`, or name it under `given` as a fact of the scene.';
    front.report.error(at, 'number-not-bound', message, cure);
  }
}

/** The numbers in a run of prose that need a source. A character's number, as in `&#8722;`, is none of the text's. */
function numeralsIn(run: Mark): Mark[] {
  const text = run.text.replace(/&#?\w+;/g, (reference) => ' '.repeat(reference.length));
  return Array.from(text.matchAll(NUMERAL), (found) => ({ text: found[0], index: found.index }))
    .filter(({ text: numeral, index }) => !isNoAmount(numeral, text.slice(0, index)))
    .map(({ text: numeral, index }) => ({ text: numeral, at: run.at + index }));
}

function isNoAmount(numeral: string, before: string): boolean {
  if (NAME_OR_ORDINAL.test(numeral) || PART_OF_THE_COURSE.test(before)) return true;
  return YEAR.test(numeral) && BEFORE_A_YEAR.test(before);
}

function numeralsInFigures({ blocks }: Section): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'figure' ? (block.lines.join('\n').match(NUMERAL) ?? []) : [],
  );
}

/** Numbers that mean the same are the same text: 4.50 km and 4.5, 1,000 and 1000, 4km and 4. */
function amountOf(numeral: string): string {
  const digits = numeral.replace(UNIT, '').replace(/,(?=\d{3})/g, '');
  return /^\d+(?:\.\d+)?$/.test(digits) ? String(Number(digits)) : digits.toLowerCase();
}
