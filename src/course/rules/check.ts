import type { LessonContext } from '../context';
import { listed, named, type Report } from '../report';
import type { Checkpoint, CheckpointKind } from '../types';
import { offsetOf, type YamlNode, type YamlPath } from '../yaml';

/** A value that an author wrote, with the places of its parts. */
export interface Located<T> {
  readonly value: T;
  /** The offset of the value at this path, or of the nearest one around it. */
  readonly at: (...path: YamlPath) => number;
  readonly report: Report;
}

/** A value of a lesson, with what a rule needs in order to judge it. */
export interface Check<T> extends Located<T> {
  readonly context: LessonContext;
}

/** A value together with the YAML that it was read from. */
export function located<T>(value: T, node: YamlNode, report: Report): Located<T> {
  return { value, at: (...path) => offsetOf(node, path), report };
}

/** Reports every id that stands in the list a second time. */
export function checkUnique(ids: readonly string[], at: (index: number) => number, report: Report): void {
  ids.forEach((id, index) => {
    if (id === '' || ids.indexOf(id) === index) return;
    report.error(at(index), 'id-twice', `the id ${named(id)} is already taken above`, 'Give it another id.');
  });
}

/** Reports an id in the register's form that the register does not hold. */
export function checkMisconception(id: string, at: number, { report, context }: Check<unknown>): void {
  if (id === '' || Object.hasOwn(context.register, id)) return;
  const message = `${named(id)} is not in the register of misconceptions`;
  const cure = `Use one of ${listed(Object.keys(context.register))}, or add it to course.yaml.`;
  report.error(at, 'misconception-not-in-register', message, cure);
}

/** Whether a checkpoint is of a kind. */
export function isOf<K extends CheckpointKind>(
  kind: K,
  check: Check<Checkpoint>,
): check is Check<Extract<Checkpoint, { kind: K }>> {
  return check.value.kind === kind;
}
