/** What a sitting of an assessment came to, in words: a part of the screen text. */
export const results = {
  title: 'Results',
  titleInBrief: (passed: boolean) => `Results: ${passed ? 'passed' : 'not passed yet'}`,
  crumb: (sitting: number) => `sitting ${sitting}`,
  right: (right: number, total: number) => `${right} of ${total} right`,
  passed: 'Passed.',
  passedUnsaved: 'Enough to pass, and not saved yet: it counts once it is.',
  notYet: (pass: number, critical: number) =>
    `Not passed yet: it takes ${Math.round(pass * 100)} %${andCritical(critical)}.`,
  passedBefore: 'Not passed this time. It stays passed, by an earlier sitting.',
  history: (xp: number, best: number, before: readonly string[]) =>
    [
      `This sitting: ${xp} XP`,
      ...(best > xp ? [`best: ${best} XP`] : []),
      ...(before.length > 0 ? [`before: ${before.join(', ')}`] : []),
    ].join(' · '),
  critical: 'critical',
  is: { right: 'right', partly: 'partly', marked: 'marked by you', missed: 'missed' },
  youChose: (text: string) => `You chose "${text}".`,
  youPut: (texts: readonly string[]) =>
    texts.length > 0 ? `You put: ${texts.join(' → ')}.` : 'You left every card out.',
  surprise: 'You were sure of an error here. Such surprises tend to stick.',
  notAtHand: 'What was answered is not at hand any more; what it came to is.',
  taught: (section: number, lesson: string) => `section ${section} of ${lesson}`,
  opens: (place: string) => `Enter opens ${place}.`,
  share: (right: number, total: number) => `${right} of ${total}`,
};

const andCritical = (count: number): string =>
  count === 0
    ? ''
    : count === 1
      ? ', and the critical item'
      : `, and ${count === 2 ? 'both' : `all ${count}`} critical items`;
