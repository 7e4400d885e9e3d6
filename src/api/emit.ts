import { lexicographicSortSchema, printSchema } from 'graphql';
import { type EdgeEnd, edgeKind, edgeNames, relationKind } from '../model/edges.ts';
import { schema } from './schema.ts';

/** The files that are emitted from the code and committed, by their path below the project's folder. */
export function generatedFiles(): Readonly<Record<string, string>> {
  return {
    'schema/schema.graphql': schemaDefinition(),
    'schema/edges.md': relationCatalog(),
  };
}

/** The API in GraphQL's schema language. */
export function schemaDefinition(): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

/** The types and how they are related, as a Mermaid diagram: one arrow for each pair of types. */
export function relationDiagram(): string {
  const arrows = new Map<string, string[]>();
  for (const name of edgeNames()) {
    const { source, target } = edgeKind(name);
    const pair = `${source.type} ${target.type}`;
    arrows.set(pair, [...(arrows.get(pair) ?? []), name]);
  }
  const lines = [...arrows].map(([pair, names]) => `  ${pair.replace(' ', ` -- ${names.join(', ')} --> `)}`);
  return `\`\`\`mermaid\nflowchart LR\n${lines.join('\n')}\n\`\`\``;
}

function relationCatalog(): string {
  const rows = edgeNames().map((name) => {
    const { verb, source, target, roles } = edgeKind(name);
    return `| \`${relationKind(name)}\` | ${source.type} *${verb}* ${target.type} | ${fieldCell(source)} | ${fieldCell(target)} | ${roles?.join(', ') ?? ''} |`;
  });
  return `# The edge catalogue

Emitted from \`src/model/edges.ts\` by \`npm run generate:schema\`. A field marked … is a connection of many, ? leads to one or none, and ! to exactly one.

| Kind | Sentence | Field at the source | Field at the target | Roles |
|---|---|---|---|---|
${rows.join('\n')}
`;
}

function fieldCell({ type, field: name, count }: EdgeEnd): string {
  return `\`${type}.${name}\`${{ many: '…', optional: '?', one: '!' }[count]}`;
}
