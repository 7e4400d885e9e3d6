import { typeLabels } from '../../format/types.ts';
import type { Subgraph } from './subgraph.ts';

/** What has the pointer or the focus: an entity by its slug, or a relation by its id. */
export interface Highlight {
  readonly slug?: string;
  readonly relationId?: string;
}

/** The highlighted entity or relation as text; null if nothing is highlighted. */
export function describeHighlight({ nodes, relations }: Subgraph, highlight: Highlight | null): string | null {
  const relation = relations.find(({ id }) => id === highlight?.relationId);
  if (relation) return `${relation.sentence}.`;
  const entity = nodes.find(({ entity }) => entity.slug === highlight?.slug)?.entity;
  return entity
    ? [`${typeLabels[entity.__typename].singular}: ${entity.name}`, entity.summary].filter(Boolean).join('. ')
    : null;
}

/** The highlighted relation or the relations of the highlighted entity, and the entities at their ends. */
export function relatedParts({ relations }: Subgraph, highlight: Highlight | null) {
  const related = relations.filter(
    ({ id, source, target }) =>
      id === highlight?.relationId || (highlight?.slug && [source.slug, target.slug].includes(highlight.slug)),
  );
  return {
    relationIds: new Set(related.map(({ id }) => id)),
    slugs: new Set([...related.flatMap(({ source, target }) => [source.slug, target.slug]), highlight?.slug ?? '']),
  };
}
