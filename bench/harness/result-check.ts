import type { Query } from './queries.ts';
import { type Dialect, firstDifference, readResponse } from './response.ts';
import { post } from './server-process.ts';

/** A running server. */
export interface CheckedServer {
  readonly candidate: { readonly title: string; readonly dialect: Dialect };
  readonly server: { readonly address: string };
}

/**
 * Sends every request to every server once, and compares the responses. Resolves with the lengths of the responses in
 * bytes, by server and query.
 * @throws {Error} at the first response that differs from the first server's.
 */
export async function checkResults(
  servers: readonly CheckedServer[],
  queries: readonly Query[],
): Promise<number[][][]> {
  const expected = new Map<string, unknown>();
  const lengths = servers.map((): number[][] => []);
  for (const [index, { candidate, server }] of servers.entries()) {
    for (const { title, bodies } of queries) {
      const texts = [];
      for (const [bodyIndex, body] of (bodies[candidate.dialect] ?? []).entries()) {
        const text = await post(server.address, body);
        const response = readResponse(candidate.dialect, text);
        const key = `${title} ${bodyIndex}`;
        const difference = expected.has(key) ? firstDifference(expected.get(key), response) : null;
        if (difference) throw new Error(`${candidate.title} responds differently to "${title}": ${difference}`);
        expected.set(key, response);
        texts.push(text);
      }
      lengths[index]?.push(texts.map((text) => Buffer.byteLength(text)));
    }
  }
  return lengths;
}
