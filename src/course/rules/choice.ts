import { listed, named } from '../report';
import type { ChoiceCheckpoint, Option } from '../types';
import { type Check, checkMisconception, checkUnique } from './check';
import { checkFeedback, checkOwnFeedback } from './feedback';

/** Key, distractors and feedback of a choice. */
export function checkChoice(check: Check<ChoiceCheckpoint>): void {
  const { value, at, report } = check;
  const ids = value.options.map(({ id }) => id);
  const feedbackAt = (index: number) => at('options', index, 'feedback');
  checkUnique(ids, (index) => at('options', index, 'id'), report);
  checkOwnFeedback(
    value.options.map(({ feedback }) => feedback),
    feedbackAt,
    report,
  );
  value.options.forEach((option, index) => {
    checkFeedback(option.feedback, feedbackAt(index), report);
    checkMisconception(option.misconception ?? '', at('options', index, 'misconception'), check);
  });
  if (value.key === '' || ids.length === 0) return;
  if (ids.includes(value.key)) {
    for (const [index, option] of value.options.entries()) checkRole(option, index, check);
  } else reportKey(check, ids);
}

function reportKey({ value, at, report }: Check<ChoiceCheckpoint>, ids: readonly string[]): void {
  const message = `${named(value.key)} is not one of the options ${listed(ids)}`;
  const cure = `Write the id of the right option, or add an option ${named(value.key)}.`;
  report.error(at('key'), 'key-not-an-option', message, cure);
}

/** A distractor names its misconception, and the right option has none. */
function checkRole(option: Option, index: number, { value, at, report }: Check<ChoiceCheckpoint>): void {
  const isKey = option.id === value.key;
  if (isKey && option.misconception !== undefined) {
    const message = `the right option ${named(option.id)} names a misconception`;
    const cure = 'Take the misconception away, or correct the key.';
    report.error(at('options', index, 'misconception'), 'key-with-misconception', message, cure);
  }
  if (isKey || option.misconception !== undefined) return;
  const message = `the wrong option ${named(option.id)} names no misconception`;
  const cure = 'Add `misconception: MC…` with the belief that would make a learner choose it.';
  report.error(at('options', index), 'option-without-misconception', message, cure);
}
