import { cleanLine } from '../text/characters';
import type { Amiss } from './kept-reading';

const count = (number: number, one: string, many: string) =>
  number === 1 ? `One ${one}` : `${number} ${many}`;

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
    return aside && `config.json was damaged and kept as ${cleanLine(aside)}; your answers are not in it.`;
  }

  #damagedLine(sittings: number): string | undefined {
    const [first] = this.damaged.values();
    if (first === undefined) return undefined;
    const what = count(
      this.damaged.size,
      'of your record files was damaged',
      'of your record files were damaged',
    );
    const more = this.damaged.size > 1 ? ` and ${this.damaged.size - 1} more like it` : '';
    const backups = this.recovered.size > 0 ? ` Read from their backups: ${this.recovered.size}.` : '';
    return `${what} and kept as ${cleanLine(first)}${more}.${backups} Sittings read: ${sittings}.`;
  }

  #newerLine(): string | undefined {
    const [app] = this.newer.values();
    if (app === undefined) return undefined;
    return `Some progress was recorded by a newer version (${app}). It is safe but not counted here. Run npx how-models-learn@latest.`;
  }

  #unreadableLine(): string | undefined {
    const [first] = this.unreadable;
    if (first === undefined) return undefined;
    const more = this.unreadable.size > 1 ? ` and ${this.unreadable.size - 1} more` : '';
    return `${cleanLine(first[0])}${more} cannot be read (${first[1]}) and is not counted. Make it readable and start again.`;
  }

  #oddLine(): string | undefined {
    const entries = [...this.odd.values()].reduce((sum, number) => sum + number, 0);
    if (entries === 0) return undefined;
    const what = count(entries, 'entry of your record has', 'entries of your record have');
    return `${what} a form that this version does not know; left as written and not counted.`;
  }
}
