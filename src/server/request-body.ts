import type { IncomingMessage } from 'node:http';

/** Reads a body of at most so many bytes; null for a longer one, of which no more is read. Rejects if the client breaks off. */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer | null>();
  const chunks: Buffer[] = [];
  let length = 0;
  if (Number(request.headers['content-length'] ?? 0) > limit) resolve(null);
  else
    request
      .on('data', (chunk: Buffer) => {
        length += chunk.length;
        if (length > limit) {
          request.pause();
          resolve(null);
        } else {
          chunks.push(chunk);
        }
      })
      .on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)))
      .on('error', reject);
  return promise;
}
