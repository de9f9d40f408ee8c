import { type TemporaryFolder, temporaryFolder } from './folder';

/** The learner's data folder: absolute, empty, private to this test. */
export interface TemporaryHome extends TemporaryFolder {
  /** The environment that makes a program use it. */
  readonly env: Readonly<Record<string, string>>;
}

/** A fresh data folder, removed when its scope ends: `using home = temporaryHome();` */
export function temporaryHome(): TemporaryHome {
  const folder = temporaryFolder('how-models-learn');
  return { ...folder, env: { HOW_MODELS_LEARN_HOME: folder.path } };
}
