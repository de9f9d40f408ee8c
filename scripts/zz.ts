import { bundle } from './build/bundle';
import { writeFileSync } from 'node:fs';
bundle('scripts/torture/writer.ts', 'program').then(({ files }) => writeFileSync(process.argv[2]!, files.get('program.js')!));
