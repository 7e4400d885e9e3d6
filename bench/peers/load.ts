import { Pool } from 'undici';
import type { LoadResult, LoadTest } from '../harness/load-test.ts';

// Runs each load test that its parent sends, and replies with the result.
process.on('message', async (loadTest: LoadTest) => process.send?.(await run(loadTest)));

async function run({ address, bodies, responseLengths, count, connections }: LoadTest): Promise<LoadResult> {
  const { origin, pathname: path } = new URL(address);
  const pool = new Pool(origin, { connections, pipelining: 1 });
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const times: number[] = [];
  let sent = 0;
  const client = async () => {
    while (sent < count) {
      const index = sent % bodies.length;
      sent += 1;
      const start = performance.now();
      const { statusCode, body } = await pool.request({ path, method: 'POST', headers, body: bodies[index] ?? '' });
      const { byteLength } = await body.arrayBuffer();
      times.push(performance.now() - start);
      if (statusCode !== 200 || byteLength !== responseLengths[index])
        throw new Error(`${address} responded ${statusCode} with ${byteLength} bytes, not ${responseLengths[index]}.`);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: connections }, client));
  const seconds = (performance.now() - start) / 1_000;
  await pool.close();
  times.sort((a, b) => a - b);
  const percentile = (fraction: number) => times[Math.ceil(times.length * fraction) - 1] ?? Number.NaN;
  return { seconds, p50Ms: percentile(0.5), p99Ms: percentile(0.99) };
}
