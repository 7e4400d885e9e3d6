import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Starts a server that passes the body of each request to `respond`. */
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
  listen(server);
}

/** Listens on `PORT`, and prints the GraphQL endpoint. */
export function listen(server: Server): void {
  server.listen(Number(process.env.PORT), '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo; // It listens on a port.
    announce(port);
  });
}

/** Prints the GraphQL endpoint. The benchmark waits for this line. */
export function announce(port: number): void {
  process.stdout.write(`http://127.0.0.1:${port}/graphql\n`);
}
