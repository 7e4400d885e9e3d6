import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Starts a server on `PORT` that passes the body of each request to `respond`, and prints its address. */
export function serve(respond: (body: string) => string | Buffer): void {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = respond(Buffer.concat(chunks).toString('utf8'));
      response.writeHead(200, {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(text),
      });
      response.end(text);
    });
  });
  server.listen(Number(process.env.PORT), '127.0.0.1', () => announce((server.address() as AddressInfo).port)); // It listens on a port.
}

/** Prints the GraphQL endpoint. The benchmark waits for this line. */
export function announce(port: number): void {
  process.stdout.write(`http://127.0.0.1:${port}/graphql\n`);
}
