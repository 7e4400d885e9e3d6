import { join } from 'node:path';
import { formatCounts, loadGraph } from '../dataset/index.ts';

// npm run data:stats: how much the graph holds.
process.stdout.write(`${formatCounts(loadGraph(join(import.meta.dirname, '../../data')))}\n`);
