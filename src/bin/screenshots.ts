import { runCommand } from '../app/command.ts';
import { takeScreenshots } from '../app/screenshots.ts';

// npm run screenshots: takes the screenshots of the README and the docs.
await runCommand({ usage: 'npm run screenshots' }, takeScreenshots);
