import { join } from 'node:path';
import { runCommand } from '../app/command.ts';
import { projectFolder } from '../app/project.ts';
import { formatCounts, loadGraph } from '../dataset/index.ts';

// npm run data:stats: prints the number of entities and relations in the data files.
await runCommand({ usage: 'npm run data:stats' }, () => {
  process.stdout.write(`${formatCounts(loadGraph(join(projectFolder, 'data')))}\n`);
});
