import {
  choiceSibling,
  explainItemFields,
  explainSibling,
  itemFields,
  orderSibling,
  SHARED,
  sceneField,
} from './blocks';
import { checked, readKind } from './checkpoint';
import type { FrontMatter } from './front-matter';
import type { Fence } from './pieces';
import { type Check, located } from './rules/check';
import { checkScene } from './rules/items';
import type { AssessmentItem, Checkpoint, CheckpointKind } from './types';
import { fieldOf, type YamlField, type YamlNode } from './yaml';

/** An item of an assessment, and its siblings with their places. */
export interface ReadItem {
  readonly item: Check<AssessmentItem>;
  readonly siblings: readonly Check<Checkpoint>[];
}

/** What a sibling has from its item. */
type Common = Pick<Checkpoint, 'id' | 'title' | 'task' | 'hints'>;

/** Reads one block `yaml item`; nothing when it is no YAML or of no known kind, which is reported. */
export function readItem(fence: Fence, lesson: Check<FrontMatter>): ReadItem[] {
  const { report, context } = lesson;
  const block = readKind(fence, lesson);
  if (!block) return [];
  const { node, kind } = block;
  const fields = kind === 'explain' ? explainItemFields : itemFields;
  const { id, title, task, critical = false, ...written } = fields.read(node, report);
  const siblings = written.siblings.map((sibling, index) => {
    const common = { id: `${id}-${index + 1}`, title, task, hints: [] };
    return readSibling(kind, withShared(sibling, node), common, lesson);
  });
  const reread = written.reread.map(sectionRef);
  const item = { id, title, kind, critical, task, reread, siblings: siblings.map(({ value }) => value) };
  return [{ item: { ...located(item, node, report), context }, siblings }];
}

function sectionRef(name: string): AssessmentItem['reread'][number] {
  const [lesson = '', section = ''] = name.split('/');
  return { lesson, section };
}

/** A sibling with what it shares with the others, which stands in the item. */
function withShared(sibling: YamlNode, item: YamlNode): YamlNode {
  if (sibling.kind !== 'mapping') return sibling;
  const shared = SHARED.filter((key) => !fieldOf(sibling, key)).flatMap((key) => fieldOf(item, key) ?? []);
  return { ...sibling, fields: [...sibling.fields, ...shared] };
}

function readSibling(
  kind: CheckpointKind,
  node: YamlNode,
  common: Common,
  lesson: Check<FrontMatter>,
): Check<Checkpoint> {
  const { report, context } = lesson;
  const check = <T>(value: T): Check<T> => ({ ...located(value, node, report), context });
  const { scene } = sceneField.read(
    onlyFields(node, ({ key }) => key === 'scene'),
    report,
  );
  checkScene(scene, check(scene).at('scene'), lesson);
  const base = { ...common, reread: [scene] };
  const own = onlyFields(node, ({ key }) => key !== 'scene');
  if (kind === 'choice')
    return check(checked.choice(check({ ...base, kind, ...choiceSibling.read(own, report) })));
  if (kind === 'order')
    return check(checked.order(check({ ...base, kind, ...orderSibling.read(own, report) })));
  return check(checked.explain(check({ ...base, kind, ...explainSibling.read(own, report) })));
}

function onlyFields(node: YamlNode, wanted: (field: YamlField) => boolean): YamlNode {
  return node.kind === 'mapping' ? { ...node, fields: node.fields.filter(wanted) } : node;
}
