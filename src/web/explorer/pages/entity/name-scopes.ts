import { formatEdtf } from '../../format/dates.ts';
import { joinWords } from '../../format/join-words.ts';
import type { EntityNameFragment } from '../../generated/graphql.ts';

/** A name that is not the heading of the entity's page, or not everywhere. */
export interface Alias {
  readonly name: string;
  /** Where and when it stands for the entity: "2023 Annual Report, section 2"; null for everywhere. */
  readonly scope: string | null;
}

/** The other names of an entity. A name that holds in several scopes is listed once, with all of them. */
export function aliasesOf(entity: { readonly name: string; readonly names: readonly EntityNameFragment[] }): Alias[] {
  return [...Map.groupBy(entity.names, ({ name }) => name)]
    .map(([name, scopes]) => ({ name, scope: joinWords(scopes.map(formatScope), 'or') || null }))
    .filter(({ name, scope }) => name !== entity.name || scope !== null);
}

/** Empty if it holds everywhere. */
function formatScope({ source, sections, paragraphs, when }: EntityNameFragment): string {
  return [
    ...(source ? [source.title] : []),
    ...(sections.length > 0 ? [`${sections.length === 1 ? 'section' : 'sections'} ${joinWords(sections, 'and')}`] : []),
    ...paragraphs.map(({ kind, number }) => `${kind === 'FOOTNOTE' ? 'footnote' : 'paragraph'} ${number}`),
    ...(when ? [formatEdtf(when.edtf)] : []),
  ].join(', ');
}
