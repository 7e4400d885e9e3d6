import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles, errorTable, relationDiagram } from '../api/index.ts';
import { formatCounts, loadGraph } from '../dataset/index.ts';
import { limitTable } from '../server/limits/index.ts';
import { formatManifest, graphqlServer } from '../server/operations/index.ts';
import { memoryStore } from '../store/memory/index.ts';
import { explorerOperations } from '../web/explorer/operations.ts';

// npm run generate:schema: writes the schema, the edge table, and the parts of the README and of docs/ that follow from code, data and measurements.
// With --check it writes nothing and exits 1, naming the files that are not what it would write.
const project = join(import.meta.dirname, '../..');
const graph = loadGraph(join(project, 'data'));
const readme = readFileSync(join(project, 'README.md'), 'utf8');
const parts = {
  answer: await answerOf(readme),
  bench: result('traversal'),
  peers: result('comparison'),
  picture: relationDiagram(),
  counts: formatCounts(graph),
  limits: limitTable(),
};
const measured = {
  scale: result('scale'),
  postgres: result('postgres'),
  replicas: result('replicas'),
  shards: result('shards'),
};
const examples = globSync(join(project, 'src/examples/*.graphql')).sort();
const files = {
  ...generatedFiles(),
  'schema/operations.json': formatManifest([
    ...examples.map((file) => readFileSync(file, 'utf8')),
    ...explorerOperations,
  ]),
  'README.md': withParts(readme, parts),
  'docs/errors.md': withParts(readFileSync(join(project, 'docs/errors.md'), 'utf8'), { errors: errorTable() }),
  'docs/operations.md': withParts(readFileSync(join(project, 'docs/operations.md'), 'utf8'), {
    soak: result('stress'),
  }),
  'docs/scaling.md': withParts(readFileSync(join(project, 'docs/scaling.md'), 'utf8'), measured),
};

if (process.argv.includes('--check')) {
  const stale = Object.entries(files).filter(
    ([file, text]) => !existsSync(join(project, file)) || readFileSync(join(project, file), 'utf8') !== text,
  );
  for (const [file] of stale) process.stderr.write(`${file} is not what "npm run generate:schema" writes.\n`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [file, text] of Object.entries(files)) {
    writeFileSync(join(project, file), text);
    process.stdout.write(`wrote ${file}\n`);
  }
}

/** The answer to the first query of a text, as a code block. */
async function answerOf(text: string): Promise<string> {
  const [, query = ''] = /```graphql\n(.*?)```/s.exec(text) ?? [];
  const body = JSON.stringify({ query });
  const headers = { 'content-type': 'application/json' };
  const store = memoryStore(graph);
  const server = graphqlServer(() => store);
  const response = await server.fetch('http://localhost/graphql', { method: 'POST', headers, body });
  return `\`\`\`json\n${JSON.stringify(await response.json(), null, 2)}\n\`\`\``;
}

/** What a benchmark wrote when it was run last. */
function result(name: string): string {
  return readFileSync(join(project, `bench/results/${name}.md`), 'utf8').trim();
}

function withParts(text: string, parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts).reduce((all, [name, body]) => withPart(all, name, body), text);
}

/** The text with what stands between `<!-- name -->` and `<!-- /name -->` replaced. */
function withPart(text: string, name: string, body: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start < 0 || end < start) throw new RangeError(`A page must hold "${open}" and "${close}".`);
  return `${text.slice(0, start + open.length)}\n${body}\n${text.slice(end)}`;
}
