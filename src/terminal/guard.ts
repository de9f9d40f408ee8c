import { writeCrashReport } from './crash';
import { sizeOf } from './look';
import { CLEAR_SCREEN, leaveRawMode, UNDO_AGAIN, UNDO_ALL_MODES, writeNow } from './modes';

/** Every signal that ends a program and can be caught: each is answered by leaving in order, then obeyed. */
const DEADLY: readonly NodeJS.Signals[] = [
  'SIGINT',
  'SIGTERM',
  'SIGQUIT',
  'SIGHUP',
  'SIGUSR2',
  'SIGALRM',
  'SIGXCPU',
  'SIGABRT',
  'SIGIOT', // the same signal, but a listener of its own: ink and conf listen to both
];
/** sysexits.h: internal software error. */
const INTERNAL_ERROR = 70;

/** Something to do first on every way out, at once: save, stop the voice. May return a sentence about it. */
export type LastThing = () => string | undefined;
/** ink's `suspendTerminal`: gives the terminal away while the callback runs, then takes it back and redraws. */
export type LendTerminal = (borrow: () => void) => Promise<void>;

export interface GuardOptions {
  /** Where the details of a crash are written; the temporary folder, when that is not possible. */
  readonly crashFolder: string;
  /** The learner's line after a crash, through the gate: the file of the details, and what the last things said. */
  readonly crashLine: (details: string | undefined, said: readonly string[]) => string;
}

/** Installs the guard: once, before anything is drawn, and before ink or conf can install handlers of theirs. */
export function installGuard(options: GuardOptions): Guard {
  return new Guard(options);
}

/**
 * The one owner of the terminal's modes and of the ways out of the program. On each of them, in this order:
 * the last things are done, the terminal is given back, and the process ends as the world should see it, by
 * the very signal that asked for it, or with an exit code.
 */
export class Guard {
  #options: GuardOptions;
  #lastThings = new Set<LastThing>();
  #ownsScreen = false;
  #hasDrawn = false;
  #hasLeft = false;
  #lend: LendTerminal | undefined;
  #isLent = false;

  constructor(options: GuardOptions) {
    this.#options = options;
    for (const signal of DEADLY) process.on(signal, () => this.#leaveBy(signal));
    // A limit on file sizes is a save that fails, not an end.
    process.on('SIGXFSZ', () => {});
    // A rejection that nobody handles comes here too.
    process.on('uncaughtException', (error) => this.#crash(error));
    process.on('exit', () => this.#leaveForGood());
    process.stdout.on('error', (error) => this.#outputLost(error));
    process.stderr.on('error', () => {});
  }

  /** Adds something to do first on every way out, and before every suspension. Returns its undo. */
  onLeaving(lastThing: LastThing): () => void {
    this.#lastThings.add(lastThing);
    return () => this.#lastThings.delete(lastThing);
  }

  /** From here on the program draws on the terminal: call it just before ink's `render`. */
  takeScreen(): void {
    this.#ownsScreen = true;
    this.#hasDrawn = true;
    // ink asks other programs for a size that is 0, at every frame.
    Object.assign(process.stdout, sizeOf(process.stdout));
    process.stdin.on('end', this.#terminalGone).on('error', this.#terminalGone);
  }

  /**
   * Wipes the screen for a picture that is drawn anew: one of another size, or one that another program has spoilt.
   * Nobody knows what the terminal has made of the old one, above all when one size follows quickly upon another: a
   * difference to it cannot be drawn.
   */
  clearScreen(): void {
    process.stdout.write(CLEAR_SCREEN);
  }

  /**
   * What is typed from here on is for the shell: call it before ink's `unmount`, which leaves the screen at once. A
   * line that is typed while the keyboard is still raw reaches the shell without its end.
   */
  stopReading(): void {
    process.stdin.unpipe();
    process.stdin.pause();
    leaveRawMode();
  }

  /** Gives the terminal back as it was, after ink's `waitUntilExit`; what is printed now stays. Idempotent. */
  giveScreenBack(): void {
    if (!this.#ownsScreen) return;
    this.#ownsScreen = false;
    process.stdin.off('end', this.#terminalGone).off('error', this.#terminalGone);
    this.stopReading();
    this.#undoModes();
  }

  /** Tells how the terminal can be lent, once ink is up; from here Ctrl-Z and `fg` work. Returns its undo. */
  lendTerminal(lend: LendTerminal): () => void {
    this.#lend = lend;
    this.#heedJobControl();
    return () => {
      this.#lend = undefined;
      this.#ignoreJobControl();
    };
  }

  /** Stops the program as Ctrl-Z should, until the shell brings it back. */
  readonly suspend = (): void => {
    if (process.platform === 'win32') return;
    this.#whileLent(() => {
      this.#doLastThings();
      this.#undoModes();
      this.#stop();
    });
  };

  /** After a stop from outside: the shell has changed the modes, and Node believes them to be as they were. */
  readonly #takeBack = (): void =>
    this.#whileLent(() => {
      leaveRawMode();
      refreshSize();
    });

  /** In a turn of its own: the keys that came in one chunk with this one are done first. */
  #whileLent(borrow: () => void): void {
    if (!this.#lend || this.#isLent) return;
    this.#isLent = true;
    setImmediate(() => {
      // A failure is the terminal's: it comes out as an uncaught error, and `#crash` knows one that is gone.
      void this.#lend?.(borrow).finally(() => {
        this.#isLent = false;
      });
    });
  }

  /**
   * Stops the whole process group, for npx and sh stand above: the shell must see its job stopped. The call
   * returns when the group is continued, and its SIGCONT must not count as one from outside.
   */
  #stop(): void {
    this.#ignoreJobControl();
    process.kill(0, 'SIGSTOP');
    this.#heedJobControl();
    refreshSize();
  }

  #heedJobControl(): void {
    process.on('SIGTSTP', this.suspend).on('SIGCONT', this.#takeBack);
  }

  #ignoreJobControl(): void {
    process.off('SIGTSTP', this.suspend).off('SIGCONT', this.#takeBack);
  }

  /** The end of input or an error on the terminal: no key can ever come again, and the window may be gone. */
  readonly #terminalGone = (): void => this.#leaveBy('SIGHUP');

  #outputLost(error: NodeJS.ErrnoException): void {
    if (this.#ownsScreen) this.#terminalGone();
    else if (error.code === 'EPIPE')
      process.exit(); // a reader such as `head` has seen enough
    else this.#crash(error);
  }

  /**
   * Ends by the signal itself, so that shells and parents see the truth. Never `process.exit` here: with the
   * terminal gone, Node 20 would abort.
   */
  #leaveBy(signal: NodeJS.Signals): void {
    this.#leaveForGood();
    for (const deadly of DEADLY) process.removeAllListeners(deadly);
    process.kill(process.pid, signal);
  }

  #crash(error: unknown): void {
    if (this.#ownsScreen && (error as NodeJS.ErrnoException)?.code === 'EIO') this.#terminalGone();
    const said = this.#leave();
    const details = writeCrashReport(error, this.#options.crashFolder);
    writeNow(2, `${this.#options.crashLine(details, said)}\n`);
    process.exit(INTERNAL_ERROR);
  }

  /** What all ways out have in common. After it nothing reaches the screen by way of ink. */
  #leave(): readonly string[] {
    if (this.#hasLeft) return [];
    this.#hasLeft = true;
    const said = this.#doLastThings();
    if (this.#ownsScreen) {
      this.#undoModes();
      // ink's own exit hook draws a last frame, which would land on the shell's screen.
      process.stdout.write = () => true;
    }
    return said;
  }

  /**
   * The last that is written. Once the keyboard is not raw, a Ctrl-C makes the kernel throw away what the terminal has
   * not read yet, on a slow line the undoing of the modes.
   */
  #leaveForGood(): void {
    this.#leave();
    if (this.#hasDrawn) writeNow(1, UNDO_AGAIN);
  }

  #doLastThings(): readonly string[] {
    return [...this.#lastThings].flatMap((lastThing) => {
      try {
        return lastThing() ?? [];
      } catch {
        return []; // One that fails must not keep the others, or the terminal, from their turn.
      }
    });
  }

  #undoModes(): void {
    leaveRawMode();
    writeNow(1, UNDO_ALL_MODES);
  }
}

/** A stopped program is not told that its window has changed: make Node look again. */
function refreshSize(): void {
  process.emit('SIGWINCH', 'SIGWINCH');
}
