import cluster from 'node:cluster';
import { AggregatorRegistry, Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Answers } from './answers.ts';

/** The media type of what `metrics` gives. */
export const metricsType = Registry.PROMETHEUS_CONTENT_TYPE;

/**
 * What the server has done so far, in Prometheus' text format: how often answers were at hand, and what Node says of itself. Of several
 * workers, all together.
 */
export function metrics(answers: Answers): () => Promise<string> {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  new Counter({
    name: 'msme_graph_answers_total',
    help: 'Requests to /graphql, by whether their answer was at hand (hit) or had to be made (miss).',
    labelNames: ['cache'],
    registers: [registry],
    collect() {
      this.reset();
      this.inc({ cache: 'hit' }, answers.counts.hits);
      this.inc({ cache: 'miss' }, answers.counts.misses);
    },
  });
  new Gauge({
    name: 'msme_graph_answers_bytes',
    help: 'What the answers that are kept take in memory, about.',
    registers: [registry],
    collect() {
      this.set(answers.size);
    },
  });
  if (!cluster.isWorker) return () => registry.metrics();
  AggregatorRegistry.setRegistries([registry]);
  new AggregatorRegistry(); // Answers the primary, which asks all workers.
  return askPrimary;
}

/** Answers workers that ask for the metrics of all. To be called once, in the primary. */
export function aggregateMetrics(): void {
  const all = new AggregatorRegistry();
  cluster.on('message', (worker, message: unknown) => {
    if (message !== question) return;
    const send = (text: string) => worker.isConnected() && worker.send({ metrics: text });
    all.clusterMetrics().then(send, () => send('')); // A worker that ends meanwhile does not answer; the next time it is gone.
  });
}

const question = 'metrics of all workers';

function askPrimary(): Promise<string> {
  return new Promise((resolve) => {
    const listen = (message: unknown) => {
      if (typeof message !== 'object' || message === null || !('metrics' in message)) return;
      process.off('message', listen);
      resolve(String(message.metrics));
    };
    process.on('message', listen);
    process.send?.(question);
  });
}
