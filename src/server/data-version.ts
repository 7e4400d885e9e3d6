import type { Plugin } from 'graphql-yoga';
import type { Store } from '../store/store.ts';

/**
 * Gives answers to GET that hold no error the version of the data as their ETag, for the same address has the same answer until the data
 * changes; who has that version already is told so with 304.
 */
export function dataVersion(store: Store): Plugin {
  const etag = async () => `"${(await store.dataset()).version}"`;
  const failed = new WeakSet<Request>();
  return {
    async onRequest({ request, fetchAPI, endResponse }) {
      const known = request.method === 'GET' ? request.headers.get('if-none-match') : null;
      if (known === null) return;
      const current = await etag();
      if (known.split(/\s*,\s*/).includes(current))
        endResponse(new fetchAPI.Response(null, { status: 304, headers: { etag: current } }));
    },
    onResultProcess({ request, result }) {
      if ('errors' in result && result.errors) failed.add(request);
    },
    async onResponse({ request, response }) {
      if (request.method !== 'GET' || response.status !== 200 || failed.has(request)) return;
      response.headers.set('etag', await etag());
      response.headers.set('cache-control', 'no-cache');
    },
  };
}
