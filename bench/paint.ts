import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumPath } from '../tests/helpers/browser.ts';
import { serveExplorer } from '../tests/helpers/explorer.ts';
import { machine } from './harness/machine.ts';
import { PlainBrowser } from './harness/plain-browser.ts';
import { slowLine } from './harness/slow-line.ts';
import { middleOf, withSpread } from './harness/statistics.ts';

// npm run bench -- paint: when the largest part of each kind of the explorer's pages is painted, over a slow line and by a slow processor.
const pages = [
  '/',
  '/search?q=compendium',
  '/document',
  '/meeting/2023-07-03',
  '/document/INF/MSME/W/46',
  '/picture/organization/itc',
  '/trace/document/INF/MSME/W/46',
  '/paths?from=document/INF/MSME/W/43&to=document/INF/MSME/W/46',
  '/timeline',
  '/coverage',
];
const [bitsPerSecond, slowed, rounds, waitMs] = [1_600_000, 4, 5, 4_000];
if (!chromiumPath) throw new Error('Painting needs Chromium. Install it, or set CHROMIUM_PATH to its program.');
const server = await serveExplorer();
const line = await slowLine(server.origin, bitsPerSecond / 8);
const browser = await PlainBrowser.start(chromiumPath, [412, 823]);
try {
  await browser.largestPaintMs(line.origin, slowed, waitMs); // What the server does once, it has done then.
  const times = pages.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    process.stderr.write(`Round ${round + 1} of ${rounds} …\n`);
    for (const [index, path] of pages.entries())
      times[index]?.push(await browser.largestPaintMs(line.origin + path, slowed, waitMs));
  }
  const text = [
    `${machine()}, which runs the server too. Milliseconds from the navigation to the largest paint, with an empty cache, over a line of 1.6 Mbit/s and by a processor slowed ${slowed} times; medians and quartiles of ${rounds}.`,
    '',
    '| Page | Largest paint, ms |',
    '|---|---:|',
    ...pages.map((path, index) => `| \`${path}\` | ${withSpread(middleOf(times[index] ?? []))} |`),
    '',
  ].join('\n');
  process.stdout.write(text);
  writeFileSync(join(import.meta.dirname, 'results/paint.md'), text);
} finally {
  await browser.close();
  line.close();
  server.close();
}
