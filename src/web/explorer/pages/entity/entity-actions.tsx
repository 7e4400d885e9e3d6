import { Link } from 'wouter';
import { graphAddress, pathsAddress, traceAddress } from '../../format/addresses.ts';
import type { EntityLinkFragment } from '../../generated/graphql.ts';

/** Links from an entity's page to the other views of it. */
export function EntityActions({ entity: { __typename, slug } }: { readonly entity: EntityLinkFragment }) {
  return (
    <nav className="entity-actions" aria-label="Related views">
      <ul>
        <li>
          <Link href={graphAddress(slug)}>Show graph</Link>
        </li>
        {__typename === 'Document' && (
          <li>
            <Link href={traceAddress(slug)}>Trace references</Link>
          </li>
        )}
        <li>
          <Link href={pathsAddress({ from: slug })}>Find paths from here</Link>
        </li>
      </ul>
    </nav>
  );
}
