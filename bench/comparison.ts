import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { peersFolder } from './harness/candidates.ts';
import { comparisonChart, comparisonReport } from './harness/comparison-report.ts';
import { machine, versions } from './harness/machine.ts';
import { compareOnMillion } from './harness/million-comparison.ts';
import { installPeers } from './harness/peer-packages.ts';
import { compareOnReport } from './harness/report-comparison.ts';

// npm run bench [-- --quick]: compares this server with alternatives that a user might pick.
const quick = process.argv.includes('--quick');
installPeers();
const folder = mkdtempSync(join(tmpdir(), 'msme-bench-'));
try {
  const report = await compareOnReport(folder, quick);
  const million = await compareOnMillion(folder, quick);
  const project = join(import.meta.dirname, '..');
  const own = versions(project, ['graphql', 'graphql-yoga']);
  const others = ['graphql', 'mercurius', '@apollo/server', 'graphql-yoga', '@pothos/core', 'postgraphile'];
  const environment = `${machine()}. No server logs requests unless stated. This server uses ${own}; the others use ${versions(peersFolder, others)}`;
  const measurements = { environment, report, million };
  const text = comparisonReport(measurements);
  process.stdout.write(`${text}\n`);
  if (quick) {
    process.stdout.write(
      '\nThis was a quick run: 3 rounds with few requests, and 20,000 documents instead of 1,000,000. No files were written.\n',
    );
  } else {
    writeFileSync(join(import.meta.dirname, 'results/comparison.md'), `${text}\n`);
    writeFileSync(join(import.meta.dirname, 'results/comparison.svg'), comparisonChart(measurements));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
