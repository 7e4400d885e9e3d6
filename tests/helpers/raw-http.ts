import { connect } from 'node:net';

/** What is written to a connection, in one part or several. */
export type RawRequest = string | Uint8Array | readonly (string | Uint8Array)[];

/** An HTTP response as parsed from the bytes of a connection. */
export interface RawResponse {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Writes bytes to a new connection, and returns all responses once the server has closed it.
 * @throws {Error} if the server does not close it in time
 */
export async function exchange(origin: string, request: RawRequest, withinMs = 10_000): Promise<RawResponse[]> {
  const { hostname, port } = new URL(origin);
  const { promise, resolve, reject } = Promise.withResolvers<RawResponse[]>();
  const socket = connect(Number(port), hostname);
  const received: Uint8Array[] = [];
  const timer = setTimeout(() => {
    reject(new Error(`The connection is still open after ${withinMs} ms. Received:\n${Buffer.concat(received)}`));
    socket.destroy();
  }, withinMs);
  socket
    .on('data', (part: Buffer) => received.push(part))
    // The server may close the connection while the request is still being sent.
    .on('error', () => {})
    .on('close', () => {
      clearTimeout(timer);
      resolve(parseResponses(Buffer.concat(received).toString()));
    });
  for (const part of typeof request === 'string' || request instanceof Uint8Array ? [request] : request)
    socket.write(part);
  return promise;
}

function parseResponses(text: string): RawResponse[] {
  const responses: RawResponse[] = [];
  for (let rest = text; rest !== ''; ) {
    const end = rest.indexOf('\r\n\r\n') + 4;
    const [statusLine = '', ...lines] = rest.slice(0, end).trimEnd().split('\r\n');
    const headers = Object.fromEntries(
      lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
    );
    const status = Number(statusLine.split(' ')[1]);
    const body = parseBody(Buffer.from(rest.slice(end)), status, headers);
    responses.push({ status, headers, body: body.text });
    rest = body.rest;
  }
  return responses;
}

/** The body of a response, and what follows it. Without a length, the body extends to the end. */
function parseBody(bytes: Buffer, status: number, headers: RawResponse['headers']): { text: string; rest: string } {
  const split = (start: number, end: number, next = end) => ({
    text: bytes.subarray(start, end).toString(),
    rest: bytes.subarray(next).toString(),
  });
  if (status < 200) return split(0, 0);
  if (headers['transfer-encoding'] === 'chunked') {
    const start = bytes.indexOf('\r\n') + 2;
    const length = Number.parseInt(bytes.toString('latin1', 0, start), 16);
    // This server sends a body as one chunk, followed by the empty last one.
    return length === 0
      ? split(0, 0, start + 2)
      : split(start, start + length, start + length + '\r\n0\r\n\r\n'.length);
  }
  return split(0, Number(headers['content-length'] ?? bytes.length));
}
