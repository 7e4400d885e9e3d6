import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { constants, setPriority } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { exchange } from '../../tests/helpers/raw-http.ts';
import { attacks } from '../../tests/server/attacks/table.ts';
import { expensiveQueries, rejectedQuery } from './attack-queries.ts';

// A program that attacks the server at the address of its first argument until its parent sends a message. It replies
// with how often each outcome occurred, such as "expensive query, 503".

const [origin = ''] = process.argv.slice(2);
// An attacker has machines of its own. Here it runs on the processor time that the server and the probe leave.
setPriority(constants.priority.PRIORITY_LOW);
const clients = { expensive: 1_000, rejected: 8, aborting: 5, malformed: 2, slow: 50 };
const outcomes: Record<string, number> = {};
const agent = new Agent({ keepAlive: true });
let running = true;
let queryCount = 0;
process.on('message', () => {
  running = false;
  process.send?.(outcomes);
});

for (let index = 0; index < clients.expensive; index += 1) void repeat(expensiveQuery, index);
for (let index = 0; index < clients.rejected; index += 1) void repeat(rejectedDocument, index);
for (let index = 0; index < clients.aborting; index += 1) void repeat(abortedRequest, index);
for (let index = 0; index < clients.malformed; index += 1) void repeat(malformedRequest, index);
for (let index = 0; index < clients.slow; index += 1) void repeat(slowClient, index);

async function repeat(act: (client: string) => Promise<string>, index: number): Promise<void> {
  await sleep(index % 1_000);
  const client = addressOf(act, index);
  while (running) {
    const outcome = await act(client).catch(({ code = 'error' }: { code?: string }) => `${act.name} ${code}`);
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  }
}

/** Waits for the response and, if it is refused, for its `Retry-After`. */
async function expensiveQuery(client: string): Promise<string> {
  const { status, retryAfterMs } = await send(client, randomQuery());
  if (status !== 200) await sleep(retryAfterMs);
  return `expensive query, ${status}`;
}

/** Sends documents that are parsed and validated only to be rejected. */
async function rejectedDocument(client: string): Promise<string> {
  const { status } = await send(client, rejectedQuery(nextNumber()));
  await sleep(50);
  return `rejected document, ${status}`;
}

/** Disconnects before the response. The text is different each time, so that no cache of documents has it. */
async function abortedRequest(client: string): Promise<string> {
  await send(client, `${randomQuery()} # ${Math.random()}`, 1 + Math.random() * 50).catch(() => {});
  await sleep(50);
  return 'aborted request';
}

async function malformedRequest(): Promise<string> {
  const attack = attacks[Math.floor(Math.random() * attacks.length)];
  if (attack) await exchange(origin, attack.request, 10_000);
  await sleep(50);
  return 'malformed request';
}

/** An address of its own for each client, of networks for tests; those that send rejected documents are one client. */
function addressOf(act: unknown, index: number): string {
  if (act === rejectedDocument) return '198.51.100.1';
  return act === expensiveQuery ? `198.18.${Math.floor(index / 250)}.${1 + (index % 250)}` : `203.0.113.${1 + index}`;
}

function randomQuery(): string {
  const query = expensiveQueries[Math.floor(Math.random() * expensiveQueries.length)];
  return query?.(nextNumber()) ?? '';
}

function nextNumber(): number {
  queryCount += 1;
  return queryCount;
}

/** Sends a body byte by byte. */
async function slowClient(): Promise<string> {
  const { port, hostname } = new URL(origin);
  const socket = connect(Number(port), hostname).on('error', () => {});
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket
    .resume()
    .write('POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 9999\r\n\r\n');
  const timer = setInterval(() => socket.write(' '), 500);
  await closed;
  clearInterval(timer);
  return 'slow request body, cut off';
}

function send(client: string, query: string, abortAfterMs?: number): Promise<{ status: number; retryAfterMs: number }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; retryAfterMs: number }>();
  const headers = {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json',
    'x-forwarded-for': client,
  };
  const sent = request(`${origin}/graphql`, { method: 'POST', headers, agent }, (response) => {
    const { statusCode: status = 0, headers } = response;
    const retryAfterMs = 1_000 * Number(headers['retry-after'] ?? 1);
    response
      .on('end', () => resolve({ status, retryAfterMs }))
      .on('error', reject)
      .resume();
  }).on('error', reject);
  sent.end(JSON.stringify({ query }));
  if (abortAfterMs !== undefined) setTimeout(() => sent.destroy(), abortAfterMs);
  return promise;
}
