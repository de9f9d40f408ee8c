/** What is said to an answer beside the author's feedback. */
export const answers = {
  order: {
    moves: (moves: number) => `It takes ${moves} moves from here.`,
    notPart: 'One card does not belong.',
    missing: 'One step is missing.',
    misplaced: 'One card is out of place.',
    nothingPlaced: 'Does every card below the line have to stay there?',
    after: (card: string) => `Something has to happen after "${card}": what could that be?`,
    before: (card: string) => `Something has to happen before "${card}": what could that be?`,
    between: (above: string, below: string) =>
      `Something has to happen after "${above}" and before "${below}": what could that be?`,
    rightlyOut: (cards: number): string =>
      cards === 1
        ? 'The card you left out is the right one to leave.'
        : 'The cards you left out are the right ones to leave.',
  },
  explain: {
    empty: 'There is nothing to read yet. One sentence of your own is a start.',
    copied:
      'These are mostly the words of the question or of the lesson. Say it your way, as you would to a friend.',
    salad: 'I see words of the lesson, and no sentence that says something with them. Who does what to what?',
    mayHaveMissed: 'I match words and may have missed yours.',
  },
};
