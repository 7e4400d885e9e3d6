import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompress, type CompressCallback, constants, gzip } from 'node:zlib';
import Negotiator from 'negotiator';

/** Cost and name of the operation that a response belongs to, for the rate limit, the log and the metrics. */
export interface OperationSummary {
  readonly cost: number;
  readonly operation: string | null;
}

/**
 * A finished response, which can be sent to every client that sends the same request. It is compressed at most once for
 * each content encoding.
 */
export class CachedResponse {
  readonly status: number;
  readonly summary: OperationSummary;
  /** Names and values in turn, without those that depend on the content encoding. */
  private readonly headers: readonly string[];
  private readonly body: string;
  /** Of the body, in bytes. */
  private readonly length: number;
  private bytes: Buffer | null = null;
  private readonly compressed = new Map<ContentEncoding, Buffer | Promise<Buffer>>();

  constructor(status: number, headers: readonly string[], body: string, summary: OperationSummary = noOperation) {
    this.status = status;
    this.summary = summary;
    this.headers = headers;
    this.body = body;
    this.length = Buffer.byteLength(body);
  }

  /** Approximate memory, in bytes: the compressed forms together take less than the text. */
  get size(): number {
    return 3 * this.length + 1_000;
  }

  /**
   * Sends the response in the encoding that the client prefers, with further header fields of this request (names and
   * values in turn). Resolves when it has been handed to the socket; returns nothing if that needed no waiting.
   */
  send(
    request: IncomingMessage,
    response: ServerResponse,
    requestHeaders: readonly string[] = [],
  ): void | Promise<void> {
    const encoding = this.length < minCompressedLength ? null : preferredEncoding(request);
    if (encoding === null) return this.write(response, this.plain(), null, requestHeaders);
    const body = this.compress(encoding);
    return body instanceof Promise
      ? body.then((compressed) => this.write(response, compressed, encoding, requestHeaders))
      : this.write(response, body, encoding, requestHeaders);
  }

  /** Node sends a short text in one write with its headers. A long text is encoded once. */
  private plain(): Buffer | string {
    if (this.length < minBufferedLength) return this.body;
    this.bytes ??= Buffer.from(this.body);
    return this.bytes;
  }

  private write(
    response: ServerResponse,
    body: Buffer | string,
    encoding: ContentEncoding | null,
    requestHeaders: readonly string[],
  ): void {
    const headers = [...this.headers, ...requestHeaders, ...(encoding ? ['Content-Encoding', encoding] : [])];
    if (this.status !== 204 && this.status !== 304)
      headers.push('Content-Length', String(typeof body === 'string' ? this.length : body.length));
    response.writeHead(this.status, headers).end(body);
  }

  private compress(encoding: ContentEncoding): Buffer | Promise<Buffer> {
    const compressed = this.compressed.get(encoding);
    if (compressed) return compressed;
    const pending = compressors[encoding](Buffer.from(this.body)).then((body) => {
      this.compressed.set(encoding, body);
      return body;
    });
    this.compressed.set(encoding, pending);
    return pending;
  }
}

const noOperation: OperationSummary = { cost: 0, operation: null };

/** In bytes: compressing less gains nothing. */
const minCompressedLength = 1_000;

/** In bytes: encoding more takes longer than a second write. */
const minBufferedLength = 8_000;

/** With the levels that gain most for little work, as a client waits. */
const compressors = {
  br: (body: Buffer) =>
    compressWith((done) => brotliCompress(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }, done)),
  gzip: (body: Buffer) => compressWith((done) => gzip(body, { level: 6 }, done)),
};

function compressWith(start: (done: CompressCallback) => void): Promise<Buffer> {
  return new Promise((resolve, reject) => start((error, body) => (error ? reject(error) : resolve(body))));
}

type ContentEncoding = keyof typeof compressors;

/** Null for the text as it is. */
function preferredEncoding(request: IncomingMessage): ContentEncoding | null {
  if (!request.headers['accept-encoding']) return null;
  const accepted = new Negotiator(request).encodings(['br', 'gzip']);
  return accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : null;
}
