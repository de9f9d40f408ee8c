/**
 * Stands in for Intl.Segmenter in the bundle. Five packages build one when they are loaded, and the first costs
 * 7 ms. This one answers for texts of simple characters by itself, where every UTF-16 code unit is a grapheme,
 * and builds the real one for the first text that holds anything else.
 */
import { simpleColumns } from './simple-characters';

const CARRIAGE_RETURN = 0x0d;

/** Controls break on both sides; only a carriage return can join, with the line feed after it. */
function isSimple(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isAlone = simpleColumns(code) > 0 || (code < 0x20 && code !== CARRIAGE_RETURN);
    if (!isAlone) return false;
  }
  return true;
}

class SimpleSegments implements Intl.Segments {
  readonly #input: string;

  constructor(input: string) {
    this.#input = input;
  }

  containing(codeUnitIndex = 0): Intl.SegmentData | undefined {
    const index = Math.trunc(codeUnitIndex) || 0;
    if (index < 0 || index >= this.#input.length) return undefined;
    return { segment: this.#input[index] as string, index, input: this.#input };
  }

  *[Symbol.iterator](): Generator<Intl.SegmentData, undefined> {
    const input = this.#input;
    for (let index = 0; index < input.length; index++)
      yield { segment: input[index] as string, index, input };
  }
}

export class LeanSegmenter implements Intl.Segmenter {
  readonly #locales: Intl.LocalesArgument;
  readonly #options: Intl.SegmenterOptions;
  #real: Intl.Segmenter | undefined;

  constructor(locales?: Intl.LocalesArgument, options: Intl.SegmenterOptions = {}) {
    this.#locales = locales;
    this.#options = options;
  }

  segment(input: string): Intl.Segments {
    const isByGrapheme = (this.#options.granularity ?? 'grapheme') === 'grapheme';
    return isByGrapheme && isSimple(input) ? new SimpleSegments(input) : this.#realOne().segment(input);
  }

  resolvedOptions(): Intl.ResolvedSegmenterOptions {
    return this.#realOne().resolvedOptions();
  }

  /** Taken out of Intl by destructuring: the bundler replaces the written-out name with this class. */
  #realOne(): Intl.Segmenter {
    const { Segmenter } = Intl;
    this.#real ??= new Segmenter(this.#locales, this.#options);
    return this.#real;
  }
}
