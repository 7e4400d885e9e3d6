import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { schemaDefinition } from '../../../api/index.ts';

/** Answers with the API in GraphQL's schema language; with 304 for those who have it. */
export function schemaText(): (request: IncomingMessage, response: ServerResponse) => void {
  const text = Buffer.from(schemaDefinition());
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  return ({ headers }, response) => {
    response.setHeader('ETag', etag).setHeader('Cache-Control', 'no-cache');
    if (headers['if-none-match'] === etag) response.writeHead(304).end();
    else
      response.writeHead(200, { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Length': text.length }).end(text);
  };
}
