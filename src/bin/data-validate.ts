import { join } from 'node:path';
import { runCommand } from '../app/command.ts';
import { projectFolder } from '../app/project.ts';
import { loadGraph } from '../dataset/index.ts';

// npm run data:validate: prints the issues of the data files. Exits with code 1 if there are any.
await runCommand({ usage: 'npm run data:validate' }, () => {
  const { entities, relations } = loadGraph(join(projectFolder, 'data'));
  process.stdout.write(`${entities.length} entities and ${relations.length} relations are valid.\n`);
});
