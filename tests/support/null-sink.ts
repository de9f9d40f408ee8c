import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './until';

/** A sound server whose only device takes every sound and gives none. */
export interface NullSink extends Disposable {
  /** The environment in which programs play to it. */
  readonly env: Readonly<Record<string, string>>;
}

/** Starts pulseaudio, found at a path, with its socket in a folder of one's own. */
export async function nullSink(pulseaudio: string, folder: string): Promise<NullSink> {
  const socket = join(folder, 'native');
  const modules = ['module-null-sink', `module-native-protocol-unix auth-anonymous=1 socket=${socket}`];
  const args = ['-n', '--exit-idle-time=-1', ...modules.flatMap((name) => ['-L', name])];
  const env = { ...process.env, HOME: folder, XDG_RUNTIME_DIR: folder };
  const server = spawn(pulseaudio, args, { env, stdio: 'ignore' });
  await until(() => existsSync(socket));
  return {
    env: { PULSE_SERVER: `unix:${socket}` },
    [Symbol.dispose]: () => {
      server.kill('SIGKILL');
    },
  };
}
