import { join } from 'node:path';

/** The folder of the project, with `data/`, `schema/` and the built pages in `dist/`. */
export const projectFolder = join(import.meta.dirname, '../..');
