import { mkdirSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { standIns } from './stand-in';

/** What it says to a command, where it is more than yes. */
export const ANSWERS: Readonly<Record<string, string>> = {
  SPEAK: '230 OK RECEIVING DATA\r\n',
  'STOP SELF': '703-21\r\n703-4\r\n703 CANCELED\r\n210 OK STOPPED\r\n',
};

export interface Daemon extends AsyncDisposable {
  readonly path: string;
  /** The runtime folder in which it would be looked for. */
  readonly runtimeFolder: string;
  /** The lines that clients sent. */
  readonly heard: string[];
  /** How many clients are connected. */
  clients(): number;
}

/** Stands in for the daemon: accepts everything, and after a text sends what `afterText` gives. */
export async function daemonThat(afterText: (client: Socket) => void, answers = ANSWERS): Promise<Daemon> {
  const place = standIns();
  const folder = join(place.folder, 'speech-dispatcher');
  const path = join(folder, 'speechd.sock');
  mkdirSync(folder);
  const heard: string[] = [];
  const clients = new Set<Socket>();
  const server: Server = createServer((client) => {
    clients.add(client);
    client.on('close', () => clients.delete(client));
    client.on('error', () => client.destroy());
    client.on('data', (bytes) => {
      for (const line of bytes.toString().split('\r\n').slice(0, -1)) {
        heard.push(line);
        const verb = line.split(' ').slice(0, 3).join(' ');
        if (line === '.') afterText(client);
        else client.write(answers[verb] ?? (line.startsWith('SET') ? '203 OK SET\r\n' : ''));
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(path, resolve));
  return {
    path,
    runtimeFolder: place.folder,
    heard,
    clients: () => clients.size,
    async [Symbol.asyncDispose]() {
      for (const client of clients) client.destroy();
      await new Promise((resolve) => server.close(resolve));
      place[Symbol.dispose]();
    },
  };
}
