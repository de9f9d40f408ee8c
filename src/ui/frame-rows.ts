import { LONGEST_ANSWER } from '../learning/limits';
import { type Frame, titleLines } from '../session/frame';
import type { Note } from '../session/types';
import { truncate, widthOf } from '../text/width';
import { messages } from '../words/messages';
import { footerLine, type Hint } from './footer';
import { BLANK, clip, ends, hanging, type Line, line, lineWidth, run } from './line';
import { MARK } from './marks';
import type { Look } from './theme';
import { topOf, type View } from './view';

/** What a screen is put together from. */
export interface Parts {
  readonly view: View;
  readonly frame: Frame;
  readonly hints: readonly Hint[];
  readonly note: Note | undefined;
  readonly columns: number;
  readonly look: Look;
}

/** The rows of the screen from the top, and where the real cursor stands (0-based). */
export interface Rows {
  readonly lines: readonly Line[];
  readonly cursor: { readonly x: number; readonly y: number } | undefined;
}

/** Lays a view out on the grid: header, body at its scroll, note, keys; never wider or taller than the frame. */
export function frameRows(parts: Parts): Rows {
  const { view, frame, hints, columns, look } = parts;
  const top = topOf(view, frame.body);
  const header = headerRows(view, frame);
  const bodyStart = frame.above + header.length + frame.gap;
  const note = noteRows(parts, top);
  const bodyAndNote = [...bodyRows(view, frame, top), ...blanks(frame.compact ? 1 : 2)];
  const lines = [
    ...blanks(frame.above),
    ...header,
    ...blanks(frame.gap),
    ...bodyAndNote.slice(0, bodyAndNote.length - note.length),
    ...note,
    indented(footerLine(hints, frame.measure, look.ascii), frame.left),
  ];
  return {
    lines: lines.map((content) => clip(content, columns)),
    cursor: cursorOf(view, frame, top, bodyStart),
  };
}

const blanks = (count: number): Line[] => Array.from({ length: count }, () => BLANK);

const indented = (content: Line, left: number): Line =>
  content.length > 0 ? [run(' '.repeat(left)), ...content] : content;

function headerRows(view: View, frame: Frame): Line[] {
  const { compact, measure, left } = frame;
  const rows = compact ? compactHeader(view, frame) : fullHeader(view, frame);
  return rows.map((row) => indented(clip(row, measure), left));
}

/** The title, then position and XP. */
function compactHeader({ aside, title, position }: View, { measure, title: rows }: Frame): Line[] {
  const xp = aside.at(-1);
  const titles = titleLines(title, measure, rows).map((text) => line(text, 'title'));
  return [...titles, line(xp ? `${position} · ${xp}` : position)];
}

/** Crumb and XP, title and position. A position for which the title leaves no room changes places with the XP. */
function fullHeader({ crumb, aside, title, position }: View, { measure, title: rows }: Frame): Line[] {
  if (areBeside(title, position, measure)) {
    const right = asideText(crumb.join(SEPARATOR), aside, measure);
    return [
      ends(crumbLine(crumb, measure - widthOf(right) - 2), line(right, 'muted'), measure),
      ends(line(title, 'title'), line(position), measure),
    ];
  }
  const xp = aside.at(-1) ?? '';
  const titles = titleLines(title, measure, rows);
  const last = titles.pop() ?? '';
  return [
    ends(crumbLine(crumb, measure - widthOf(position) - 2), line(position), measure),
    ...titles.map((text) => line(text, 'title')),
    ends(line(last, 'title'), areBeside(last, xp, measure) ? line(xp, 'muted') : BLANK, measure),
  ];
}

const SEPARATOR = ' · ';

const areBeside = (left: string, right: string, measure: number): boolean =>
  widthOf(left) + 2 + widthOf(right) <= measure;

/** The crumb in so many columns: what comes first gives way to the last piece. */
function crumbLine(crumb: readonly string[], room: number): Line {
  const last = crumb.slice(-1);
  const above = crumb.slice(0, -1).join(SEPARATOR);
  const kept = truncate(above, room - widthOf(last.join('')) - widthOf(SEPARATOR));
  return line([...(kept ? [kept] : []), ...last].join(SEPARATOR), 'muted');
}

/** As much of the aside as leaves the crumb whole; its last piece stays in any case. */
function asideText(crumb: string, aside: readonly string[], measure: number): string {
  for (let from = 0; from < aside.length - 1; from++) {
    const text = aside.slice(from).join(SEPARATOR);
    if (areBeside(crumb, text, measure)) return text;
  }
  return aside.at(-1) ?? '';
}

function bodyRows({ body, focus }: View, { body: height, left, measure }: Frame, top: number): Line[] {
  return Array.from({ length: height }, (_, row) => {
    const index = top + row;
    const content = clip(body.at(index) ?? BLANK, measure);
    const isMarked = focus && index >= focus[0] && index <= focus[1];
    if (!isMarked) return indented(content, left);
    return [run(' '.repeat(left - 2)), run('▌', 'bar'), run(' '), ...content];
  });
}

/** A warning takes the rows that it needs, upward from its own; it is gone with the next key. */
function noteRows(parts: Parts, top: number): Line[] {
  const { note, frame } = parts;
  if (!isSaid(note) || lineWidth(noteLine(note)) <= frame.measure) return [noteRow(parts, top)];
  const [mark, text] = needsLearner(note) ? [[MARK.warning, run(' ')], noteText(note)] : [[], noteText(note)];
  const rows = hanging(mark, text ?? '', frame.measure).slice(0, frame.body - 1);
  return rows.map((row) => indented(row, frame.left));
}

/** Left: a note, or the heading; right: what was saved and what is hidden. A heading gives way, a note not. */
function noteRow(parts: Parts, top: number): Line {
  const { view, frame, note } = parts;
  const left = isSaid(note) ? noteLine(note) : view.noteLeft;
  const isBeside = (right: Line) => left && lineWidth(left) + lineWidth(right) + 2 <= frame.measure;
  const rights = rightTexts(parts, top);
  const beside = rights.find(isBeside);
  if (left && !beside && isSaid(note)) return indented(left, frame.left);
  const right = beside ?? rights.find((text) => lineWidth(text) <= frame.measure) ?? BLANK;
  return indented(ends(beside && left ? left : BLANK, right, frame.measure), frame.left);
}

/** What the right end of the note row says, and what it says instead where that has no room. */
function rightTexts({ view, frame, note }: Parts, top: number): Line[] {
  const hidden = hiddenText(view, frame, top);
  if (note?.kind !== 'saved') return [view.noteRight ?? hidden];
  const saved = run(noteText(note) ?? '');
  return hidden.length > 0 ? [[saved, run(SEPARATOR, 'muted'), ...hidden], [saved]] : [[saved]];
}

type Said = Exclude<Note, { kind: 'saved' }>;

const isSaid = (note: Note | undefined): note is Said => note !== undefined && note.kind !== 'saved';

function noteLine(note: Said): Line {
  const text = noteText(note) ?? '';
  return needsLearner(note) ? [MARK.warning, run(` ${text}`)] : line(text);
}

const needsLearner = ({ kind }: Note): boolean =>
  kind === 'not-kept' || kind === 'no-voice' || kind === 'record';

/** A note in words. */
export function noteText(note: Note | undefined): string | undefined {
  if (note === undefined) return undefined;
  if (note.kind === 'saved') return messages.notes.saved(note.xp);
  if (note.kind === 'not-kept') return messages.notes['not-kept'](note.why);
  if (note.kind === 'no-voice') return note.why;
  if (note.kind === 'record') return note.text;
  if (note.kind === 'text-full') return messages.notes['text-full'](LONGEST_ANSWER);
  return messages.notes[note.kind];
}

/** "↑ 4 above · 1 below ↓" */
function hiddenText({ body }: View, { body: height }: Frame, top: number): Line {
  const below = Math.max(0, body.length - top - height);
  const pieces = [top > 0 ? `↑ ${messages.above(top)}` : '', below > 0 ? `${messages.below(below)} ↓` : ''];
  const text = pieces.filter(Boolean).join(' · ');
  return text ? line(text, 'muted') : BLANK;
}

/** The cursor stands in the text, or on the focus mark. */
function cursorOf(view: View, frame: Frame, top: number, bodyStart: number): Rows['cursor'] {
  const spot = view.cursor ?? (view.focus ? { line: view.focus[0], column: -2 } : undefined);
  if (!spot || spot.line < top || spot.line >= top + frame.body) return undefined;
  return { x: frame.left + spot.column, y: bodyStart + spot.line - top };
}
