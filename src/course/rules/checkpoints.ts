import type { Body } from '../body';
import { listed, named } from '../report';
import type { Checkpoint, CheckpointKind } from '../types';
import { type Check, checkUnique } from './check';

const KINDS: readonly CheckpointKind[] = ['choice', 'order', 'explain'];

/** One checkpoint of each kind, with ids of their own; a draft needs only the explanation. */
export function checkCheckpoints(
  checkpoints: readonly Check<Checkpoint>[],
  body: Body,
  check: Check<unknown>,
): void {
  const { report, context } = check;
  checkUnique(
    checkpoints.map(({ value }) => value.id),
    (index) => checkpoints[index]?.at('id') ?? 0,
    report,
  );
  const allRead = checkpoints.length === body.fences.checkpoint.length;
  for (const kind of KINDS) {
    const [first, second] = checkpoints.filter(({ value }) => value.kind === kind);
    if (second) {
      const message = `there is already a checkpoint of the kind ${named(kind)} above`;
      report.error(second.at('id'), 'checkpoint-kind-twice', message, 'Keep one of the two.');
    }
    if (first || !allRead || (context.draft && kind !== 'explain')) continue;
    const message = `the lesson has no checkpoint of the kind ${named(kind)}`;
    const cure = 'Add a block ```yaml checkpoint beneath `# Checkpoints`.';
    report.error(body.end, 'checkpoint-kind-missing', message, cure);
  }
}

/** The sections that a checkpoint sends its learner back to. */
export function checkReread(check: Check<Checkpoint>, sections: readonly string[]): void {
  const { value, at, report, context } = check;
  if (sections.length === 0 && !context.draft) return;
  if (value.reread.length === 0 && sections.length > 0) {
    const message = 'the checkpoint names no section to read again';
    const cure = 'Add `reread: […]` with section ids, the best first.';
    report.error(at('reread'), 'reread-missing', message, cure);
  }
  value.reread.forEach((id, index) => {
    if (id === '' || sections.includes(id)) return;
    const message = `${named(id)} is not one of the sections ${listed(sections)}`;
    report.error(at('reread', index), 'reread-not-a-section', message, 'Write the id of a section.');
  });
}
