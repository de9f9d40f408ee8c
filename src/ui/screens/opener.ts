import type { Opener } from '../../course/types';
import { openerOf, toldIn } from '../../session/opener';
import { outlineOf } from '../../session/selectors';
import type { OpenerScreen } from '../../session/types';
import { messages } from '../../words/messages';
import { BLANK, type Line, line, paragraph, run, stacked } from '../line';
import { MARK } from '../marks';
import { openerHead, openerPurpose, optionText } from '../opener-text';
import type { Scene, View } from '../view';
import { optionLines } from './choice';
import { lessonHead } from './header';

const words = messages.opener;

/** A question before the first section: the stem, the options, and what it is for; once answered, the answer. */
export function openerView(scene: Scene, screen: OpenerScreen): View {
  const { sections } = scene.course.lesson(screen.lesson);
  const opened = scene.state.progress.lessons[screen.lesson]?.opened.length ?? 0;
  return {
    ...lessonHead(scene, screen.lesson, words.crumb),
    title: words.title[screen.which],
    position: messages.sectionsOpened(opened, sections.length),
    ...bodyOf(scene, screen, openerOf(scene.course, screen)),
    ...(scene.compact || isAnswered(screen) ? { noteLeft: line(words.unscored) } : {}),
  };
}

const isAnswered = ({ chosen }: OpenerScreen): boolean => chosen !== undefined;

/** Where room is short, the answer takes the place of the stem, and the note that of the purpose. */
function bodyOf(scene: Scene, screen: OpenerScreen, opener: Opener): Pick<View, 'body' | 'focus'> {
  const gap = scene.compact ? [] : [BLANK];
  const stem = scene.compact && isAnswered(screen) ? [] : [...paragraph(opener.stem, scene.measure), ...gap];
  const below = isAnswered(screen) ? answerLines(scene, screen, opener) : purposeLines(scene, screen);
  const blocks = [stem, ...optionBlocks(scene, screen, opener), [...gap, ...below]];
  const { lines, ...focus } = stacked(blocks, isAnswered(screen) ? -1 : 1 + screen.focus);
  return { body: lines, ...focus };
}

/** The options; once answered and where room is short, only those of which there is something to say. */
function optionBlocks(scene: Scene, screen: OpenerScreen, opener: Opener): Line[][] {
  return screen.options.map((id, index) => {
    const status = statusOf(screen, opener, id);
    if (scene.compact && isAnswered(screen) && status.length === 0) return [];
    const isFocused = !isAnswered(screen) && screen.focus === index;
    return optionLines(scene, { text: optionText(opener, id) }, index, isFocused, status);
  });
}

/** Once answered: which is the answer, and which was chosen. */
function statusOf({ chosen, which }: OpenerScreen, { answer }: Opener, id: string): Line {
  if (chosen === undefined || (id !== answer && id !== chosen)) return [];
  if (id !== chosen) return [MARK.done, run(` ${words.answer}`)];
  return [id === answer ? MARK.done : run('?'), run(' '), run(words.chosen[which], 'prediction')];
}

function answerLines(scene: Scene, screen: OpenerScreen, opener: Opener): Line[] {
  const { measure } = scene;
  const told = [
    ...paragraph(openerHead(screen, opener), measure, 'strong'),
    ...paragraph(opener.after, measure),
  ];
  return scene.compact ? told : [...told, ...rereadLines(scene, screen)];
}

/** "v opens section 2 of "Rules or Examples?" and returns here." */
function rereadLines({ state, course, measure }: Scene, screen: OpenerScreen): Line[] {
  const told = toldIn(state, course, screen);
  const lesson = told && outlineOf(course.outline, told.lesson);
  if (!lesson) return [];
  const number = lesson.sections.indexOf(told.section) + 1;
  return [BLANK, ...paragraph(words.reread(number, lesson.title), measure)];
}

const purposeLines = ({ course, measure, compact }: Scene, screen: OpenerScreen): Line[] =>
  compact ? [] : paragraph(openerPurpose(course, screen), measure);
