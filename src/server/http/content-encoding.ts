import type { IncomingMessage } from 'node:http';
import { brotliCompress, type CompressCallback, constants, gzip } from 'node:zlib';
import Negotiator from 'negotiator';

/** With the levels that gain most for little work, as a client waits. */
const compressors = {
  br: (body: Buffer) =>
    compressWith((done) => brotliCompress(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }, done)),
  gzip: (body: Buffer) => compressWith((done) => gzip(body, { level: 6 }, done)),
};

/** How a response is compressed (RFC 9110, section 8.4.1). */
export type ContentEncoding = keyof typeof compressors;

export const contentEncodings = Object.keys(compressors) as ContentEncoding[]; // Object.keys loses the type of the keys.

export function compress(body: Buffer, encoding: ContentEncoding): Promise<Buffer> {
  return compressors[encoding](body);
}

/** The encoding that a client accepts; null for the text as it is. */
export function preferredEncoding(request: IncomingMessage): ContentEncoding | null {
  if (!request.headers['accept-encoding']) return null;
  const accepted = new Negotiator(request).encodings(contentEncodings);
  return contentEncodings.find((encoding) => accepted.includes(encoding)) ?? null;
}

function compressWith(start: (done: CompressCallback) => void): Promise<Buffer> {
  return new Promise((resolve, reject) => start((error, body) => (error ? reject(error) : resolve(body))));
}
