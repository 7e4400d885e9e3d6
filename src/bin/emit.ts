import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emitted } from '../api/emit.ts';

// npm run emit: writes the schema and the edge table.
for (const [file, text] of Object.entries(emitted())) {
  writeFileSync(join(import.meta.dirname, '../..', file), text);
  process.stdout.write(`wrote ${file}\n`);
}
