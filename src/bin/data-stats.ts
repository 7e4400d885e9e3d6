import { join } from 'node:path';
import { loadGraph } from '../dataset/build.ts';
import { formatCounts } from '../dataset/counts.ts';

// npm run data:stats: how much the graph holds.
process.stdout.write(`${formatCounts(loadGraph(join(import.meta.dirname, '../../data')))}\n`);
