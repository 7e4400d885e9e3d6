import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emitted, errorTable, picture } from '../api/index.ts';
import { formatCounts, loadGraph } from '../dataset/index.ts';
import { formatResult } from '../server/graphql-over-http/index.ts';
import { limitTable } from '../server/limits/index.ts';
import { createOperations, createRequestContext, formatManifest } from '../server/operations/index.ts';
import { envExample, essentialSettingTable, settingTables } from '../server/settings/index.ts';
import { memoryStore } from '../store/memory/index.ts';
import { explorerOperations } from '../web/explorer/operations.ts';
import { projectFolder } from './project.ts';

/** The files, by path, that follow wholly or in part from code, data and measurements, with the content they should have. */
export async function generatedFiles(): Promise<Readonly<Record<string, string>>> {
  const graph = loadGraph(join(projectFolder, 'data'));
  const readme = read('README.md');
  const examples = globSync(join(projectFolder, 'src/examples/*.graphql')).sort();
  return {
    ...emitted(),
    'schema/operations.json': formatManifest([
      ...examples.map((file) => readFileSync(file, 'utf8')),
      ...explorerOperations,
    ]),
    '.env.example': envExample(),
    'README.md': withParts(readme, {
      answer: await answerTo(readme, graph),
      picture: picture(),
      counts: formatCounts(graph),
      settings: essentialSettingTable(),
      bench: result('traversal'),
      peers: result('comparison'),
    }),
    ...page('docs/configuration.md', { settings: settingTables() }),
    ...page('docs/limits.md', { limits: limitTable() }),
    ...page('docs/errors.md', { errors: errorTable() }),
    ...page('docs/operations.md', { stress: result('stress') }),
    ...page('docs/scaling.md', {
      scale: result('scale'),
      postgres: result('postgres'),
      replicas: result('replicas'),
      shards: result('shards'),
    }),
  };
}

function read(file: string): string {
  return readFileSync(join(projectFolder, file), 'utf8');
}

function page(file: string, parts: Readonly<Record<string, string>>): Record<string, string> {
  return { [file]: withParts(read(file), parts) };
}

/** The result of the first query of a text, as a code block. */
async function answerTo(text: string, graph: ReturnType<typeof loadGraph>): Promise<string> {
  const [, query = ''] = /```graphql\n(.*?)```/s.exec(text) ?? [];
  const store = memoryStore(graph);
  const { operate } = createOperations({ currentStore: () => store });
  const result = await operate({ query }, createRequestContext({ id: 'docs', client: 'docs' }));
  return `\`\`\`json\n${JSON.stringify(formatResult(result), null, 2)}\n\`\`\``;
}

/** What a benchmark wrote when it last ran. */
function result(name: string): string {
  return read(`bench/results/${name}.md`).trim();
}

function withParts(text: string, parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts).reduce((page, [name, body]) => withPart(page, name, body), text);
}

/** The text with the part between `<!-- name -->` and `<!-- /name -->` replaced. */
function withPart(text: string, name: string, body: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start < 0 || end < start) throw new RangeError(`A page must contain "${open}" and "${close}".`);
  return `${text.slice(0, start + open.length)}\n${body}\n${text.slice(end)}`;
}
