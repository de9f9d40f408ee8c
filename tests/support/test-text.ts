/** An assessment in which nothing is wrong: an item of each kind, with three siblings. */
export const testText = `---
id: a-small-test
kind: assessment
pass: 0.8
title: A Small Test
summary: What a line may change, asked of two other lines.
minutes: 20
difficulty: medium
xp: 200
objectives:
  - Tell in another scene what moves.
sections: [ferry, beans]
---

# A Small Test

## The ferry

A ferry is late when there is wind.

## The beans

A machine sorts beans by their size.

# Checkpoints

\`\`\`yaml item
id: name-what-moves
kind: choice
title: Name what moves
task: choose one
critical: true
reread: [a-small-lesson/moving, a-second-lesson/still]
siblings:
  - scene: ferry
    stem: The line has been fitted to the wind. What moved?
    options:
      - {id: wind, text: the wind, misconception: MC01, feedback: The wind was only read.}
      - {id: slope, text: the slope, feedback: The slope gave way to the wind.}
    key: slope
  - scene: ferry
    stem: The ferry is late once more. What moves?
    options:
      - {id: slope, text: the slope, feedback: The slope gives way once more.}
      - {id: late, text: the lateness, misconception: MC02, feedback: The lateness is what it is.}
    key: slope
  - scene: beans
    stem: The sorter has been fitted. What moved?
    options:
      - {id: beans, text: the beans, misconception: MC01, feedback: The beans stayed as they were.}
      - {id: slope, text: the slope, feedback: The slope gave way to the beans.}
    key: slope
\`\`\`

\`\`\`yaml item
id: order-a-step
kind: order
title: Order a step
task: put in order
reread: [a-small-lesson/moving]
siblings:
  - scene: ferry
    stem: Put one step in order for the ferry.
    cards: [{id: read, text: A trip is read}, {id: shift, text: The slope shifts}]
    before: [{first: read, then: shift, feedback: What would it shift for?}]
    right: The trip comes first.
  - scene: beans
    stem: Put one step in order for the beans.
    cards: [{id: read, text: A bean is read}, {id: shift, text: The slope shifts}]
    before: [{first: read, then: shift, feedback: Which bean would it shift for?}]
    decoys: [{id: cut, text: The bean is cut, misconception: MC01, feedback: Beans stay as they are.}]
    right: The bean comes first.
  - scene: beans
    stem: Put one step in order for one bean of another size.
    cards: [{id: read, text: Its size is read}, {id: shift, text: The slope shifts}]
    before: [{first: read, then: shift, feedback: Which size would it shift for?}]
    right: The size comes first.
\`\`\`

\`\`\`yaml item
id: explain-a-line
kind: explain
title: Explain a line
task: in your words
reread: [a-small-lesson/still]
words: {min: 5, max: 40}
modelAnswer: The line moves, and no row is kept.
rubric:
  target: [LINE]
  ideas:
    - {id: line_moves, say: The line moves., hint: What gives way?, match: ["LINE > move"]}
    - {id: rows_stay, say: The rows stay., hint: And the rows?, match: ["ROW > stay"]}
  complete: {atLeast: 1}
samples:
  - {answer: the line moves, ideas: [line_moves], verdict: complete}
siblings:
  - {scene: ferry, stem: Why does the line of the ferry keep no trips?}
  - {scene: beans, stem: Why does the line of the sorter keep no beans?}
  - {scene: beans, stem: Why does it keep no sizes?, modelAnswer: The line moves and keeps none of the sizes.}
\`\`\`
`;
