import { choiceFields, explainFields, orderFields } from './blocks';
import type { LessonContext } from './context';
import type { FrontMatter } from './front-matter';
import type { Fence } from './pieces';
import type { Report } from './report';
import { type Check, located } from './rules/check';
import { checkReread } from './rules/checkpoints';
import { checkChoice } from './rules/choice';
import { quoteNumbers } from './rules/lab';
import { checkOrder } from './rules/order';
import { checkRubric, conceptsOf, type WrittenExplain } from './rules/rubric';
import { checkSamples } from './rules/samples';
import type {
  Checkpoint,
  CheckpointKind,
  ChoiceCheckpoint,
  ExplainCheckpoint,
  OrderCheckpoint,
} from './types';
import { fieldOf, parseYaml, type YamlNode } from './yaml';

/** Holds a checkpoint of each kind to its rules, and returns it whole. */
export const checked = {
  choice(check: Check<ChoiceCheckpoint>): ChoiceCheckpoint {
    checkChoice(check);
    return check.value;
  },
  order(check: Check<OrderCheckpoint>): OrderCheckpoint {
    checkOrder(check);
    return check.value;
  },
  explain(check: Check<WrittenExplain>): ExplainCheckpoint {
    checkRubric(check);
    checkSamples(check);
    const { rubric } = check.value;
    return { ...check.value, rubric: { ...rubric, concepts: conceptsOf(rubric, check.context.concepts) } };
  },
};

type Reader = (node: YamlNode, report: Report, context: LessonContext) => Checkpoint;

const READERS: Readonly<Record<CheckpointKind, Reader>> = {
  choice: (node, report, context) =>
    checked.choice({ ...located(choiceFields.read(node, report), node, report), context }),
  order: (node, report, context) =>
    checked.order({ ...located(orderFields.read(node, report), node, report), context }),
  explain: (node, report, context) =>
    checked.explain({ ...located(explainFields.read(node, report), node, report), context }),
};

/** Reads one block `yaml checkpoint`; nothing when it is no YAML or of no known kind, which is reported. */
export function readCheckpoint(fence: Fence, lesson: Check<FrontMatter>): Check<Checkpoint>[] {
  const { report, context } = lesson;
  const block = readKind(fence, lesson);
  if (!block) return [];
  const { node, kind } = block;
  const check = { ...located(READERS[kind](node, report, context), node, report), context };
  checkReread(check, lesson.value.sections);
  return [check];
}

/** The YAML of a block, its quoted numbers checked, and the kind of question that it asks. */
export function readKind(
  fence: Fence,
  { report, context }: Check<unknown>,
): { readonly node: YamlNode; readonly kind: CheckpointKind } | undefined {
  const parsed = parseYaml(report, fence.start, fence.end);
  const node = parsed && quoteNumbers(parsed, report, context);
  const kind = node && kindOf(node, report);
  return kind && { node, kind };
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
