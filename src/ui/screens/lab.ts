import { findLab } from '../../labs/registry';
import type { Lab } from '../../labs/types';
import type { LabScreen } from '../../session/types';
import { messages } from '../../words/messages';
import { optionText } from '../labs/outcome';
import { labLines } from '../labs/registry';
import { BLANK, type Line, numbered, paragraph, run, stacked } from '../line';
import { guessText } from '../place-text';
import type { Scene, View } from '../view';
import { lessonHead } from './header';

/** A lab: the prediction first, then the model that trains, then prediction and result side by side. */
export function labView(scene: Scene, screen: LabScreen): View {
  const lab = findLab(screen.lab) as Lab<unknown>;
  const head = screen.lesson
    ? lessonHead(scene, screen.lesson, messages.labCrumb)
    : { crumb: [scene.course.outline.title, messages.labCrumb], aside: [] };
  const base = { ...head, title: lab.title, position: messages.labPosition[screen.phase] };
  return screen.phase === 'predict'
    ? { ...base, ...predicting(scene, screen, lab) }
    : { ...base, ...running(scene, screen, lab) };
}

function predicting(scene: Scene, screen: LabScreen, lab: Lab<unknown>): Pick<View, 'body' | 'focus'> {
  const { state, course, measure, compact } = scene;
  const gap = compact ? [] : [BLANK];
  const question = [...paragraph(lab.intro, measure), ...gap, ...paragraph(lab.question, measure, 'strong')];
  const options = lab.options.map(({ text }, index) =>
    numbered(text, index, index === screen.focus, measure),
  );
  const stakes = paragraph(guessText(state, course, screen), measure);
  const { lines, ...focus } = stacked(
    [[...question, ...gap], ...options, [...gap, ...stakes]],
    1 + screen.focus,
  );
  return { body: lines, ...focus };
}

function running(scene: Scene, screen: LabScreen, lab: Lab<unknown>): Pick<View, 'body' | 'noteRight'> {
  const { prediction = '' } = screen;
  const body = labLines(lab.id, screen.model, {
    columns: scene.measure,
    rows: scene.rows,
    ascii: scene.look.ascii,
    phase: screen.phase === 'compare' ? 'compare' : 'try',
    prediction,
  });
  const noteRight: Line = [run('? '), run(messages.youPredicted(optionText(lab, prediction)), 'prediction')];
  return { body, ...(screen.phase === 'try' ? { noteRight } : {}) };
}
