import type { IncomingMessage } from 'node:http';
import { HttpError } from '../operations/index.ts';

/**
 * Reads a body of at most so many bytes; of a longer one no more is read. Rejects if the client breaks off.
 * @throws {HttpError} for a body that is longer.
 */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const chunks: Buffer[] = [];
  let length = 0;
  if (Number(request.headers['content-length'] ?? 0) > limit) reject(tooLong(limit));
  else
    request
      .on('data', (chunk: Buffer) => {
        length += chunk.length;
        if (length > limit) {
          request.pause();
          reject(tooLong(limit));
        } else {
          chunks.push(chunk);
        }
      })
      .on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)))
      .on('error', reject);
  return promise;
}

function tooLong(limit: number): HttpError {
  const message = `A request body must have at most ${limit} bytes, but got more.`;
  return new HttpError('PAYLOAD_TOO_LARGE', message, { limit });
}
