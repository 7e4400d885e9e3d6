import { type Dialect, firstDifference, readAnswer } from './answers.ts';
import type { Question } from './queries.ts';
import { askServer } from './server-process.ts';

/** A server that can be asked. */
export interface Answerer {
  readonly contestant: { readonly title: string; readonly dialect: Dialect };
  readonly server: { readonly address: string };
}

/**
 * Asks every server everything once. Gives how many bytes each answer has, of each server, for each question.
 * @throws {Error} at the first answer that differs from the first server's.
 */
export async function agree(servers: readonly Answerer[], questions: readonly Question[]): Promise<number[][][]> {
  const first = new Map<string, unknown>();
  const lengths = servers.map((): number[][] => []);
  for (const [index, { contestant, server }] of servers.entries()) {
    for (const { title, bodies } of questions) {
      const texts = [];
      for (const [place, body] of (bodies[contestant.dialect] ?? []).entries()) {
        const text = await askServer(server.address, body);
        const answer = readAnswer(contestant.dialect, text);
        const key = `${title} ${place}`;
        const difference = first.has(key) ? firstDifference(first.get(key), answer) : null;
        if (difference) throw new Error(`${contestant.title} answers "${title}" otherwise: ${difference}`);
        first.set(key, answer);
        texts.push(text);
      }
      lengths[index]?.push(texts.map((text) => Buffer.byteLength(text)));
    }
  }
  return lengths;
}
