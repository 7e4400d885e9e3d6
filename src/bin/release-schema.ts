import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../app/project.ts';

// npm run release:schema: keeps a copy of the schema as the released one, with which a test compares all later ones.
copyFileSync(join(projectFolder, 'schema/schema.graphql'), join(projectFolder, 'schema/baseline.graphql'));
process.stdout.write('wrote schema/baseline.graphql\n');
