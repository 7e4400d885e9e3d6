import { join } from 'node:path';
import { loadGraph } from '../dataset/build.ts';
import { countTable } from '../dataset/counts.ts';

// npm run counts: how much the graph holds.
process.stdout.write(`${countTable(loadGraph(join(import.meta.dirname, '../../data')))}\n`);
