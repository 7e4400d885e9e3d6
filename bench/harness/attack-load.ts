import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { constants, setPriority } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { exchange } from '../../tests/helpers/raw-http.ts';
import { attacks } from '../../tests/server/attacks/table.ts';
import { dear } from './attack-queries.ts';

// Attacks a server until it is told to stop, and then tells its parent how often each thing happened: "dear 503".

const [origin = ''] = process.argv.slice(2);
// It has machines of its own; here it takes what the server and the client who is measured leave.
setPriority(constants.priority.PRIORITY_LOW);
const clients = { dear: 1_000, aborted: 5, hostile: 2, slow: 50 };
const happened: Record<string, number> = {};
const agent = new Agent({ keepAlive: true });
let going = true;
process.on('message', () => {
  going = false;
  process.send?.(happened);
});

for (let index = 0; index < clients.dear; index += 1) void repeat(askDear, index);
for (let index = 0; index < clients.aborted; index += 1) void repeat(abort, index);
for (let index = 0; index < clients.hostile; index += 1) void repeat(attack, index);
for (let index = 0; index < clients.slow; index += 1) void repeat(crawl, index);

async function repeat(once: () => Promise<string>, index: number): Promise<void> {
  await sleep(index % 1_000);
  while (going) {
    const what = await once().catch(({ code = 'error' }: { code?: string }) => `${once.name} ${code}`);
    happened[what] = (happened[what] ?? 0) + 1;
  }
}

/** Waits for its answer, and where it is refused, as long as it is told to. */
async function askDear(): Promise<string> {
  const { status, retryAfterMs } = await ask(anyDear());
  if (status !== 200) await sleep(retryAfterMs);
  return `dear ${status}`;
}

/** Goes away before it is answered; its text is one that nobody has read before. */
async function abort(): Promise<string> {
  await ask(`${anyDear()} # ${Math.random()}`, 1 + Math.random() * 50).catch(() => {});
  await sleep(50);
  return 'aborted';
}

async function attack(): Promise<string> {
  const one = attacks[Math.floor(Math.random() * attacks.length)];
  if (one) await exchange(origin, one.request, 10_000);
  await sleep(50);
  return 'hostile';
}

function anyDear(): string {
  return dear[Math.floor(Math.random() * dear.length)] ?? '';
}

/** Sends a body byte by byte. */
async function crawl(): Promise<string> {
  const { port, hostname } = new URL(origin);
  const socket = connect(Number(port), hostname).on('error', () => {});
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket
    .resume()
    .write('POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 9999\r\n\r\n');
  const drip = setInterval(() => socket.write(' '), 500);
  await closed;
  clearInterval(drip);
  return 'slow body, cut off';
}

function ask(query: string, abortAfterMs?: number): Promise<{ status: number; retryAfterMs: number }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; retryAfterMs: number }>();
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
  const asked = request(`${origin}/graphql`, { method: 'POST', headers, agent }, (response) => {
    const { statusCode: status = 0, headers } = response;
    const retryAfterMs = 1_000 * Number(headers['retry-after'] ?? 1);
    response
      .on('end', () => resolve({ status, retryAfterMs }))
      .on('error', reject)
      .resume();
  }).on('error', reject);
  asked.end(JSON.stringify({ query }));
  if (abortAfterMs !== undefined) setTimeout(() => asked.destroy(), abortAfterMs);
  return promise;
}
