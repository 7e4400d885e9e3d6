import { Link } from 'wouter';
import { EmptyState } from '../components/empty-state.tsx';
import { Page } from '../components/page.tsx';
import { searchAddress } from '../format/addresses.ts';

/**
 * Shown if an address has no page. If the address contains the slug of an unknown entity, it offers to search for the
 * slug.
 */
export default function NotFound({ slug }: { readonly slug?: string }) {
  const text = slug?.split('/').slice(1).join('/');
  return (
    <Page title="Not found">
      <EmptyState title={slug ? `The graph has no entity “${slug}”.` : 'There is no page at this address.'}>
        <p>
          {text && (
            <>
              <Link href={searchAddress(text)}>Search for “{text}”</Link>, or{' '}
            </>
          )}
          <Link href="/">{text ? 'go' : 'Go'} to the home page</Link>.
        </p>
      </EmptyState>
    </Page>
  );
}
