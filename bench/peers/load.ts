import { Pool } from 'undici';
import type { Load, Loaded } from '../harness/load.ts';

// Asks a server as told by its parent, and tells it how long the answers took.
process.on('message', async (load: Load) => process.send?.(await run(load)));

async function run({ address, bodies, lengths, count, connections }: Load): Promise<Loaded> {
  const { origin, pathname: path } = new URL(address);
  const pool = new Pool(origin, { connections, pipelining: 1 });
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const times: number[] = [];
  let asked = 0;
  const client = async () => {
    while (asked < count) {
      const index = asked % bodies.length;
      asked += 1;
      const start = performance.now();
      const { statusCode, body } = await pool.request({ path, method: 'POST', headers, body: bodies[index] ?? '' });
      const { byteLength } = await body.arrayBuffer();
      times.push(performance.now() - start);
      if (statusCode !== 200 || byteLength !== lengths[index])
        throw new Error(`${address} answered ${statusCode} with ${byteLength} bytes, not ${lengths[index]}.`);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: connections }, client));
  const seconds = (performance.now() - start) / 1_000;
  await pool.close();
  times.sort((a, b) => a - b);
  const within = (share: number) => times[Math.ceil(times.length * share) - 1] ?? Number.NaN;
  return { seconds, p50Ms: within(0.5), p99Ms: within(0.99) };
}
