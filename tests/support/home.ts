import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TemporaryHome extends Disposable {
  /** The learner's data folder: absolute, empty, private to this test. */
  readonly path: string;
  /** The environment that makes a program use it. */
  readonly env: Readonly<Record<string, string>>;
}

/** A fresh data folder, removed when its scope ends: `using home = temporaryHome();` */
export function temporaryHome(): TemporaryHome {
  const path = mkdtempSync(join(tmpdir(), 'how-models-learn-'));
  return {
    path,
    env: { HOW_MODELS_LEARN_HOME: path },
    [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }),
  };
}
