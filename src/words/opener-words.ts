/** The screen text of the questions before a lesson's first section. A miss is no failure: it is told with curiosity. */

const place = 'Before you read';

export const opener = {
  title: { recall: 'From before', guess: 'Guess first' },
  crumb: 'before you read',
  at: { recall: `${place}: a question from before`, guess: `${place}: a first guess` },
  unscored: 'Not scored.',
  /** `from`: the title of the lesson that a recall asks about, where the course lists it. */
  purpose: {
    recall: (from: string | undefined) =>
      from ? `From the earlier lesson "${from}". Not scored.` : 'From an earlier lesson. Not scored.',
    guess: 'A first guess, to set you thinking. Not scored.',
  },
  answer: 'the answer',
  chosen: { recall: 'your answer', guess: 'your guess' },
  hit: {
    recall: (number: number) => `It is number ${number}, as you said.`,
    guess: (number: number) => `It is number ${number}, as you guessed.`,
  },
  miss: {
    recall: (number: number) => `It is number ${number}. Here is why.`,
    guess: (number: number) => `It is number ${number}. Keep yours in mind.`,
  },
  reread: (section: number, lesson: string) => `v opens section ${section} of "${lesson}" and returns here.`,
};
