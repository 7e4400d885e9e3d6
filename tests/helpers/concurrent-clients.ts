import { isDeepStrictEqual } from 'node:util';
import type { Store } from '../../src/store/store.ts';
import { operateOn } from './operate.ts';

/** A question, and the whole answer as it is right. */
export interface ExpectedAnswer {
  readonly query: string;
  readonly answer: object;
}

/** What a store answers to each question. @throws {Error} if one of them has no answer. */
export async function answersOf(store: Store, queries: readonly string[]): Promise<ExpectedAnswer[]> {
  const operate = operateOn({ currentStore: () => store });
  return Promise.all(
    queries.map(async (query) => {
      const answer = await operate(query);
      if (answer.errors) throw new Error(`This must have an answer: ${query}\n${JSON.stringify(answer.errors)}`);
      return { query, answer };
    }),
  );
}

/** How a server answered one question. */
export interface Reply {
  /** When it came, as `performance.now` has it. */
  readonly at: number;
  readonly ms: number;
  readonly status: number;
  readonly text: string;
  /** Of an answer to GET. */
  readonly etag: string | null;
  /** `right`: exactly one of the answers; `unavailable`: the server said so, and nothing else; `wrong`: anything else. */
  readonly kind: 'right' | 'unavailable' | 'wrong';
}

/** Asks once, by GET. Each of the answers is right. */
export async function ask(origin: string, query: string, answers: readonly object[]): Promise<Reply> {
  const started = performance.now();
  const reply = await fetch(`${origin}/graphql?${new URLSearchParams({ query })}`).then(
    async (response) => ({
      status: response.status,
      text: await response.text(),
      etag: response.headers.get('etag'),
    }),
    (error: Error) => ({ status: 0, text: `${error.message}: ${error.cause}`, etag: null }),
  );
  const at = performance.now();
  return { ...reply, at, ms: at - started, kind: kindOf(reply, answers) };
}

/** Clients that ask, each one question after the other, until they are told to stop. */
export class ConcurrentClients {
  readonly replies: Reply[] = [];
  private readonly clients: Promise<void>[];
  private going = true;

  constructor(
    origins: readonly string[],
    size: number,
    known: readonly (ExpectedAnswer | readonly ExpectedAnswer[])[],
  ) {
    this.clients = Array.from({ length: size }, async (_, client) => {
      for (let turn = client; this.going; turn += 1) {
        const versions = [known[turn % known.length] ?? []].flat();
        const query = versions[0]?.query ?? '';
        const answers = versions.map(({ answer }) => answer);
        this.replies.push(await ask(origins[turn % origins.length] ?? '', query, answers));
      }
    });
  }

  async stop(): Promise<readonly Reply[]> {
    this.going = false;
    await Promise.all(this.clients);
    return this.replies;
  }
}

function kindOf({ status, text }: { status: number; text: string }, answers: readonly object[]): Reply['kind'] {
  const body = parse(text);
  if (status === 200) return answers.some((answer) => isDeepStrictEqual(body, answer)) ? 'right' : 'wrong';
  if (status !== 503 || !isAnswer(body) || body.errors.length === 0) return 'wrong';
  const plain = body.errors.every(
    ({ message, extensions }) =>
      message === 'The data is unavailable at the moment. Try again later.' &&
      isDeepStrictEqual(extensions, { code: 'SERVICE_UNAVAILABLE' }),
  );
  const data = { data: body.data ?? null };
  return plain && answers.some((answer) => isPart(data, answer)) ? 'unavailable' : 'wrong';
}

/** Whether a value is another, but for what is null. */
function isPart(part: unknown, whole: unknown): boolean {
  if (part === null || part === whole) return true;
  if (typeof part !== 'object' || typeof whole !== 'object' || whole === null) return false;
  return (
    Object.keys(part).length === Object.keys(whole).length &&
    Object.entries(part).every(([key, value]) =>
      isPart(value, Object.entries(whole).find(([name]) => name === key)?.[1]),
    )
  );
}

interface Refusal {
  readonly data?: unknown;
  readonly errors: readonly { readonly message: string; readonly extensions: object }[];
}

function isAnswer(body: unknown): body is Refusal {
  return typeof body === 'object' && body !== null && 'errors' in body && Array.isArray(body.errors);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
