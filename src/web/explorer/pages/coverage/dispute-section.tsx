import { DisputedHeading } from '../../components/disputed-heading.tsx';
import { Disputes } from '../../components/disputes.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { EntityLink } from '../../components/entity-link.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import { useClientPaging } from '../../components/use-client-paging.ts';
import type { DisputeFragment } from '../../generated/graphql.ts';

/** Everything that sources disagree about. */
export function DisputeSection({ disputes }: { readonly disputes: readonly DisputeFragment[] }) {
  const { shown, paging } = useClientPaging(disputes, 'disputes');
  return (
    <section aria-labelledby="disputed">
      <DisputedHeading text="Disputes" count={0} />
      {disputes.length === 0 ? (
        <EmptyState title="The sources agree.">
          <p>Nothing that one source says contradicts what another says.</p>
        </EmptyState>
      ) : (
        <>
          <p>
            Sources say what cannot all be true. All sides stand in the graph; where a field can have one value only, it
            is that of the earliest source, or the one that an editor prefers.
          </p>
          <Disputes
            disputes={shown}
            below={({ entity }) =>
              entity && (
                <p>
                  <EntityLink entity={entity} />
                </p>
              )
            }
          />
          <LoadMore paging={paging} shown={shown.length} total={disputes.length} itemsName="disputes" />
        </>
      )}
    </section>
  );
}
