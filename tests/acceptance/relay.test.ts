import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema, isRequiredArgument } from 'graphql';
import compiler from 'relay-compiler';
import { afterAll, expect, test } from 'vitest';
import { type ConnectionField, connectionsOf } from '../helpers/connections.ts';

const sdl = 'schema/schema.graphql';
const folder = mkdtempSync(join(tmpdir(), 'msme-graph-relay-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

if (compiler === null && !process.env.CI)
  console.warn(`Relay is not tested: its compiler does not run on ${process.platform} ${process.arch}.`);

test.skipIf(compiler === null && !process.env.CI)(
  'the compiler of Relay takes the schema, and a fragment that pages through each of its connections both ways',
  () => {
    const connections = connectionsOf(buildSchema(readFileSync(sdl, 'utf8')));
    expect(connections.length).toBeGreaterThan(150);
    for (const name of ['source', 'made']) mkdirSync(join(folder, name));
    copyFileSync(sdl, join(folder, 'schema.graphql'));
    writeFileSync(join(folder, 'source/page.js'), connections.map(fragment).join('\n'));
    writeFileSync(join(folder, 'relay.config.json'), JSON.stringify(settings));
    const { status, stderr } = spawnSync(compiler ?? 'none', ['relay.config.json'], { cwd: folder, encoding: 'utf8' });
    expect({ status, errors: stderr.split('\n').filter((line) => line.includes('ERROR')) }).toEqual({
      status: 0,
      errors: [],
    });
    const expected = connections.flatMap((one) => [nameOf(one), ...(one.isRefetchable ? [`${nameOf(one)}Again`] : [])]);
    expect(readdirSync(join(folder, 'made')).sort()).toEqual(expected.map((name) => `${name}.graphql.js`).sort());
    const paged = connections.filter((one) => artifact(one).includes('"direction": "bidirectional"'));
    expect(paged.length).toBe(connections.length);
  },
);

const settings = {
  src: 'source',
  language: 'javascript',
  schema: 'schema.graphql',
  artifactDirectory: 'made',
  eagerEsModules: true,
};

function fragment(connection: ConnectionField): string {
  const { type, field, isRefetchable } = connection;
  const required = field.args.filter(isRequiredArgument);
  const definitions = [
    'first: { type: "Int" } after: { type: "String" } last: { type: "Int" } before: { type: "String" }',
    ...required.map((argument) => `${argument.name}: { type: "${argument.type}" }`),
  ].join(' ');
  const given = ['first', 'after', 'last', 'before', ...required.map(({ name }) => name)];
  const name = nameOf(connection);
  return `graphql\`
    fragment ${name} on ${type} @argumentDefinitions(${definitions})
    ${isRefetchable ? `@refetchable(queryName: "${name}Again")` : ''} {
      ${field.name}(${given.map((argument) => `${argument}: $${argument}`).join(', ')}) @connection(key: "${name}_${field.name}") {
        edges { node { __typename } }
      }
    }
  \`;`;
}

/** Relay wants names to begin with that of the file. */
function nameOf({ type, field }: ConnectionField): string {
  return `page${type}_${field.name}`;
}

function artifact(connection: ConnectionField): string {
  return readFileSync(join(folder, 'made', `${nameOf(connection)}.graphql.js`), 'utf8');
}
