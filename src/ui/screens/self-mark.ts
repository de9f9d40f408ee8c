import type { ExplainCheckpoint, Idea } from '../../course/types';
import { wordsIn } from '../../session/draft';
import { sentencesIn } from '../../session/on-self-mark';
import { checkpointOf } from '../../session/selectors';
import type { CompareScreen, SelfMarkScreen } from '../../session/types';
import { messages } from '../../words/messages';
import { BLANK, hanging, type Line, line, numbered, paragraph, run, stacked } from '../line';
import type { Scene, View } from '../view';
import { questionHead } from './header';

/** Marking oneself: one idea, and which of one's sentences says it. */
export function selfMarkView(scene: Scene, screen: SelfMarkScreen): View {
  const checkpoint = checkpointOf(scene.course, screen.behind) as ExplainCheckpoint;
  const idea = checkpoint.rubric.ideas[screen.idea] as Idea;
  const { measure } = scene;
  const head = [
    ...paragraph(messages.theIdea(idea.say), measure, 'strong'),
    ...gap(scene),
    ...paragraph(messages.whichSentence, measure),
    ...gap(scene),
  ];
  const texts = [...sentencesIn(screen.behind).map((text) => text.replace(/\s+/g, ' ')), messages.noneYet];
  const options = texts.map((text, index) => numbered(text, index, index === screen.focus, measure));
  const tail = [...gap(scene), ...paragraph(messages.ownMark, measure)];
  const { lines, ...focus } = stacked([head, ...options, tail], 1 + screen.focus);
  return {
    ...questionHead(scene, screen.behind, checkpoint),
    position: messages.ideaPosition(screen.idea + 1, checkpoint.rubric.ideas.length),
    body: lines,
    ...focus,
  };
}

const gap = ({ compact }: Scene): Line[] => (compact ? [] : [BLANK]);

/** One's own words, and one way to say it. */
export function compareView(scene: Scene, screen: CompareScreen): View {
  const behind = screen.behind.kind === 'self-mark' ? screen.behind.behind : screen.behind;
  const checkpoint = checkpointOf(scene.course, behind) as ExplainCheckpoint;
  const indented = (text: string) => hanging([run('   ')], text, scene.measure);
  return {
    ...questionHead(scene, behind, checkpoint),
    body: [
      line(messages.yourAnswer, 'strong'),
      ...indented(wordsIn(behind.draft)),
      ...gap(scene),
      line(messages.modelAnswer, 'strong'),
      ...indented(checkpoint.modelAnswer),
      ...gap(scene),
      ...paragraph(messages.modelAnswerNote, scene.measure),
    ],
  };
}
