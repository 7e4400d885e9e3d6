import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import Negotiator from 'negotiator';
import { contentEtag, isNotModified } from '../etag.ts';

/** Responds with the file at a path, which begins with a slash; returns false if there is none. */
export type StaticFiles = (path: string, request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * Serves the files of a folder as they are when the server starts; none if the folder does not exist. Clients that
 * accept it get the `.br` or `.gz` file beside a file. All stay in memory (GraphiQL is 12 MB), so that no request
 * becomes a path on disk, and a build while the server runs removes nothing that it serves.
 */
export function staticFiles(folder: string): StaticFiles {
  const files = readFiles(folder);
  return (path, request, response) => {
    const name = path.endsWith('/') ? `${path}index.html` : path;
    const plain = files.get(name);
    if (!plain) return false;
    const accepted = new Negotiator(request).encodings(Object.keys(extensions));
    const [encoding] = Object.keys(extensions).filter(
      (each) => accepted.includes(each) && files.has(name + extensions[each]),
    );
    const { content, etag } = (encoding && files.get(name + extensions[encoding])) || plain;
    if (encoding) response.setHeader('Content-Encoding', encoding);
    response
      .setHeader('Content-Type', mediaTypes[extname(name)] ?? 'application/octet-stream')
      .setHeader('Vary', 'Accept-Encoding')
      .setHeader('ETag', etag)
      // A name under assets/ contains a hash of the content, so that changed content has a new name.
      .setHeader('Cache-Control', name.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    if (isNotModified(request, etag)) response.writeHead(304).end();
    else response.setHeader('Content-Length', content.length).end(content);
    return true;
  };
}

/** File extensions by content encoding, the smaller encoding first. */
const extensions: Record<string, string> = { br: '.br', gzip: '.gz' };

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
  '.svg': 'image/svg+xml',
};

interface StaticFile {
  readonly content: Buffer;
  readonly etag: string;
}

/** By path within the folder, such as `/assets/index-1a2b3c4d.js`. */
function readFiles(folder: string): ReadonlyMap<string, StaticFile> {
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true, recursive: true }) : [];
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    paths.map((path) => {
      const content = readFileSync(path);
      return [`/${relative(folder, path).split(sep).join('/')}`, { content, etag: contentEtag(content) }];
    }),
  );
}
