import { choiceFields, explainFields, orderFields } from './blocks';
import type { LessonContext } from './context';
import type { FrontMatter } from './front-matter';
import type { Fence } from './pieces';
import type { Report } from './report';
import { type Check, located } from './rules/check';
import { checkReread, type PlacedCheckpoint } from './rules/checkpoints';
import { checkChoice } from './rules/choice';
import { quoteNumbers } from './rules/lab';
import { checkOrder } from './rules/order';
import { checkRubric, conceptsOf } from './rules/rubric';
import { checkSamples } from './rules/samples';
import type { Checkpoint, CheckpointKind } from './types';
import { fieldOf, offsetOf, parseYaml, type YamlNode } from './yaml';

type Reader = (node: YamlNode, report: Report, context: LessonContext) => Checkpoint;

/** How a checkpoint of each kind is read and judged. */
const READERS: Readonly<Record<CheckpointKind, Reader>> = {
  choice(node, report, context) {
    const value = choiceFields.read(node, report);
    checkChoice({ ...located(value, node, report), context });
    return value;
  },
  order(node, report, context) {
    const value = orderFields.read(node, report);
    checkOrder({ ...located(value, node, report), context });
    return value;
  },
  explain(node, report, context) {
    const value = explainFields.read(node, report);
    const check = { ...located(value, node, report), context };
    checkRubric(check);
    checkSamples(check);
    return { ...value, rubric: { ...value.rubric, concepts: conceptsOf(value.rubric, context.concepts) } };
  },
};

/** Reads one block `yaml checkpoint`; nothing when it is no YAML or of no known kind, which is reported. */
export function readCheckpoint(fence: Fence, lesson: Check<FrontMatter>): PlacedCheckpoint[] {
  const { report, context } = lesson;
  const parsed = parseYaml(report, fence.start, fence.end);
  const node = parsed && quoteNumbers(parsed, report, context);
  const kind = node && kindOf(node, report);
  if (!node || !kind) return [];
  const checkpoint = READERS[kind](node, report, context);
  checkReread({ ...located(checkpoint, node, report), context }, lesson.value.sections);
  return [{ checkpoint, at: offsetOf(node, ['id']) }];
}

function kindOf(node: YamlNode, report: Report): CheckpointKind | undefined {
  const written = fieldOf(node, 'kind')?.value;
  const kind = written?.kind === 'scalar' ? written.value : undefined;
  if (kind === 'choice' || kind === 'order' || kind === 'explain') return kind;
  const message = 'the kind of the checkpoint is not `choice`, `order` or `explain`';
  const cure = 'Write a line `kind: choice`, or another kind.';
  report.error((written ?? node).at, 'checkpoint-kind-not-known', message, cure);
  return undefined;
}
