import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { peersFolder } from './harness/candidates.ts';
import { peersPicture, peersReport } from './harness/comparison-report.ts';
import { machine, versions } from './harness/machine.ts';
import { raceOnMillion, servesSnapshots } from './harness/million-comparison.ts';
import { installPeers } from './harness/peer-packages.ts';
import { raceOnReport } from './harness/report-comparison.ts';

// npm run bench [-- --quick]: our server side by side with what a user would pick instead.
const quick = process.argv.includes('--quick');
installPeers();
const folder = mkdtempSync(join(tmpdir(), 'msme-bench-'));
try {
  const report = await raceOnReport(folder, quick);
  const million = servesSnapshots ? await raceOnMillion(folder, quick) : null;
  const project = join(import.meta.dirname, '..');
  const theirs = ['graphql', 'mercurius', '@apollo/server', 'graphql-yoga', '@pothos/core', 'postgraphile'];
  const circumstances = `${machine()}. No server writes a line for each request, but where it says so. Ours on ${versions(project, ['graphql', 'graphql-yoga'])}; the others on ${versions(peersFolder, theirs)}`;
  const findings = { circumstances, report, million };
  const text = peersReport(findings);
  process.stdout.write(`${text}\n`);
  if (quick) {
    process.stdout.write(
      '\nThis was the quick run, of 3 rounds with few requests and on a corpus of 20,000 documents, not 1,000,000; nothing was written.\n',
    );
  } else {
    writeFileSync(join(import.meta.dirname, 'results/comparison.md'), `${text}\n`);
    writeFileSync(join(import.meta.dirname, 'results/comparison.svg'), peersPicture(findings));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
