import { findLab } from '../../labs/registry';
import type { Lab } from '../../labs/types';
import type { LabScreen } from '../../session/types';
import { messages } from '../../words/messages';
import { labLines } from '../labs/registry';
import { BLANK, hanging, type Line, paragraph, run } from '../line';
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
  const gap = scene.compact ? [] : [BLANK];
  const above = [
    ...paragraph(lab.intro, scene.measure),
    ...gap,
    ...paragraph(lab.question, scene.measure, 'strong'),
    ...gap,
  ];
  const options: Line[] = [];
  let focus: [number, number] = [0, 0];
  lab.options.forEach(({ text }, index) => {
    const token = index === screen.focus ? ('focus' as const) : undefined;
    const rows = hanging([run(`${index + 1}  `, token)], text, scene.measure, token);
    if (token) focus = [above.length + options.length, above.length + options.length + rows.length - 1];
    options.push(...rows);
  });
  return {
    body: [
      ...above,
      ...options,
      ...gap,
      ...paragraph(guessText(scene.state, scene.course, screen), scene.measure),
    ],
    focus,
  };
}

function running(
  scene: Scene,
  screen: LabScreen,
  lab: Lab<unknown>,
): Pick<View, 'body' | 'noteRight' | 'wide'> {
  const prediction = lab.options.find(({ id }) => id === screen.prediction)?.text ?? '';
  const body = labLines(lab.id, screen.model, {
    columns: scene.measure,
    rows: scene.rows,
    ascii: scene.look.ascii,
    phase: screen.phase === 'compare' ? 'compare' : 'try',
    prediction,
  });
  const noteRight: Line = [run('? '), run(messages.youPredicted(prediction), 'prediction')];
  return { body, ...(screen.phase === 'try' ? { noteRight } : {}), wide: true };
}
