import { Link } from 'wouter';
import { Empty } from '../components/empty-state.tsx';
import { Page } from '../components/page.tsx';
import { searchAddress } from '../format/addresses.ts';

/** Nothing is at this address; where it names an entity that the graph does not have, its words may still be searched for. */
export default function NotFound({ slug }: { readonly slug?: string }) {
  const words = slug?.split('/').slice(1).join('/');
  return (
    <Page title="Not found">
      <Empty title={slug ? `The graph has nothing at “${slug}”.` : 'There is no page at this address.'}>
        <p>
          {words && (
            <>
              <Link href={searchAddress(words)}>Search for “{words}”</Link>, or{' '}
            </>
          )}
          <Link href="/">{words ? 'see' : 'See'} what the graph holds</Link>.
        </p>
      </Empty>
    </Page>
  );
}
