import type { Checkpoint, Course, Lesson, LessonOutline, OrderCheckpoint } from '../../course/types';
import { findLab } from '../../labs/registry';
import { numberedCards, numberedOptions } from '../../learning/numbering';
import { wordsIn } from '../../session/draft';
import { sentencesIn } from '../../session/on-self-mark';
import { modeOf } from '../../session/press';
import { itemsOf, resultOf } from '../../session/results';
import {
  checkpointOf,
  lessonsOf,
  mapEntries,
  openPieces,
  placeOfQuestion,
  sectionOf,
  termsOf,
  upNext,
} from '../../session/selectors';
import { isUnderWay, toldCalibration, toldXpOfAll } from '../../session/told';
import type {
  CheckpointScreen,
  CompareScreen,
  LabScreen,
  Screen,
  SectionScreen,
  SelfMarkScreen,
  State,
} from '../../session/types';
import { messages } from '../../words/messages';
import { calibrationText } from '../calibration-text';
import { guessText, pieceText, placeText, wayOnText } from '../place-text';
import { openerText } from './opener';
import { blockText } from './prose';
import { resultsText } from './results';
import { verdictText } from './verdict';

/**
 * A screen as lines of text, for a terminal that cannot be drawn on, a screen reader, or a pipe: what there is
 * to read, with numbers for what there is to choose. No marks, no columns.
 */
export function plainText(state: State, course: Course): string[] {
  // While it is asked how sure the learner is, the answer stands right above.
  if (modeOf(state.screen) === 'confidence') return [];
  return [...headOf(state, course), ...bodyOf(state, state.screen, course)];
}

const words = messages.plain;

function headOf(state: State, course: Course): string[] {
  const { screen, kept, progress } = state;
  switch (screen.kind) {
    case 'map':
      return [course.outline.title, words.xp(toldXpOfAll(kept), kept.xpTotal), ''];
    case 'opener':
    case 'section': {
      const lesson = course.lesson(screen.lesson);
      const opened = progress.lessons[lesson.id]?.opened.length ?? 0;
      return [lesson.title, words.sections(opened, lesson.sections.length), ''];
    }
    case 'lab': {
      const lab = findLab(screen.lab);
      return [`${lab?.title}, ${messages.labPosition[screen.phase]}`, ''];
    }
    case 'checkpoint': {
      const { number, total } = placeOfQuestion(course, screen);
      const where = screen.sitting === undefined ? words.checkpoint : messages.itemPosition;
      return [`${checkpointOf(course, screen).title}, ${where(number, total)}`, ''];
    }
    case 'results': {
      const right = resultOf(state, screen)?.right ?? 0;
      const total = itemsOf(course, screen.lesson).length;
      return [words.results(screen.sitting, messages.results.right(right, total)), ''];
    }
    default:
      return [];
  }
}

function bodyOf(state: State, screen: Screen, course: Course): string[] {
  switch (screen.kind) {
    case 'map':
      return mapLines(state, course);
    case 'opener':
      return openerText(screen, course);
    case 'section':
      return sectionLines(screen, course);
    case 'lab':
      return labLines(state, screen, course);
    case 'checkpoint':
      return checkpointLines(state, screen, checkpointOf(course, screen));
    case 'self-mark':
      return selfMarkLines(screen, course);
    case 'compare':
      return compareLines(screen, course);
    case 'done':
      return doneLines(state, course.lesson(screen.lesson), course);
    case 'results':
      return resultsText(state, screen, course);
    case 'glossary':
      return [
        messages.glossaryTitle,
        ...termsOf(course, screen.lesson).map(({ term, meaning }) => `${term}: ${meaning}`),
      ];
    case 'progress':
      return progressLines(state, course);
    case 'help':
      return words.help(messages.modes[modeOf(screen.behind)]);
  }
}

function mapLines(state: State, course: Course): string[] {
  const entries = mapEntries(state, course.outline);
  return entries.map((entry, index) => {
    if (entry.kind === 'lesson') return `${index + 1}. ${lessonLine(state, entry.lesson)}`;
    if (entry.kind === 'start') return `${index + 1}. ${wayOnText(state, entry)}: ${entry.lesson.title}`;
    const title = course.lesson(entry.screen.lesson).title;
    return `${index + 1}. ${wayOnText(state, entry)}: ${title}. ${placeText(course, entry.screen)}`;
  });
}

function sectionLines({ lesson, section: id }: SectionScreen, course: Course): string[] {
  const { section, number } = sectionOf(course.lesson(lesson), id);
  const blocks = section.blocks.map((block) => ['', ...blockText(block)]);
  return [`${number}. ${section.title}`, ...blocks.flat()];
}

function compareLines({ behind }: CompareScreen, course: Course): string[] {
  const screen = behind.kind === 'self-mark' ? behind.behind : behind;
  const checkpoint = checkpointOf(course, screen);
  const model = checkpoint.kind === 'explain' ? checkpoint.modelAnswer : '';
  return [
    `${messages.yourAnswer}: ${wordsIn(screen.draft)}`,
    `${messages.modelAnswer}: ${model}`,
    messages.modelAnswerNote,
  ];
}

function progressLines(state: State, course: Course): string[] {
  const lessons = lessonsOf(course.outline).map((lesson) => lessonLine(state, lesson));
  const calibration = calibrationText(toldCalibration(state.kept));
  return [messages.progressTitle, ...lessons, ...(calibration ? [calibration] : [])];
}

function lessonLine({ kept }: State, lesson: LessonOutline): string {
  const known = kept.lessons[lesson.id];
  const state = messages.states[known?.state ?? 'new'];
  const xp = isUnderWay(known) ? messages.xp(lesson.xp) : words.xp(known?.xp ?? 0, lesson.xp);
  return `${lesson.title}: ${state}, ${messages.minutes(lesson.minutes)}, ${messages.levels[lesson.difficulty]}, ${xp}`;
}

function labLines(state: State, screen: LabScreen, course: Course): string[] {
  const lab = findLab(screen.lab);
  if (!lab) return [];
  if (screen.phase === 'predict') {
    return [
      lab.intro,
      '',
      lab.question,
      ...lab.options.map(({ text }, index) => `${index + 1}. ${text}`),
      guessText(state, course, screen),
    ];
  }
  const predicted = lab.options.find(({ id }) => id === screen.prediction)?.text ?? '';
  const end =
    screen.phase === 'compare'
      ? [messages.youPredicted(predicted), lab.meaning(screen.prediction ?? '')]
      : [];
  return [...lab.describe(screen.model), ...end];
}

function checkpointLines(state: State, screen: CheckpointScreen, checkpoint: Checkpoint): string[] {
  const { stage } = screen;
  if (stage.kind === 'judged') return verdictText(state, screen, checkpoint, stage.verdict);
  if (stage.kind === 'shown') return [messages.shownHead, ...answerLines(checkpoint), messages.shownTail];
  const items =
    checkpoint.kind === 'choice'
      ? numberedOptions(checkpoint)
      : checkpoint.kind === 'order'
        ? numberedCards(checkpoint)
        : [];
  const hints = checkpoint.hints.slice(0, screen.hints).map((hint, index) => messages.hint(index + 1, hint));
  return [checkpoint.stem, ...items.map(({ text }, index) => `${index + 1}. ${text}`), ...hints];
}

function answerLines(checkpoint: Checkpoint): string[] {
  if (checkpoint.kind === 'choice') {
    const right = checkpoint.options.find(({ id }) => id === checkpoint.key);
    return [right?.text ?? '', right?.feedback ?? ''];
  }
  if (checkpoint.kind === 'explain') return [checkpoint.modelAnswer];
  return [...orderLines(checkpoint), checkpoint.right];
}

const orderLines = ({ cards, decoys }: OrderCheckpoint): string[] => [
  ...cards.map(({ text }, index) => `${index + 1}. ${text}`),
  ...decoys.map(({ text }) => `${messages.notPartOfIt}: ${text}`),
];

function selfMarkLines(screen: SelfMarkScreen, course: Course): string[] {
  const checkpoint = checkpointOf(course, screen.behind);
  if (checkpoint.kind !== 'explain') return [];
  const texts = [...sentencesIn(screen.behind), messages.noneYet];
  return [
    messages.theIdea(checkpoint.rubric.ideas[screen.idea]?.say ?? ''),
    messages.whichSentence,
    ...texts.map((text, index) => `${index + 1}. ${text}`),
    messages.ownMark,
  ];
}

function doneLines(state: State, lesson: Lesson, course: Course): string[] {
  const known = state.kept.lessons[lesson.id];
  const xp = words.xp(known?.xp ?? 0, lesson.xp);
  return [lesson.title, messages.states[known?.state ?? 'new'], xp, whatNext(state, lesson, course)];
}

/** Where an empty line leads: to what is open in the lesson, else to the next one. */
function whatNext(state: State, lesson: Lesson, course: Course): string {
  const [open] = openPieces(state.progress, lesson);
  if (open) return `${messages.upNextRest}: ${pieceText(lesson, open)}`;
  const next = upNext(course.outline, lesson.id);
  if (next.kind === 'end') return messages.courseEnd;
  return `${messages.upNext}: ${next.lesson.title}${next.kind === 'coming' ? ` (${messages.coming})` : ''}`;
}
