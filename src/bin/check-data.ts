import { join } from 'node:path';
import { runCommand } from '../app/command.ts';
import { projectFolder } from '../app/project.ts';
import { loadGraph } from '../dataset/index.ts';

// npm run check:data: prints all issues of the data files, of all sources. Exits with code 1 if there are any.
await runCommand(
  { usage: 'npm run check:data -- [data folder]', argumentCount: [0, 1] },
  ([folder = join(projectFolder, 'data')]) => {
    const { entities, relations, sources } = loadGraph(folder);
    const names = sources.map(({ name }) => name).join(', ');
    process.stdout.write(`${entities.length} entities and ${relations.length} relations of ${names} are valid.\n`);
  },
);
