import { join } from 'node:path';
import { DatasetError, loadGraph } from '../dataset/index.ts';

// npm run data:validate: every broken rule of the data files, with its place.
try {
  const { entities, relations } = loadGraph(join(import.meta.dirname, '../../data'));
  process.stdout.write(`${entities.length} entities and ${relations.length} relations hold every rule.\n`);
} catch (error) {
  if (!(error instanceof DatasetError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
