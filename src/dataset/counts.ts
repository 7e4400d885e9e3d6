import { typeNames } from '../model/entities.ts';
import { basisNames } from '../model/evidence.ts';
import type { Graph } from '../model/graph.ts';
import { relationKindNames } from '../model/relation-kinds.ts';

/** Formats the number of entities of each type and of relations of each basis as Markdown tables. */
export function formatCounts({ entities, relations }: Graph): string {
  const byType = typeNames().map((type) => [type, entities.filter((entity) => entity.type === type).length] as const);
  const byBasis = basisNames.map(
    (basis) => [basis, relations.filter((relation) => relation.basis === basis).length] as const,
  );
  const kinds = relationKindNames().filter((kind) => relations.some((relation) => relation.kind === kind)).length;
  const quotes = relations.reduce((sum, { evidence }) => sum + evidence.length, 0);
  return [
    table('Entities', [...byType, ['all', entities.length]]),
    table('Relations', [...byBasis, ['all', relations.length]]),
    `There are ${kinds} kinds of relations, supported by ${quotes} quotes.`,
  ].join('\n\n');
}

function table(title: string, counts: readonly (readonly [string, number])[]): string {
  const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [
    row([title, ...counts.map(([name]) => name)]),
    row(['---', ...counts.map(() => '---:')]),
    row(['', ...counts.map(([, count]) => count)]),
  ].join('\n');
}
