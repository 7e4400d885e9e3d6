import type { IncomingMessage, ServerResponse } from 'node:http';
import { contentEtag, isNotModified } from '../etag.ts';

/** Serves the schema in the schema definition language. */
export function schemaText(schema: string): (request: IncomingMessage, response: ServerResponse) => void {
  const text = Buffer.from(schema);
  const etag = contentEtag(text);
  return (request, response) => {
    response.setHeader('ETag', etag).setHeader('Cache-Control', 'no-cache');
    if (isNotModified(request, etag)) response.writeHead(304).end();
    else
      response.writeHead(200, { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Length': text.length }).end(text);
  };
}
