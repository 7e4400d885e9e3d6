import { connect } from 'node:net';

/** What goes over a connection, part by part. */
export type Sent = string | Uint8Array | readonly (string | Uint8Array)[];

/** An answer as it came over the wire. */
export interface WireAnswer {
  readonly status: number;
  /** By their names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Sends bytes as they are over a connection of their own, and gives all that comes back until the server closes it.
 * @throws {Error} if it does not close it in time.
 */
export async function exchange(origin: string, sent: Sent, withinMs: number): Promise<WireAnswer[]> {
  const { hostname, port } = new URL(origin);
  const { promise, resolve, reject } = Promise.withResolvers<WireAnswer[]>();
  const socket = connect(Number(port), hostname);
  const received: Uint8Array[] = [];
  const timer = setTimeout(() => {
    reject(new Error(`Not answered to the end within ${withinMs} ms, but for:\n${Buffer.concat(received)}`));
    socket.destroy();
  }, withinMs);
  socket
    .on('data', (part: Buffer) => received.push(part))
    // The server may close a connection on which more is on its way.
    .on('error', () => {})
    .on('close', () => {
      clearTimeout(timer);
      resolve(answersIn(Buffer.concat(received).toString()));
    });
  for (const part of typeof sent === 'string' || sent instanceof Uint8Array ? [sent] : sent) socket.write(part);
  return promise;
}

/** Reads answers one after another; of the last, whose length nothing tells, the body is all that is left. */
function answersIn(text: string): WireAnswer[] {
  const answers: WireAnswer[] = [];
  for (let rest = text; rest !== ''; ) {
    const end = rest.indexOf('\r\n\r\n') + 4;
    const [first = '', ...lines] = rest.slice(0, end).trimEnd().split('\r\n');
    const headers = Object.fromEntries(
      lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
    );
    const status = Number(first.split(' ')[1]);
    const body = bodyOf(Buffer.from(rest.slice(end)), status, headers);
    answers.push({ status, headers, body: body.text });
    rest = body.rest;
  }
  return answers;
}

function bodyOf(bytes: Buffer, status: number, headers: WireAnswer['headers']): { text: string; rest: string } {
  const cut = (from: number, to: number, next = to) => ({
    text: bytes.subarray(from, to).toString(),
    rest: bytes.subarray(next).toString(),
  });
  if (status < 200) return cut(0, 0);
  if (headers['transfer-encoding'] === 'chunked') {
    const begin = bytes.indexOf('\r\n') + 2;
    const length = Number.parseInt(bytes.toString('latin1', 0, begin), 16);
    // Ours are one chunk, and the empty one that ends them.
    return length === 0 ? cut(0, 0, begin + 2) : cut(begin, begin + length, begin + length + '\r\n0\r\n\r\n'.length);
  }
  return cut(0, Number(headers['content-length'] ?? bytes.length));
}
