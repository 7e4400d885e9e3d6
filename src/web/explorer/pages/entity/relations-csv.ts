import type { Table } from '../../components/download.ts';
import type { RelationFragment } from '../../generated/graphql.ts';
import { groupRelations } from './group-relations.ts';

/** The relations of an entity as rows, in the order in which the page shows them. */
export function relationTable(slug: string, relations: readonly RelationFragment[]): Table {
  return {
    columns: ['relation', 'name', 'slug', 'type', 'role', 'when', 'basis', 'rule', 'sentence', 'quotes', 'paragraphs'],
    rows: groupRelations(slug, relations).flatMap(({ heading, side, relations }) =>
      relations.map(({ source, target, role, when, basis, rule, sentence, evidence }) => {
        const other = side === 'out' ? target : source;
        const quotes = evidence.map(({ quote }) => quote).join(' | ');
        const paragraphs = evidence.map(({ paragraph }) => paragraph.slug).join(' | ');
        return [
          heading,
          other.name,
          other.slug,
          other.__typename,
          role,
          when?.edtf,
          basis,
          rule,
          sentence,
          quotes,
          paragraphs,
        ];
      }),
    ),
  };
}
