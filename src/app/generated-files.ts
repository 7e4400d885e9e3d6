import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorDescriptions, relationDiagram, generatedFiles as schemaFiles, sizeOf } from '../api/index.ts';
import { formatCounts, jsonSchemaFiles, keyTables, loadGraph } from '../dataset/index.ts';
import type { Graph } from '../model/graph.ts';
import { formatResult } from '../server/graphql-over-http/index.ts';
import { limitList } from '../server/limits/index.ts';
import { createOperations, createRequestContext, formatManifest } from '../server/operations/index.ts';
import { envExample, essentialSettingList, listItem, settingLists } from '../server/settings/index.ts';
import { memoryStore } from '../store/memory/index.ts';
import { defaultTraversalLimits } from '../traversal/index.ts';
import { explorerOperations } from '../web/explorer/operations.ts';
import { projectFolder } from './project.ts';

/** The files that are generated, completely or in part, from code, data and measurements: the content that they should have, by path. */
export async function generatedFiles(): Promise<Readonly<Record<string, string>>> {
  const graph = loadGraph(join(projectFolder, 'data'));
  const readme = read('README.md');
  const examples = globSync(join(projectFolder, 'src/examples/*.graphql')).sort();
  return {
    ...schemaFiles({ limits: defaultTraversalLimits, size: sizeOf(memoryStore(graph).dataset) }),
    ...jsonSchemaFiles(),
    'schema/operations.json': formatManifest([
      ...examples.map((file) => readFileSync(file, 'utf8')),
      ...explorerOperations,
    ]),
    '.env.example': envExample(),
    'README.md': withParts(readme, {
      answer: await firstResult(readme, graph),
      counts: formatCounts(graph),
      speed: speedTable(result('comparison')),
      settings: essentialSettingList(),
    }),
    ...page('data/README.md', keyTables()),
    'docs/api.md': await withAnswers(read('docs/api.md'), graph),
    ...page('docs/benchmarks.md', { comparison: result('comparison'), traversal: result('traversal') }),
    ...page('docs/data.md', { model: relationDiagram() }),
    ...page('docs/configuration.md', { settings: settingLists() }),
    ...page('docs/limits.md', { limits: limitList(), cost: result('cost') }),
    ...page('docs/errors.md', { errors: errorDescriptions().map(listItem).join('\n') }),
    ...page('docs/operations.md', { stress: result('stress') }),
    ...page('docs/scaling.md', {
      scale: result('scale'),
      postgres: result('postgres'),
      replicas: result('replicas'),
      pooler: result('pooler'),
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
async function firstResult(text: string, graph: Graph): Promise<string> {
  const [, query = ''] = /```graphql\n(.*?)```/s.exec(text) ?? [];
  return resultBlock(query, graph);
}

/** The text with the result of each query in the JSON block that follows it. */
async function withAnswers(text: string, graph: Graph): Promise<string> {
  const pair = /(```graphql\n(.*?)```\n\n)```json\n.*?```/gs;
  const answers = await Promise.all([...text.matchAll(pair)].map(([, , query = '']) => resultBlock(query, graph)));
  return text.replaceAll(pair, (_, question: string) => question + answers.shift());
}

async function resultBlock(query: string, graph: Graph): Promise<string> {
  const store = memoryStore(graph);
  const { operate } = createOperations({ currentStore: () => store });
  const result = await operate({ query }, createRequestContext({ id: 'docs', client: 'docs' }));
  return `\`\`\`json\n${formatJson(formatResult(result))}\n\`\`\``;
}

/** Formats a value as JSON. Objects and lists that fit on one line are on one line. */
function formatJson(value: unknown, indent = ''): string {
  const line = JSON.stringify(value, null, 1).replace(/\s*\n\s*/g, ' ');
  if (indent.length + line.length <= 110 || typeof value !== 'object' || value === null) return line;
  const inner = `${indent}  `;
  const items = Array.isArray(value)
    ? value.map((item) => formatJson(item, inner))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${formatJson(item, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${items.map((item) => inner + item).join(',\n')}\n${indent}${close}`;
}

/** A table of the speed of each other server relative to this one, for the two queries of the comparison. */
function speedTable(comparison: string): string {
  const [small = [], hops = []] = [...comparison.matchAll(/\*\*Q\d: .*?\n\n(.*?)\n\n/gs)].map(([, table = '']) =>
    table
      .split('\n')
      .slice(2)
      .map((row) => row.split('|').map((cell) => cell.trim())),
  );
  const rows = small
    .filter(([, name = '']) => !/^(this server|this server, with its log|HTTP baseline.*)$/.test(name))
    .map(([, name, , ratio]) => [name, ratio, hops.find(([, other]) => other === name)?.[3]]);
  const cells = rows.map(([name, ...ratios]) => [name, ...ratios.map((ratio) => ratio?.replace(/ \(.*/, ''))]);
  const head = '| Server | A small query | Three hops |\n|---|---:|---:|';
  return `${head}\n${cells.map((row) => `| ${row.join(' | ')} |`).join('\n')}`;
}

/** The latest results of a benchmark. */
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
