import { Link, useLocation } from 'wouter';
import type { Pages } from '../../api/use-pages.ts';
import { Empty } from '../../components/empty-state.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import { expectedRelations, type Side } from '../../format/relation-labels.ts';
import type { TypeName } from '../../format/types.ts';
import type { EntityPageQuery, RelationFragment, RelationKind } from '../../generated/graphql.ts';
import { GroupList } from './relation-group.tsx';
import { groupRelations, type RelationGroup } from './group-relations.ts';

interface Props {
  readonly entity: { readonly __typename: TypeName; readonly slug: string };
  readonly pages: Pages<EntityPageQuery, { readonly node: RelationFragment }>;
  /** The one kind that the address asks for, or null for all. */
  readonly only: { readonly kind: RelationKind; readonly side: Side } | null;
}

/** All relations of an entity by kind, each kind also at an address of its own; and what could be expected but is not stated. */
export function Relations({ entity, pages, only }: Props) {
  const [path] = useLocation();
  const groups = groupRelations(
    entity.slug,
    pages.edges.map(({ node }) => node),
  );
  const complete = !pages.more.has;
  const absent = only || !complete ? [] : absentOf(entity.__typename, groups);
  return (
    <div className="relations">
      {only ? (
        <p className="filters">
          <Link href={path}>← All relations</Link>
        </p>
      ) : (
        groups.length > 1 && (
          <nav aria-label="Kinds of relations">
            <ul className="filters">
              {groups.map(({ kind, side, heading, relations }) => (
                <li key={`${kind} ${side}`}>
                  <Link href={`${path}?kind=${kind}&side=${side}`}>
                    {heading} {complete && <span className="count">{relations.length}</span>}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        )
      )}
      {groups.map((group) => (
        <GroupList key={`${group.kind} ${group.side}`} group={group} complete={complete} alone={only !== null} />
      ))}
      {groups.length === 0 && <Empty title="No relations of this kind are stated." />}
      {absent.length > 0 && (
        <section className="absences" aria-labelledby="absences">
          <h2 id="absences">Not stated</h2>
          <ul>
            {absent.map(({ asks }) => (
              <li key={asks}>The sources do not say {asks}.</li>
            ))}
          </ul>
        </section>
      )}
      {(pages.more.has || pages.totalCount > pageSize) && (
        <LoadMore more={pages.more} shown={pages.edges.length} total={pages.totalCount} things="relations" />
      )}
    </div>
  );
}

/** How many relations are asked for at once: the most that the API gives. */
export const pageSize = 100;

function absentOf(type: TypeName, groups: readonly RelationGroup[]) {
  const has = (kind: RelationKind, side: Side) => groups.some((group) => group.kind === kind && group.side === side);
  return (expectedRelations[type] ?? []).filter(({ kind, side }) => !has(kind, side));
}
