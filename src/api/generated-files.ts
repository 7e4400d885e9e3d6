import { type RelationEnd, relationKind, relationKindEnumValue, relationKindNames } from '../model/relation-kinds.ts';
import type { CostBasis } from './cost.ts';
import { schemaDefinition } from './directives.ts';
import { schema } from './schema.ts';

/** The files that `npm run generate:schema` writes from the schema and the model, by their path in the repository. */
export function generatedFiles(basis: CostBasis): Readonly<Record<string, string>> {
  return {
    'schema/schema.graphql': schemaDefinition(schema, basis),
    'schema/relations.md': relationCatalog(),
  };
}

/** The relation kinds as a Mermaid flowchart in Markdown: one arrow for each pair of types. */
export function relationDiagram(): string {
  const arrows = new Map<string, string[]>();
  for (const name of relationKindNames()) {
    const { source, target } = relationKind(name);
    const pair = `${source.type} ${target.type}`;
    arrows.set(pair, [...(arrows.get(pair) ?? []), name]);
  }
  const lines = [...arrows].map(([pair, names]) => `  ${pair.replace(' ', ` -- ${names.join(', ')} --> `)}`);
  return `\`\`\`mermaid\nflowchart LR\n${lines.join('\n')}\n\`\`\``;
}

function relationCatalog(): string {
  const rows = relationKindNames().map((name) => {
    const { verb, source, target, roles } = relationKind(name);
    const cells = [
      `\`${relationKindEnumValue(name)}\``,
      `${source.type} *${verb}* ${target.type}`,
      fieldCell(source),
      fieldCell(target),
      Object.entries(roles ?? {})
        .map(([role, roleVerb]) => `${role}: *${roleVerb}*`)
        .join('; '),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return `# Relation catalog

Every kind of relation. Generated from \`src/model/relation-kinds.ts\` by \`npm run generate:schema\`.
A field marked … is a connection; ? leads to at most one entity, and ! to exactly one.

| Kind | Sentence | Field of the source | Field of the target | Roles |
|---|---|---|---|---|
${rows.join('\n')}
`;
}

function fieldCell({ type, field, count }: RelationEnd): string {
  return `\`${type}.${field}\`${{ many: '…', optional: '?', one: '!' }[count]}`;
}
