import type { IncomingMessage } from 'node:http';
import { requestError } from '../graphql-over-http/index.ts';

/**
 * Reads a body, up to a number of bytes. Rejects if the client disconnects.
 * @throws {GraphQLError} for a larger body, of which no more is read.
 */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const chunks: Buffer[] = [];
  let length = 0;
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) reject(tooLarge(maxBytes));
  else
    request
      .on('data', (chunk: Buffer) => {
        length += chunk.length;
        if (length > maxBytes) {
          request.pause();
          reject(tooLarge(maxBytes));
        } else {
          chunks.push(chunk);
        }
      })
      .on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)))
      .on('error', reject);
  return promise;
}

function tooLarge(limit: number) {
  const message = `A request body must have at most ${limit} bytes, but has more.`;
  return requestError('PAYLOAD_TOO_LARGE', message, { limit });
}
