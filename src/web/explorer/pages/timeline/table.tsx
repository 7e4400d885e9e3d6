import { BasisBadge } from '../../components/basis-badge.tsx';
import { EntityLink } from '../../components/entity-link.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import { useClientPaging } from '../../components/use-client-paging.ts';
import { typeLabels } from '../../format/types.ts';
import type { EntityLinkFragment } from '../../generated/graphql.ts';
import type { Item } from './items.ts';

/** The items of the chart as a table, in chronological order. */
export function ItemTable({ items, caption }: { readonly items: readonly Item[]; readonly caption: string }) {
  return (
    <table className="time-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Date</th>
          <th scope="col">Entity</th>
          <th scope="col">Basis of the date</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.slug} data-slug={item.slug}>
            <td>
              {item.date}
              {item.verbatim && item.verbatim !== item.date && <span className="muted"> (“{item.verbatim}”)</span>}
            </td>
            <td>
              <EntityLink entity={{ __typename: item.type, slug: item.slug, name: item.name }} />
            </td>
            <td>
              <BasisBadge basis={item.derivation ? 'DERIVED' : 'STATED'} />
              {item.derivation && <span className="muted"> {item.derivation}</span>}
              {item.future && <span className="future-badge">in the future</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The entities without a date, which the chart cannot show. */
export function UndatedList({ nodes }: { readonly nodes: readonly EntityLinkFragment[] }) {
  const { shown, paging } = useClientPaging(nodes, 'undated');
  return (
    <>
      <ul className="rows">
        {shown.map((node) => (
          <li key={node.slug}>
            <EntityLink entity={node} />
            <span className="when">{typeLabels[node.__typename].singular}</span>
          </li>
        ))}
      </ul>
      <LoadMore paging={paging} shown={shown.length} total={nodes.length} itemsName="entities without a date" />
    </>
  );
}
