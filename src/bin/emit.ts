import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emitted, picture } from '../api/emit.ts';
import { loadGraph } from '../dataset/build.ts';
import { countTable } from '../dataset/counts.ts';

// npm run emit: writes the schema, the edge table, and the parts of the README that follow from code and data.
const project = join(import.meta.dirname, '../..');
const readme = readFileSync(join(project, 'README.md'), 'utf8');
const parts = { picture: picture(), counts: countTable(loadGraph(join(project, 'data'))) };
const files = {
  ...emitted(),
  'README.md': Object.entries(parts).reduce((text, [name, body]) => withPart(text, name, body), readme),
};
for (const [file, text] of Object.entries(files)) {
  writeFileSync(join(project, file), text);
  process.stdout.write(`wrote ${file}\n`);
}

/** The text with what stands between `<!-- name -->` and `<!-- /name -->` replaced. */
function withPart(text: string, name: string, body: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start < 0 || end < start) throw new RangeError(`README.md must hold "${open}" and "${close}".`);
  return `${text.slice(0, start + open.length)}\n${body}\n${text.slice(end)}`;
}
