/** Where a sentence stands in its text: `text.slice(start, end)`, without the spaces around it. */
interface Sentence {
  readonly start: number;
  readonly end: number;
}

/**
 * What may end a sentence: a line end; stops with the quotes and brackets that close after them, before a
 * space, the end of the text or (a space forgotten) a capital; a full-width stop anywhere.
 */
const STOP = /\n|[.!?…]+["'”’»)\]]*(?=\s|$|(?<=\p{Ll}{2}[.!?])\p{Lu})|[。！？]+[”’」』）]*/gu;
/** Abbreviations that something always follows. */
const LEADING = /(?:^|[^\p{L}])(?:e\.g|i\.e|eg|ie|vs|cf|viz|approx|Mr|Mrs|Ms|Dr|Prof|St)\.$/u;
/** Abbreviations that may also be a sentence's last word: they end it where no lower case follows. */
const EITHER = /(?:^|[^\p{L}])(?:etc|al|\p{L}(?:\.\p{L})+)\.$/u;
/** "no. 5", "Fig. 2": abbreviations before a number only. */
const NUMBERED = /(?:^|[^\p{L}])(?:nos?|pp?|vol|fig|eq)\.$/iu;
/** The number of a list's item, and the initial of a name: at the start, or after a name. */
const ITEM_OR_INITIAL = /^\s*(?:\d{1,3}|\p{L})\.$|(?:^|\s)\p{Lu}[\p{L}.]*\s\p{Lu}\.$/u;
/** A quotation or an ellipsis after which the sentence goes on in lower case. */
const GOES_ON = /(?:[.!?…]["'”’»)\]]+|\.\.+|…)$/u;

/**
 * The sentences of a text, in order and apart. A line end closes a sentence too. Every letter and digit of
 * the text is in one sentence; a stretch without any is in none.
 */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const stop of text.matchAll(STOP)) {
    const end = stop.index + stop[0].length;
    if (stop[0] !== '\n' && !endsSentence(text.slice(start, end), text.slice(end))) continue;
    sentences.push({ start, end });
    start = end;
  }
  sentences.push({ start, end: text.length });
  return sentences.map((sentence) => trimmed(text, sentence)).filter((sentence) => hasWords(text, sentence));
}

/** Whether a stop at the end of `before` ends the sentence, given what comes after it. */
function endsSentence(before: string, after: string): boolean {
  const next = after.trimStart();
  if (LEADING.test(before) || ITEM_OR_INITIAL.test(before)) return false;
  if (NUMBERED.test(before)) return !/^\d/.test(next);
  if (EITHER.test(before) || GOES_ON.test(before)) return !/^[\p{Ll},;:]/u.test(next);
  return true;
}

function trimmed(text: string, { start, end }: Sentence): Sentence {
  const part = text.slice(start, end);
  const lead = part.length - part.trimStart().length;
  return { start: start + lead, end: start + Math.max(lead, part.trimEnd().length) };
}

function hasWords(text: string, { start, end }: Sentence): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(start, end));
}
