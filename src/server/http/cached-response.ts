import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ContentEncoding, compress, preferredEncoding } from './content-encoding.ts';
import { type EntityTags, isNotModified } from './etag.ts';

/** Cost and name of the operation that a response belongs to, for the rate limit, the log and the metrics. */
export interface OperationSummary {
  readonly cost: number;
  readonly operation: string | null;
}

export interface ResponseParts {
  readonly status: number;
  /** Names and values in turn, without those that depend on the content encoding. */
  readonly headers: readonly string[];
  /** As `headers`, but those that describe the body, which a response without it does not have. */
  readonly bodyHeaders?: readonly string[];
  readonly body?: string;
  /** Null if the response has no entity tag. */
  readonly etags?: EntityTags | null;
  readonly summary?: OperationSummary;
}

/**
 * A finished response, which can be sent to every client that sends the same request. It is compressed at most once for
 * each content encoding.
 */
export class CachedResponse {
  readonly summary: OperationSummary;
  private readonly status: number;
  private readonly headers: readonly string[];
  private readonly bodyHeaders: readonly string[];
  private readonly body: string;
  private readonly etags: EntityTags | null;
  /** Of the body, in bytes. */
  private readonly length: number;
  private bytes: Buffer | null = null;
  private readonly compressed = new Map<ContentEncoding, Buffer | Promise<Buffer>>();

  constructor({ status, headers, bodyHeaders = [], body = '', etags = null, summary = noOperation }: ResponseParts) {
    this.status = status;
    this.summary = summary;
    this.headers = headers;
    this.bodyHeaders = bodyHeaders;
    this.body = body;
    this.etags = etags;
    this.length = Buffer.byteLength(body);
  }

  /** Approximate memory, in bytes: the compressed forms together take less than the text. */
  get size(): number {
    return 3 * this.length + 1_000;
  }

  /**
   * Sends the response in the encoding that the client prefers, or 304 if the client has it in any encoding, with
   * further header fields of this request (names and values in turn). Resolves when it has been handed to the socket;
   * returns nothing if that needed no waiting.
   */
  send(
    request: IncomingMessage,
    response: ServerResponse,
    requestHeaders: readonly string[] = [],
  ): void | Promise<void> {
    const encoding = this.length < minCompressedLength ? null : preferredEncoding(request);
    const headers = [...this.headers, ...requestHeaders, ...(this.etags ? ['ETag', this.etags.of(encoding)] : [])];
    if (this.etags && isNotModified(request, ...this.etags.all)) return void response.writeHead(304, headers).end();
    if (encoding === null) return this.write(response, this.plain(), headers);
    headers.push('Content-Encoding', encoding);
    const body = this.compress(encoding);
    return body instanceof Promise
      ? body.then((compressed) => this.write(response, compressed, headers))
      : this.write(response, body, headers);
  }

  /** Node sends a short text in one write with its headers. A long text is encoded once. */
  private plain(): Buffer | string {
    if (this.length < minBufferedLength) return this.body;
    this.bytes ??= Buffer.from(this.body);
    return this.bytes;
  }

  private write(response: ServerResponse, body: Buffer | string, headers: string[]): void {
    headers.push(...this.bodyHeaders);
    if (this.status !== 204)
      headers.push('Content-Length', String(typeof body === 'string' ? this.length : body.length));
    response.writeHead(this.status, headers).end(body);
  }

  private compress(encoding: ContentEncoding): Buffer | Promise<Buffer> {
    const compressed = this.compressed.get(encoding);
    if (compressed) return compressed;
    const pending = compress(Buffer.from(this.body), encoding).then((body) => {
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
