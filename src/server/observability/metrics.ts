import cluster from 'node:cluster';
import { AggregatorRegistry, Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { ResponseCache } from '../http/index.ts';

/** The media type of what `metrics` gives. */
export const metricsType = Registry.PROMETHEUS_CONTENT_TYPE;

/** What the server has done so far, counted. */
export interface Metrics {
  /** An operation was answered, or refused, in so many milliseconds. */
  answered(operation: string | null, durationMs: number, cost: number, codes: readonly string[]): void;
  /** A loader asked the store so many questions at once. */
  batched(loader: string, size: number): void;
  /** In Prometheus' text format. Of several workers, all together. */
  text(): Promise<string>;
}

/**
 * Counts operations by name, loader batches, how often answers were at hand, and what Node says of itself, such as the delay of its event
 * loop. Operations that are not of the names given are counted together, so that no client can make the figures grow without end.
 */
export function metrics(answers: ResponseCache, names: ReadonlySet<string>): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'msme_graph_operation_duration_seconds',
    help: 'From the arrival of a request to /graphql to the end of its answer, by the name of its operation.',
    labelNames: ['operation'],
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
    registers,
  });
  const costs = new Histogram({
    name: 'msme_graph_operation_cost',
    help: 'What operations were measured to cost, in units.',
    buckets: [10, 100, 1_000, 10_000, 100_000],
    registers,
  });
  const errors = new Counter({
    name: 'msme_graph_errors_total',
    help: 'Errors in answers, by extensions.code.',
    labelNames: ['code'],
    registers,
  });
  const batches = new Histogram({
    name: 'msme_graph_loader_batch_size',
    help: 'How many questions loaders ask the store at once.',
    labelNames: ['loader'],
    buckets: [1, 2, 5, 10, 20, 50, 100, 500],
    registers,
  });
  new Counter({
    name: 'msme_graph_answers_total',
    help: 'Requests to /graphql, by whether their answer was at hand (hit) or had to be made (miss).',
    labelNames: ['cache'],
    registers,
    collect() {
      this.reset();
      this.inc({ cache: 'hit' }, answers.counts.hits);
      this.inc({ cache: 'miss' }, answers.counts.misses);
    },
  });
  new Gauge({
    name: 'msme_graph_answers_bytes',
    help: 'What the answers that are kept take in memory, about.',
    registers,
    collect() {
      this.set(answers.size);
    },
  });
  const ofWorkers = cluster.isWorker;
  if (ofWorkers) {
    AggregatorRegistry.setRegistries([registry]);
    new AggregatorRegistry(); // Answers the primary, which asks all workers.
  }
  return {
    answered(operation, durationMs, cost, codes) {
      const name = operation === null ? 'unnamed' : names.has(operation) ? operation : 'other';
      durations.observe({ operation: name }, durationMs / 1_000);
      if (cost > 0) costs.observe(cost);
      for (const code of codes) errors.inc({ code });
    },
    batched: (loader, size) => batches.observe({ loader }, size),
    text: ofWorkers ? askPrimary : () => registry.metrics(),
  };
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
