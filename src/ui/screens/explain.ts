import type { ExplainCheckpoint } from '../../course/types';
import { headlineOf } from '../../learning/explain/feedback';
import type { ExplainVerdict } from '../../learning/types';
import { editorLines } from '../../session/editor';
import { isWorthMarking, verdictOf } from '../../session/selectors';
import { isToldMarked } from '../../session/told';
import type { CheckpointScreen, Draft } from '../../session/types';
import { messages } from '../../words/messages';
import { type ReadText, readTexts, spellingText } from '../explain-text';
import { BLANK, ends, hanging, type Line, line, paragraph, run } from '../line';
import { MARK } from '../marks';
import type { Scene } from '../view';
import type { Area } from './answer-area';
import { surpriseLines } from './confidence';

type ExplainDraft = Extract<Draft, { kind: 'explain' }>;

/** The text field before the verdict; after it, what was read in the learner's words, idea by idea. */
export function explainArea(
  scene: Scene,
  screen: CheckpointScreen,
  checkpoint: ExplainCheckpoint,
  draft: ExplainDraft,
): Area {
  const verdict = verdictOf(screen);
  if (verdict?.kind === 'explain') return judgedArea(scene, screen, checkpoint, verdict);
  return screen.stage.kind === 'asked' ? submittedArea(scene, draft) : fieldArea(scene, checkpoint, draft);
}

/** The text as it was submitted: nothing can be typed in it. */
function submittedArea({ measure }: Scene, { editor }: ExplainDraft): Area {
  return { lines: editorLines(editor, measure).lines.map(({ text }) => line(text)), feedback: [] };
}

/** Rows that the field has before it grows. */
const FIELD_ROWS = 5;

function fieldArea(
  { measure, compact }: Scene,
  checkpoint: ExplainCheckpoint,
  { editor }: ExplainDraft,
): Area {
  const { lines: typed, row, column } = editorLines(editor, measure);
  const missing = Math.max(0, (compact ? 3 : FIELD_ROWS) - typed.length);
  const field = [...typed.map(({ text }) => line(text)), ...Array.from({ length: missing }, () => BLANK)];
  const count = editor.text.split(/\s+/).filter(Boolean).length;
  const { min, max } = checkpoint.words;
  const counter = messages.words(count, min, max);
  const base = { lines: field, focus: [0, field.length - 1] as const, cursor: { line: row, column } };
  if (compact) return { ...base, feedback: [], noteRight: line(counter, 'muted') };
  const kept = count > 0 ? `${counter} · ${messages.draftKept}` : counter;
  const promise = paragraph(messages.iMatchWords(checkpoint.rubric.ideas.length), measure);
  return { ...base, feedback: [ends([], line(kept, 'muted'), measure), BLANK, ...promise] };
}

function judgedArea(
  scene: Scene,
  screen: CheckpointScreen,
  checkpoint: ExplainCheckpoint,
  verdict: ExplainVerdict,
): Area {
  const { measure } = scene;
  const spelling = spellingText(verdict);
  const parts: Line[][] = [
    headLines(scene, screen, checkpoint, verdict),
    ...readTexts(scene.state, screen, checkpoint, verdict).map((read) => readLines(read, measure)),
    ...(spelling ? [paragraph(spelling, measure)] : []),
  ];
  const feedback = isWorthMarking(verdict) ? paragraph(messages.iMayHaveMissed, measure) : [];
  return { lines: joined(scene, parts, feedback.length), feedback };
}

/** The parts one below the other, apart by a blank line where all of it then fits with so many rows below. */
function joined({ compact, rows }: Scene, parts: readonly Line[][], below: number): Line[] {
  const apart = parts.flatMap((part, index) => (index > 0 ? [BLANK, ...part] : part));
  const needed = apart.length + (below > 0 ? 1 + below : 0);
  return compact || needed > rows ? parts.flat() : apart;
}

function headLines(
  scene: Scene,
  screen: CheckpointScreen,
  checkpoint: ExplainCheckpoint,
  verdict: ExplainVerdict,
): Line[] {
  const head = headlineOf(checkpoint.rubric, verdict);
  const rejected = verdict.rejected ? paragraph(verdict.feedback, scene.measure) : [];
  const isOwn = isToldMarked(scene.state, screen, checkpoint);
  const own = isOwn ? [[MARK.selfMarked, run(`  ${messages.markedYourself}`)]] : [];
  return [...paragraph(head, scene.measure, 'strong'), ...surpriseLines(scene, screen), ...rejected, ...own];
}

const READ_MARK: Readonly<Record<ReadText['reading'], Line[number]>> = {
  found: MARK.done,
  marked: MARK.selfMarked,
  maybe: MARK.tried,
  missing: MARK.tried,
  contradicted: MARK.warning,
  misconception: MARK.warning,
};

/** The first text beside its mark, the others under it. */
const readLines = ({ reading, texts }: ReadText, measure: number): Line[] =>
  texts.flatMap((text, index) =>
    hanging([index === 0 ? READ_MARK[reading] : run(' '), run('  ')], text, measure),
  );
