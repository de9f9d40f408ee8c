import type { ExplainCheckpoint, Idea } from '../../course/types';
import type { ExplainVerdict, IdeaReading } from '../../learning/types';
import { editorLines } from '../../session/editor';
import type { CheckpointScreen, Draft } from '../../session/types';
import { messages } from '../../words/messages';
import { BLANK, ends, hanging, type Line, line, paragraph, run } from '../line';
import { MARK } from '../marks';
import { toldReadings } from '../told-readings';
import type { Scene } from '../view';
import type { Area } from './checkpoint';
import { surpriseLines } from './confidence';

type ExplainDraft = Extract<Draft, { kind: 'explain' }>;

/** The text field before the verdict; after it, what was read in the learner's words, idea by idea. */
export function explainArea(
  scene: Scene,
  screen: CheckpointScreen,
  checkpoint: ExplainCheckpoint,
  draft: ExplainDraft,
): Area {
  if (screen.verdict?.kind === 'explain') return judgedArea(scene, screen, checkpoint, screen.verdict);
  return screen.withheld ? submittedArea(scene, draft) : fieldArea(scene, checkpoint, draft);
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
  const text = screen.judged ?? '';
  const quote = (evidence: IdeaReading['evidence']) =>
    evidence ? `"${text.slice(evidence.start, evidence.end).replace(/\s+/g, ' ')}"` : '';
  const readings = toldReadings(verdict);
  const parts: Line[][] = [
    headLines(scene, screen, checkpoint, verdict),
    ...verdict.misconceptions.map(({ evidence, feedback }) => [
      ...hanging([MARK.tried, run('  ')], `${messages.youWrote} ${quote(evidence)}`, measure),
      ...hanging([run('   ')], feedback, measure),
    ]),
    ...checkpoint.rubric.ideas.map((idea) =>
      ideaLines(
        measure,
        idea,
        readings.find(({ id }) => id === idea.id),
        quote,
      ),
    ),
    verdict.spelling.length > 0
      ? paragraph(verdict.spelling.map(({ typed, read }) => messages.readAs(typed, read)).join(' '), measure)
      : [],
  ];
  const feedback = verdict.outcome === 'complete' ? [] : paragraph(messages.iMayHaveMissed, measure);
  return { lines: joined(scene, parts, feedback.length), feedback };
}

/** The parts one below the other, apart by a blank line where all of it then fits with so many rows below. */
function joined({ compact, rows }: Scene, all: readonly Line[][], below: number): Line[] {
  const parts = all.filter((part) => part.length > 0);
  const apart = parts.flatMap((part, index) => (index > 0 ? [BLANK, ...part] : part));
  const needed = apart.length + (below > 0 ? 1 + below : 0);
  return compact || needed > rows ? parts.flat() : apart;
}

function headLines(
  scene: Scene,
  screen: CheckpointScreen,
  { rubric }: ExplainCheckpoint,
  verdict: ExplainVerdict,
): Line[] {
  const { ideas } = rubric;
  const heads = messages.explainHead;
  const found = verdict.ideas.filter(({ reading }) => reading === 'found').length;
  const known = scene.state.progress.lessons[screen.lesson]?.checkpoints[screen.checkpoint];
  const head = {
    complete: heads.complete(found, ideas.length),
    partial: heads.partial(found, ideas.length, rubric.complete.atLeast),
    misconception: heads.misconception,
    off_topic: verdict.sure ? heads.off_topic : heads.unsure,
  }[verdict.outcome];
  const rejected = verdict.rejected ? paragraph(verdict.feedback, scene.measure) : [];
  const own = known?.selfMarked ? [[MARK.selfMarked, run(`  ${messages.markedYourself}`)]] : [];
  return [...paragraph(head, scene.measure, 'strong'), ...surpriseLines(scene, screen), ...rejected, ...own];
}

/** What was made of one idea: the learner's own words for it, a question, or a hint. Never the idea itself. */
function ideaLines(
  measure: number,
  idea: Idea,
  reading: IdeaReading | undefined,
  quote: (evidence: IdeaReading['evidence']) => string,
): Line[] {
  const own = quote(reading?.evidence);
  const beside = (text: string) => hanging([run('   ')], text, measure);
  switch (reading?.reading) {
    case 'found':
      return [
        ...hanging([MARK.done, run('  ')], idea.say, measure),
        ...beside(`${messages.youWrote} ${own}`),
      ];
    case 'maybe':
      return [
        ...hanging([MARK.tried, run('  ')], `${messages.ideaMaybe} ${own}`, measure),
        ...beside(idea.hint),
      ];
    case 'contradicted':
      return [
        ...hanging([MARK.tried, run('  ')], `${messages.youWrote} ${own}`, measure),
        ...beside(messages.ideaContradictedTail),
      ];
    default:
      return hanging([MARK.tried, run('  ')], messages.ideaMissing(idea.hint), measure);
  }
}
