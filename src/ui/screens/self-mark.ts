import type { ExplainCheckpoint, Idea } from '../../course/types';
import { sentencesIn } from '../../session/on-self-mark';
import { checkpointOf, type Question } from '../../session/selectors';
import type { CompareScreen, SelfMarkScreen } from '../../session/types';
import { messages } from '../../words/messages';
import { BLANK, hanging, type Line, line, paragraph, run } from '../line';
import type { Scene, View } from '../view';
import { positionText } from './checkpoint';
import { lessonHead } from './header';

/** Marking oneself: one idea, and which of one's sentences says it. */
export function selfMarkView(scene: Scene, screen: SelfMarkScreen): View {
  const checkpoint = checkpointOf(scene.course, screen.behind) as ExplainCheckpoint;
  const idea = checkpoint.rubric.ideas[screen.idea] as Idea;
  const head = [
    ...paragraph(messages.theIdea(idea.say), scene.measure, 'strong'),
    ...gap(scene),
    ...paragraph(messages.whichSentence, scene.measure),
    ...gap(scene),
  ];
  const { lines, focus } = optionLines(scene, screen);
  return {
    ...explainHead(scene, screen.behind, checkpoint),
    position: messages.ideaPosition(screen.idea + 1, checkpoint.rubric.ideas.length),
    body: [...head, ...lines, ...gap(scene), ...paragraph(messages.ownMark, scene.measure)],
    focus: [focus[0] + head.length, focus[1] + head.length],
  };
}

const gap = ({ compact }: Scene): Line[] => (compact ? [] : [BLANK]);

function optionLines(scene: Scene, screen: SelfMarkScreen): { lines: Line[]; focus: [number, number] } {
  const texts = [...sentencesIn(screen.behind).map((text) => text.replace(/\s+/g, ' ')), messages.noneYet];
  const lines: Line[] = [];
  let focus: [number, number] = [0, 0];
  texts.forEach((text, index) => {
    const token = index === screen.focus ? ('focus' as const) : undefined;
    const rows = hanging([run(`${index + 1}  `, token)], text, scene.measure, token);
    if (token) focus = [lines.length, lines.length + rows.length - 1];
    lines.push(...rows);
  });
  return { lines, focus };
}

/** One's own words, and one way to say it. */
export function compareView(scene: Scene, screen: CompareScreen): View {
  const behind = screen.behind.kind === 'self-mark' ? screen.behind.behind : screen.behind;
  const checkpoint = checkpointOf(scene.course, behind) as ExplainCheckpoint;
  const indented = (text: string) => hanging([run('   ')], text, scene.measure);
  return {
    ...explainHead(scene, behind, checkpoint),
    body: [
      line(messages.yourAnswer, 'strong'),
      ...indented(behind.judged ?? ''),
      ...gap(scene),
      line(messages.modelAnswer, 'strong'),
      ...indented(checkpoint.modelAnswer),
      ...gap(scene),
      ...paragraph(messages.modelAnswerNote, scene.measure),
    ],
  };
}

function explainHead(scene: Scene, question: Question, checkpoint: ExplainCheckpoint) {
  const where = positionText(scene, question);
  return {
    ...lessonHead(scene, question.lesson, where),
    title: checkpoint.title,
    position: scene.compact ? where : checkpoint.task,
  };
}
