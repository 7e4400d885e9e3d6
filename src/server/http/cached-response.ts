import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompress, type CompressCallback, constants, gzip } from 'node:zlib';
import Negotiator from 'negotiator';

/** A finished answer: what is sent to everyone who asks the same. Compressed at most once in each way. */
export class CachedResponse {
  readonly status: number;
  /** What the operation was measured to cost. */
  readonly cost: number;
  /** The name of its operation, if it has one. */
  readonly operation: string | null;
  /** Names and values by turns, without those that say how the body is encoded. */
  private readonly headers: readonly string[];
  private readonly body: string;
  /** Of the body, in bytes. */
  private readonly length: number;
  private bytes: Buffer | null = null;
  private readonly compressed = new Map<Coding, Buffer | Promise<Buffer>>();

  constructor(status: number, headers: readonly string[], body: string, cost = 0, operation: string | null = null) {
    this.status = status;
    this.cost = cost;
    this.operation = operation;
    this.headers = headers;
    this.body = body;
    this.length = Buffer.byteLength(body);
  }

  /** What it takes in memory, in bytes, about: its compressed forms together take less than the text. */
  get size(): number {
    return 3 * this.length + 1_000;
  }

  /** Sends it as the client wants it encoded, with header fields of this request alone, names and values by turns. Resolves once it is on its way, or at once where nothing had to be done for that. */
  send(request: IncomingMessage, response: ServerResponse, own: readonly string[] = []): void | Promise<void> {
    const coding = this.length < smallest ? null : preferredCoding(request);
    if (coding === null) return this.write(response, this.plain(), null, own);
    const body = this.encoded(coding);
    return body instanceof Promise
      ? body.then((encoded) => this.write(response, encoded, coding, own))
      : this.write(response, body, coding, own);
  }

  /** A short text goes out in one write with its headers; of a long one the bytes are made once. */
  private plain(): Buffer | string {
    if (this.length < longest) return this.body;
    this.bytes ??= Buffer.from(this.body);
    return this.bytes;
  }

  private write(response: ServerResponse, body: Buffer | string, coding: Coding | null, own: readonly string[]): void {
    const headers = [...this.headers, ...own, ...(coding ? ['Content-Encoding', coding] : [])];
    if (this.status !== 204 && this.status !== 304)
      headers.push('Content-Length', String(typeof body === 'string' ? this.length : body.length));
    response.writeHead(this.status, headers).end(body);
  }

  private encoded(coding: Coding): Buffer | Promise<Buffer> {
    const known = this.compressed.get(coding);
    if (known) return known;
    const made = codings[coding](Buffer.from(this.body)).then((body) => {
      this.compressed.set(coding, body);
      return body;
    });
    this.compressed.set(coding, made);
    return made;
  }
}

/** Below so many bytes compressing gains nothing. */
const smallest = 1_000;

/** From so many bytes on, making them costs more than a second write. */
const longest = 8_000;

/** Qualities that gain most for little work: a text is compressed once, but while somebody waits. */
const codings = {
  br: (body: Buffer) =>
    compressed((done) => brotliCompress(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }, done)),
  gzip: (body: Buffer) => compressed((done) => gzip(body, { level: 6 }, done)),
};

function compressed(start: (done: CompressCallback) => void): Promise<Buffer> {
  return new Promise((resolve, reject) => start((error, body) => (error ? reject(error) : resolve(body))));
}

type Coding = keyof typeof codings;

/** Null for the text as it is. */
function preferredCoding(request: IncomingMessage): Coding | null {
  if (!request.headers['accept-encoding']) return null;
  const accepted = new Negotiator(request).encodings(['br', 'gzip']);
  return accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : null;
}
