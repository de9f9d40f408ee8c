import { LIMITS } from '../limits';
import type { Report } from '../report';

/** Reports feedback that is longer than a learner reads. */
export function checkFeedback(feedback: string, at: number, report: Report): void {
  const words = feedback.split(/\s+/).filter((word) => word !== '').length;
  if (words <= LIMITS.feedbackWords) return;
  const message = `the feedback has ${words} words, and ${LIMITS.feedbackWords} is the most`;
  const cure = 'Name the belief, the evidence and the better idea; cut the rest.';
  report.error(at, 'feedback-too-long', message, cure);
}

/** Reports feedback that another answer has too: each wrong answer is wrong for a reason of its own. */
export function checkOwnFeedback(
  all: readonly string[],
  at: (index: number) => number,
  report: Report,
): void {
  all.forEach((feedback, index) => {
    if (feedback === '' || all.indexOf(feedback) === index) return;
    const message = 'another answer has the same feedback';
    report.error(at(index), 'feedback-not-own', message, 'Say why this very answer is wrong.');
  });
}
