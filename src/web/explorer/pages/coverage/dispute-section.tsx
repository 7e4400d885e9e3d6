import { DisputedHeading } from '../../components/disputed-heading.tsx';
import { Disputes } from '../../components/disputes.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import { useClientPaging } from '../../components/use-client-paging.ts';
import type { DisputeFragment } from '../../generated/graphql.ts';

/** Everything that sources disagree about. */
export function DisputeSection({ disputes }: { readonly disputes: readonly DisputeFragment[] }) {
  const { shown, paging } = useClientPaging(disputes, 'disputes');
  return (
    <section aria-labelledby="disputed">
      <DisputedHeading>Disputes</DisputedHeading>
      {disputes.length === 0 ? (
        <EmptyState title="The sources agree.">
          <p>Nothing that one source says contradicts what another says.</p>
        </EmptyState>
      ) : (
        <>
          <Disputes disputes={shown} withEntity />
          <LoadMore paging={paging} shown={shown.length} total={disputes.length} itemsName="disputes" />
        </>
      )}
    </section>
  );
}
