import { cleanLine } from '../text/characters';
import { messages } from '../words/messages';
import type { Amiss } from './kept-reading';

const words = messages.record;

/** What was found amiss in the record folder, and the lines that tell the learner. */
export class Findings implements Amiss {
  readonly damaged = new Map<string, string>();
  readonly recovered = new Set<string>();
  readonly unreadable = new Map<string, string>();
  /** Files of a newer format: the version that wrote each. */
  readonly newer = new Map<string, string>();
  /** Entries of a form that this version does not know, by file. */
  readonly odd = new Map<string, number>();

  /** A line for the learner for each kind of fault; none when all is well. `sittings`: how many files were read. */
  lines(sittings: number): string[] {
    return [this.#damagedLine(sittings), this.#newerLine(), this.#unreadableLine(), this.#oddLine()].filter(
      (line) => line !== undefined,
    );
  }

  /** The line about a damaged `config.json`. */
  configLine(): string | undefined {
    const [aside] = this.damaged.values();
    return aside && words.damagedSummary(cleanLine(aside));
  }

  #damagedLine(sittings: number): string | undefined {
    const [first] = this.damaged.values();
    if (first === undefined) return undefined;
    return words.damaged(this.damaged.size, cleanLine(first), this.recovered.size, sittings);
  }

  #newerLine(): string | undefined {
    const [app] = this.newer.values();
    return app === undefined ? undefined : words.newer(app);
  }

  #unreadableLine(): string | undefined {
    const [first] = this.unreadable;
    return first && words.unreadable(this.unreadable.size, cleanLine(first[0]), first[1]);
  }

  #oddLine(): string | undefined {
    const entries = [...this.odd.values()].reduce((sum, number) => sum + number, 0);
    return entries === 0 ? undefined : words.unknownForm(entries);
  }
}
