import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import Negotiator from 'negotiator';

/** Answers with the file of that path, which begins with a slash; false where there is none. */
export type StaticFiles = (path: string, request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * The files of a folder as they were when the server started, with the `.br` or `.gz` beside them for those who accept it;
 * none where the folder does not exist. They stay in memory, 12 MB for GraphiQL, so that no caller's text becomes a path
 * on the disk, and a build under a running server takes nothing away.
 */
export function staticFiles(folder: string): StaticFiles {
  const files = readFiles(folder);
  return (path, { headers }, response) => {
    const name = path.endsWith('/') ? `${path}index.html` : path;
    const plain = files.get(name);
    if (!plain) return false;
    const accepted = new Negotiator({ headers }).encodings(Object.keys(endings));
    const [encoding] = Object.keys(endings).filter(
      (each) => accepted.includes(each) && files.has(name + endings[each]),
    );
    const { content, etag } = (encoding && files.get(name + endings[encoding])) || plain;
    if (encoding) response.setHeader('Content-Encoding', encoding);
    response
      .setHeader('Content-Type', types[extname(name)] ?? 'application/octet-stream')
      .setHeader('Vary', 'Accept-Encoding')
      .setHeader('ETag', etag)
      // A name under assets/ carries a hash of the content: other content has another name.
      .setHeader('Cache-Control', name.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    if (headers['if-none-match'] === etag) response.writeHead(304).end();
    else response.setHeader('Content-Length', content.length).end(content);
    return true;
  };
}

/** The endings of compressed files by encoding, the smaller first. */
const endings: Record<string, string> = { br: '.br', gzip: '.gz' };

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
  '.svg': 'image/svg+xml',
};

interface File {
  readonly content: Buffer;
  readonly etag: string;
}

/** By path within the folder: `/assets/index-1a2b3c4d.js`. */
function readFiles(folder: string): ReadonlyMap<string, File> {
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true, recursive: true }) : [];
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [`/${relative(folder, path).split(sep).join('/')}`, file(readFileSync(path))]));
}

function file(content: Buffer): File {
  return { content, etag: `"${createHash('sha256').update(content).digest('base64url')}"` };
}
