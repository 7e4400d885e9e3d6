import type { IncomingMessage, ServerResponse } from 'node:http';
import { typeNames } from '../../../model/entities.ts';
import { type StaticFiles, staticFiles } from './static-files.ts';

/**
 * First segments of the addresses of the explorer's views. Each entity type has a list and each entity a page beside
 * them.
 */
export const explorerViews = ['search', 'graph', 'trace', 'paths', 'timeline', 'coverage'];

/**
 * Serves the explorer's page at each of its addresses, and its files; returns false for any other path. A browser that
 * follows a link to an address without a page gets the page too, which says so, with status 404.
 */
export function explorerPages(folder: string): StaticFiles {
  const files = staticFiles(folder);
  return (path: string, request: IncomingMessage, response: ServerResponse) => {
    if (path === '/' || isPage(path)) return files('/', request, response);
    if (/^\/(assets\/.|icon\.svg$)/.test(path)) return files(path, request, response);
    if (!String(request.headers.accept).includes('text/html')) return false;
    response.statusCode = 404;
    return files('/', request, response);
  };
}

const pageSegments = new Set([...explorerViews, ...typeNames().map((type) => type.toLowerCase())]);

/**
 * For `/search`, `/meeting` and `/meeting/2023-07-03`, for example. Whether an address leads to something is known to
 * the page itself.
 */
function isPage(path: string): boolean {
  return pageSegments.has(path.split('/')[1] ?? '');
}
