import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { inexpensiveQueries } from './attack-queries.ts';

/** Response times in milliseconds. */
export interface ResponseTimes {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** Sends an inexpensive query every 10 ms or, if that takes longer, as soon as the last response has arrived. */
export async function probe(origin: string, durationMs: number): Promise<ResponseTimes> {
  const times: number[] = [];
  for (const end = performance.now() + durationMs; performance.now() < end; ) {
    times.push(await responseTimeMs(origin, inexpensiveQueries[times.length % inexpensiveQueries.length] ?? ''));
    await sleep(Math.max(0, 10 - (times.at(-1) ?? 0)));
  }
  times.sort((a, b) => a - b);
  const percentile = (fraction: number) => times[Math.ceil(times.length * fraction) - 1] ?? Number.NaN;
  return { count: times.length, p50: percentile(0.5), p99: percentile(0.99), max: percentile(1) };
}

/**
 * The time from sending a query to the end of the response. It is sent again if its connection, which was open before,
 * is being closed. @throws {Error} if its status is not 200.
 */
export function responseTimeMs(origin: string, query: string, agent = keepAliveAgent): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const start = performance.now();
  const send = (): void => {
    sentCount += 1;
    // One of 250 addresses, so that no client exceeds a rate limit.
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': `192.0.2.${1 + (sentCount % 250)}` };
    const sent = request(`${origin}/graphql`, { method: 'POST', headers, agent }, (response) =>
      response
        .on('end', () => {
          if (response.statusCode === 200) resolve(performance.now() - start);
          else reject(new Error(`${response.statusCode} for ${query}`));
        })
        .resume(),
    ).on('error', (error) => (sent.reusedSocket ? send() : reject(error)));
    sent.end(JSON.stringify({ query }));
  };
  send();
  return promise;
}

const keepAliveAgent = new Agent({ keepAlive: true });
let sentCount = 0;

/** Closes the connections of the probe. */
export function closeProbe(): void {
  keepAliveAgent.destroy();
}
