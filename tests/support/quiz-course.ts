import { lessonOutline } from '../../src/course/outline';
import type { AssessmentItem, Checkpoint, CheckpointKind, Course, Lesson } from '../../src/course/types';
import type { LearnerEvent } from '../../src/learning/types';
import type { Size, State } from '../../src/session/types';
import { contextOf, mapAfter, Played } from './sitting';
import { courseOf, lessons, said, smallCourse } from './small-course';

/** The small course with an assessment after its lessons: four items, two of them critical, three siblings each. */

const [line] = lessons as readonly [Lesson, ...Lesson[]];
const [pick, loop, why] = line.checkpoints as readonly Checkpoint[];

function item(id: string, title: string, like: Checkpoint | undefined, critical = false): AssessmentItem {
  const { kind, task } = like as Checkpoint;
  const sibling = (number: number) => {
    const own = { id: `${id}-${number}`, title, hints: [], reread: [number === 1 ? 'ferry' : 'beans'] };
    return { ...(like as Checkpoint), ...own, stem: `Scene ${number}: ${like?.stem}` };
  };
  const reread = [
    { lesson: 'gone', section: 'still' },
    { lesson: 'line', section: 'asking' },
  ];
  return { id, title, kind, critical, task, reread, siblings: [1, 2, 3].map(sibling) };
}

const quiz: Lesson = {
  id: 'quiz',
  title: 'The Quiz',
  summary: 'In one sentence.',
  objectives: ['Tell.'],
  difficulty: 'medium',
  minutes: 20,
  xp: 201,
  sections: [
    { id: 'ferry', title: 'The ferry', blocks: [{ kind: 'paragraph', spans: [{ text: 'It is late.' }] }] },
    { id: 'beans', title: 'The beans', blocks: [{ kind: 'paragraph', spans: [{ text: 'They fall.' }] }] },
  ],
  checkpoints: [],
  assessment: {
    pass: 0.8,
    items: [
      item('moved', 'Tell what moved', pick, true),
      item('kept', 'Tell what stayed', pick),
      item('turn', 'Put a turn in order', loop, true),
      item('told', 'Tell a friend', why),
    ],
  },
  glossary: [],
  source: { file: 'lessons/quiz.md', line: 1, column: 1 },
};

const [lines, ...modules] = smallCourse.outline.modules;
export const quizCourse: Course = courseOf([...lessons, quiz], {
  ...smallCourse.outline,
  modules: [{ ...lines!, lessons: [...lines!.lessons, lessonOutline(quiz)] }, ...modules],
});

/** What is answered to the items, in their order: right or not, and how the explanation is. */
export type Answers = readonly ['+' | '-', '+' | '-', '+' | '-', keyof typeof said];

/** Somebody on the map of the course. */
export const quizMap = (events: readonly LearnerEvent[] = [], size?: Size): Played =>
  quizPlayed(mapAfter(events, size, quizCourse));

export const quizPlayed = (state: State): Played => new Played(state, contextOf(quizCourse));

/** At the first item of the first sitting. */
export const sitting = (size?: Size): Played => quizMap([], size).press('End Enter c');

const RIGHT = ['read', 'answer', 'meet', 'shift'];

/** Answers the item on the screen. */
export function answer(played: Played, given: Answers[number]): Played {
  const { screen } = played;
  const kind: CheckpointKind | undefined = screen.kind === 'checkpoint' ? screen.draft.kind : undefined;
  if (kind === 'choice') played.select(given === '+' ? 'slope' : 'rows');
  else if (kind === 'order') played.arrange(...(given === '+' ? RIGHT : RIGHT.slice(2)));
  else played.type(said[given as keyof typeof said]);
  return played.press('Submit');
}

/** Answers items, one after the other: all that are left, to the results. */
export const finish = (played: Played, answers: readonly Answers[number][]): Played =>
  answers.reduce(answer, played);
