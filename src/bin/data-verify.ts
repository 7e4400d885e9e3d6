import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatIssue, formatLocation, parseDataset, readDataset } from '../dataset/index.ts';
import { sourceOf, verify } from '../ingest/index.ts';
import { decode, ReaderError, readReport } from '../ingest/readers/wto-text/index.ts';

// npm run data:verify -- report.txt [data folder]: holds every claim of a source against its text. Exit 1 where one does not hold.
const [file, folder = join(import.meta.dirname, '../../data')] = process.argv.slice(2);
if (file === undefined) fail('usage: npm run data:verify -- <text file of a source> [data folder]', 2);

const read = readDataset(folder);
const { facts, problems } = parseDataset(read.raw);
const broken = [...read.problems, ...problems];
if (broken.length > 0)
  fail(`The data files must have their form before they can be verified:\n${broken.map(formatIssue).join('\n')}`);
const report = reportOf(file);
const source = sourceOf(facts, report);
if (!source)
  fail(`No paragraph of ${file} matches one of a source below ${folder}: is it the text of another document?`);

const { checks, claims } = verify(facts, source, report);
const failures = checks.flatMap((check) => check.failures);
const width = Math.max(...checks.map(({ name }) => name.length));
const lines = [
  `${source.value.title} (${source.value.name})`,
  '',
  ...checks.map(
    ({ name, held, failures }) =>
      `${name.padEnd(width)}  ${String(held).padStart(5)} held  ${String(failures.length).padStart(5)} failed`,
  ),
  '',
  `claims: ${Object.entries(claims)
    .map(([basis, count]) => `${count} ${basis}`)
    .join(', ')}`,
  ...failures.map(({ place, message }) => `${formatLocation(place)}: ${message}`),
];
process.stdout.write(`${lines.join('\n')}\n`);
process.exitCode = failures.length > 0 ? 1 : 0;

function reportOf(path: string) {
  try {
    return readReport(decode(readFileSync(path)));
  } catch (error) {
    if (error instanceof ReaderError || (error instanceof Error && 'syscall' in error))
      fail(`${path}: ${error.message}`);
    throw error;
  }
}

function fail(message: string, code = 1): never {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}
