import { join } from 'node:path';

/** The folder of the project, with `data/`, `schema/` and the built pages in `dist/`. */
export const projectFolder = join(import.meta.dirname, '../..');

/** The builds of GraphiQL and the explorer. */
export const [graphiqlFolder, explorerFolder] = [
  join(projectFolder, 'dist/graphiql'),
  join(projectFolder, 'dist/explorer'),
];
