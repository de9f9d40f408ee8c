import { Workshop } from './torture/writers';
import { largeRecord } from './torture/trials/large';
import { cpSync, readdirSync } from 'node:fs';
async function main() {
  const w = await Workshop.open();
  console.log(await largeRecord(w, 2000, 50, 3));
  cpSync((w as any)['start'] ? '/tmp' : '/tmp', '/tmp/none', { recursive: false } as any);
}
main().catch(() => 0);
