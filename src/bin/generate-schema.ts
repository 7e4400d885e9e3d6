import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles } from '../app/generated-files.ts';
import { projectFolder } from '../app/project.ts';

// npm run generate:schema [-- --check]: writes schema/, and the parts of the README and the docs that are generated
// from code, data and measurements.
// With --check it writes nothing, but lists the files that are out of date, and exits with code 1 if there are any.
const files = Object.entries(await generatedFiles());
if (process.argv.includes('--check')) {
  const stale = files.filter(([file, text]) => !existsSync(join(projectFolder, file)) || current(file) !== text);
  for (const [file] of stale) process.stderr.write(`${file} is out of date: run "npm run generate:schema".\n`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [file, text] of files) {
    writeFileSync(join(projectFolder, file), text);
    process.stdout.write(`wrote ${file}\n`);
  }
}

function current(file: string): string {
  return readFileSync(join(projectFolder, file), 'utf8');
}
