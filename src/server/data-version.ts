import type { Plugin } from 'graphql-yoga';
import { type DatasetFacts, type Store, type StoreSource, UnavailableError } from '../store/store.ts';

/** Of requests whose answer will be the same as long as the data is: the store that holds that data. */
export type Lasting = WeakMap<Request, Store>;

/**
 * Gives answers to GET that last the version of their data, and of the texts where they are attached, as their ETag, for the same
 * address has the same answer until the data changes; who has that version already is told so with 304.
 */
export function dataVersion(source: StoreSource, lasting: Lasting): Plugin {
  return {
    async onRequest({ request, fetchAPI, endResponse }) {
      const known = request.method === 'GET' ? request.headers.get('if-none-match') : null;
      const store = known === null ? null : available(source);
      if (known === null || store === null) return;
      const current = await etagOf(store);
      if (known.split(/\s*,\s*/).includes(current))
        endResponse(new fetchAPI.Response(null, { status: 304, headers: { etag: current } }));
    },
    async onResponse({ request, response }) {
      const store = lasting.get(request);
      if (request.method !== 'GET' || store === undefined || response.status !== 200) return;
      response.headers.set('etag', await etagOf(store));
      response.headers.set('cache-control', 'no-cache');
    },
  };
}

/** The ETag of what rests on the data of a store. At once where the store knows it. */
export function etagOf(store: Store): string | Promise<string> {
  const facts = store.dataset();
  return facts instanceof Promise ? facts.then(etagOfFacts) : etagOfFacts(facts);
}

function etagOfFacts({ version, texts }: DatasetFacts): string {
  return `"${version}${texts && `+${texts.slice(0, 16)}`}"`;
}

/** The store for a request, or null while there is none: then the request itself says so. */
export function available(source: StoreSource): Store | null {
  try {
    return source();
  } catch (error) {
    if (error instanceof UnavailableError) return null;
    throw error;
  }
}
