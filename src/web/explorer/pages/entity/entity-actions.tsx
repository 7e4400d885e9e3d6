import { Link } from 'wouter';
import { pathsAddress, pictureAddress, traceAddress } from '../../format/addresses.ts';
import type { EntityLinkFragment } from '../../generated/graphql.ts';

/** What else can be asked about an entity. */
export function Onward({ entity: { __typename, slug } }: { readonly entity: EntityLinkFragment }) {
  return (
    <nav className="onward" aria-label="Questions about it">
      <ul>
        <li>
          <Link href={pictureAddress(slug)}>See its neighbourhood</Link>
        </li>
        {__typename === 'Document' && (
          <li>
            <Link href={traceAddress(slug)}>Trace its references</Link>
          </li>
        )}
        <li>
          <Link href={pathsAddress({ from: slug })}>How is it connected with …</Link>
        </li>
      </ul>
    </nav>
  );
}
