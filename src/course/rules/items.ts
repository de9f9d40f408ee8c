import type { Body, FenceKind } from '../body';
import type { FrontMatter } from '../front-matter';
import { listed, named } from '../report';
import type { AssessmentItem } from '../types';
import { type Check, checkUnique } from './check';

const OF_A_LESSON: readonly FenceKind[] = ['guess', 'recall', 'checkpoint'];
const OF_AN_ASSESSMENT: readonly FenceKind[] = ['item'];

/** An assessment has items, and a lesson has all other blocks. */
export function checkBlocks({ fences, labHeading }: Body, { value, report }: Check<FrontMatter>): void {
  const isLesson = value.pass === undefined;
  const refuse = (at: number, kind: FenceKind) => {
    const message = `${isLesson ? 'a lesson' : 'an assessment'} has no ${kind}`;
    const cure = isLesson
      ? 'Write a checkpoint, or `kind: assessment` in the front matter.'
      : 'Take it away; an assessment has blocks ```yaml item.';
    report.error(at, 'block-of-another-kind', message, cure);
  };
  if (!isLesson && labHeading !== undefined) refuse(labHeading, 'lab');
  for (const kind of isLesson ? OF_AN_ASSESSMENT : OF_A_LESSON) {
    for (const fence of fences[kind]) refuse(fence.at, kind);
  }
}

/** The items of an assessment: one at least, with ids that no other item and no sibling has. */
export function checkItems(
  items: readonly Check<AssessmentItem>[],
  body: Body,
  { report }: Check<unknown>,
): void {
  if (body.fences.item.length === 0) {
    const cure = 'Add a block ```yaml item beneath `# Checkpoints`.';
    report.error(body.end, 'item-missing', 'the assessment asks nothing', cure);
  }
  checkUnique(
    items.map(({ value }) => value.id),
    (index) => items[index]?.at('id') ?? 0,
    report,
  );
  const siblings = new Set(items.flatMap(({ value }) => value.siblings.map(({ id }) => id)));
  for (const { value, at } of items) {
    if (!siblings.has(value.id)) continue;
    const message = `a sibling of another item has the id ${named(value.id)}`;
    report.error(at('id'), 'id-twice', message, 'Give it an id without a number at its end.');
  }
}

/** The scene of a sibling is a section of the assessment. */
export function checkScene(scene: string, at: number, { value, report }: Check<FrontMatter>): void {
  if (scene === '' || value.sections.length === 0 || value.sections.includes(scene)) return;
  const message = `${named(scene)} is not one of the sections ${listed(value.sections)}`;
  report.error(at, 'scene-not-a-section', message, 'Write the id of a section.');
}
