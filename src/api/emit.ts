import { lexicographicSortSchema, printSchema } from 'graphql';
import { type EdgeEnd, edgeKind, edgeNames, relationKind } from '../model/edges.ts';
import { schema } from './schema.ts';

/** The files that are emitted from the code and committed, by their path below the project's folder. */
export function emitted(): Readonly<Record<string, string>> {
  return {
    'schema/schema.graphql': `${printSchema(lexicographicSortSchema(schema))}\n`,
    'schema/edges.md': edgeTable(),
  };
}

function edgeTable(): string {
  const rows = edgeNames().map((name) => {
    const { verb, source, target, roles } = edgeKind(name);
    return `| \`${relationKind(name)}\` | ${source.type} *${verb}* ${target.type} | ${field(source)} | ${field(target)} | ${roles?.join(', ') ?? ''} |`;
  });
  return `# The edge catalogue

Emitted from \`src/model/edges.ts\` by \`npm run emit\`. A field marked … is a connection of many, ? leads to one or none, and ! to exactly one.

| Kind | Sentence | Field at the source | Field at the target | Roles |
|---|---|---|---|---|
${rows.join('\n')}
`;
}

function field({ type, field: name, count }: EdgeEnd): string {
  return `\`${type}.${name}\`${{ many: '…', optional: '?', one: '!' }[count]}`;
}
