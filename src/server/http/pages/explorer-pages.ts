import type { IncomingMessage, ServerResponse } from 'node:http';
import { typeNames } from '../../../model/entities.ts';
import { staticFiles } from './static-files.ts';

/** The first part of the addresses of the explorer's views; besides them, each type has a list and each entity a page. */
export const explorerViews = ['search', 'graph', 'trace', 'paths', 'timeline', 'coverage'];

/**
 * Answers with the explorer's page where the path is one of its addresses, and with its files; false for every other path. Whoever follows a
 * link to no page of it and takes HTML gets the page too, which says that there is none, with status 404.
 */
export function explorerPages(
  folder: string,
): (path: string, request: IncomingMessage, response: ServerResponse) => boolean {
  const files = staticFiles(folder);
  return (path, request, response) => {
    response.setHeader('Content-Security-Policy', policy);
    if (path === '/' || isPage(path)) return files('/', request, response);
    if (/^\/(assets\/.|icon\.svg$)/.test(path)) return files(path, request, response);
    if (!String(request.headers.accept).includes('text/html')) return false;
    response.statusCode = 404;
    return files('/', request, response);
  };
}

const firstParts = new Set([...explorerViews, ...typeNames().map((type) => type.toLowerCase())]);

/** `/meeting`, `/meeting/2023-07-03`, `/search`; of an address that begins so, the page itself knows whether it leads to something. */
function isPage(path: string): boolean {
  return firstParts.has(path.split('/')[1] ?? '');
}

/** Nothing but files of this origin: no inline script, no inline style. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
