import { Link, useLocation } from 'wouter';
import type { PagedResult } from '../../api/use-pages.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import { withParameters } from '../../format/addresses.ts';
import { type ExpectedRelation, expectedRelations, type RelationDirection } from '../../format/relation-labels.ts';
import type { TypeName } from '../../format/types.ts';
import type { EntityPageQuery, RelationFragment, RelationKind } from '../../generated/graphql.ts';
import { groupRelations, type RelationGroup } from './group-relations.ts';
import { RelationGroupSection } from './relation-group.tsx';

/** The kind and direction of relations that the page is limited to. */
export interface RelationFilter {
  readonly kind: RelationKind;
  readonly direction: RelationDirection;
}

interface Props {
  readonly entity: { readonly __typename: TypeName; readonly slug: string };
  readonly pages: PagedResult<EntityPageQuery, RelationFragment>;
  /** Null for all relations. */
  readonly filter: RelationFilter | null;
  /** The name of the only source of the relations; null for all sources. */
  readonly source: string | null;
}

/** The relations of an entity in groups, and the expected relations that the sources do not state. */
export function Relations({ entity, pages, filter, source }: Props) {
  const [path] = useLocation();
  const address = (kind: string | null, direction: string | null) =>
    withParameters(path, source === null ? '' : `source=${source}`, { kind, direction });
  const groups = groupRelations(entity.slug, pages.items);
  const complete = !pages.paging.hasMore;
  const missing = filter || source !== null || !complete ? [] : missingRelations(entity.__typename, groups);
  return (
    <div className="relations">
      {filter ? (
        <p className="filters">
          <Link href={address(null, null)}>← All relations</Link>
        </p>
      ) : (
        groups.length > 1 && (
          <nav aria-label="Kinds of relations">
            <ul className="filters">
              {groups.map(({ kind, direction, heading, relations }) => (
                <li key={`${kind} ${direction}`}>
                  <Link href={address(kind, direction)}>
                    {heading} {complete && <span className="count">{relations.length}</span>}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        )
      )}
      {groups.map((group) => (
        <RelationGroupSection
          key={`${group.kind} ${group.direction}`}
          group={group}
          complete={complete}
          onlyGroup={filter !== null}
        />
      ))}
      {groups.length === 0 && (
        <EmptyState
          title={source === null ? 'No relations of this kind are stated.' : 'No such relations rest on this source.'}
        />
      )}
      {missing.length > 0 && (
        <section className="not-stated-list" aria-labelledby="not-stated">
          <h2 id="not-stated">Not stated</h2>
          <ul>
            {missing.map((expected) => (
              <li key={expected.missing}>The sources do not say {expected.missing}.</li>
            ))}
          </ul>
        </section>
      )}
      {(pages.paging.hasMore || pages.totalCount > pageSize) && (
        <LoadMore paging={pages.paging} shown={pages.items.length} total={pages.totalCount} itemsName="relations" />
      )}
    </div>
  );
}

/** Relations per request: the API's maximum page size. */
export const pageSize = 100;

function missingRelations(type: TypeName, groups: readonly RelationGroup[]): readonly ExpectedRelation[] {
  return (expectedRelations[type] ?? []).filter(
    ({ kinds, direction }) => !groups.some((group) => kinds.includes(group.kind) && group.direction === direction),
  );
}
