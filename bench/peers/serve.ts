import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers the body of every POST on PORT, and prints the address. */
export function serve(answer: (body: string) => string | Buffer): void {
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const text = answer(Buffer.concat(pieces).toString('utf8'));
      response.writeHead(200, {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(text),
      });
      response.end(text);
    });
  });
  server.listen(Number(process.env.PORT), '127.0.0.1', () => announce((server.address() as AddressInfo).port)); // It listens on a port.
}

/** Prints where the server is, as its last act before it serves. */
export function announce(port: number): void {
  process.stdout.write(`http://127.0.0.1:${port}/graphql\n`);
}
