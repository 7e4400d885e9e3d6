import { BasisMark } from '../../components/basis-badge.tsx';
import { EntityLink } from '../../components/entity-link.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import { usePart } from '../../components/use-client-paging.ts';
import { typeWords } from '../../format/types.ts';
import type { EntityLinkFragment } from '../../generated/graphql.ts';
import type { Item } from './items.ts';

/** The same items as in the picture, in the order of time. */
export function ItemTable({ items, caption }: { readonly items: readonly Item[]; readonly caption: string }) {
  return (
    <table className="time-table">
      <caption className="hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">What</th>
          <th scope="col">How the time is known</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.slug} data-slug={item.slug}>
            <td>
              {item.words}
              {item.asWritten && item.asWritten !== item.words && <span className="quiet"> (“{item.asWritten}”)</span>}
            </td>
            <td>
              <EntityLink entity={{ __typename: item.type, slug: item.slug, name: item.name }} />
            </td>
            <td>
              <BasisMark basis={item.derived ? 'DERIVED' : 'STATED'} />
              {item.derived && <span className="quiet"> time of its occasion</span>}
              {item.future && <span className="ahead-mark">still ahead</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What could have a time and has none in the sources: it is in no picture, but not forgotten. */
export function Undated({ nodes }: { readonly nodes: readonly EntityLinkFragment[] }) {
  const { shown, more } = usePart(nodes, 'undated');
  return (
    <>
      <ul className="rows">
        {shown.map((node) => (
          <li key={node.slug}>
            <EntityLink entity={node} />
            <span className="when">{typeWords[node.__typename].one}</span>
          </li>
        ))}
      </ul>
      <LoadMore more={more} shown={shown.length} total={nodes.length} things="without a date" />
    </>
  );
}
