import cluster, { type Worker } from 'node:cluster';
import { setTimeout as sleep } from 'node:timers/promises';
import { AggregatorRegistry, Gauge, type MetricObjectWithValues, type MetricValue, type Registry } from 'prom-client';

/** Gives workers the metrics of all workers. To be called once, in the primary, with the number of workers. */
export function aggregateMetrics(expected: number): void {
  const all = new WorkerReports(expected);
  cluster.on('listening', (worker) => all.add(worker));
  cluster.on('exit', (worker) => all.remove(worker));
  cluster.on('message', (worker, message: unknown) => {
    if (isReport(message)) all.receive(worker, message.report);
    else if (message === textRequest) void all.text().then((text) => send(worker, { text }));
  });
}

/**
 * In a worker, sends its metrics to the primary when it asks for them. Returns the function that asks the primary for
 * the metrics of all workers; it resolves to null if the primary does not respond.
 */
export function reportMetrics(worker: Worker, registry: Registry): () => Promise<string | null> {
  const waiting = new Set<(text: string) => void>();
  worker.on('message', (message: unknown) => {
    if (message === reportRequest)
      void registry.getMetricsAsJSON().then((report) => process.send?.({ report }, () => {}));
    else if (isText(message)) for (const resolve of waiting) resolve(message.text);
  });
  return async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    waiting.add(resolve);
    if (worker.isConnected()) process.send?.(textRequest, () => {});
    const text = await Promise.race([promise, sleep(primaryTimeoutMs, null, { ref: false })]);
    waiting.delete(resolve);
    return text;
  };
}

type Report = readonly MetricObjectWithValues<MetricValue<string>>[];

/** The metrics that workers have reported. */
class WorkerReports {
  private readonly expected: number;
  /** The last report of each worker that has begun to serve and runs. */
  private readonly reports = new Map<Worker, Report>();
  /** What workers that have exited had counted; added up now and then. */
  private readonly past: Report[] = [];
  private awaited = new Set<Worker>();
  private onComplete = () => {};
  private pending: Promise<string> | null = null;

  constructor(expected: number) {
    this.expected = expected;
  }

  add(worker: Worker): void {
    this.reports.set(worker, []);
  }

  remove(worker: Worker): void {
    this.past.push(countersOf(this.reports.get(worker) ?? []));
    this.reports.delete(worker);
    this.received(worker);
  }

  receive(worker: Worker, report: Report): void {
    if (this.reports.has(worker)) this.reports.set(worker, report);
    this.received(worker);
  }

  /** Concurrent calls share one collection. */
  text(): Promise<string> {
    this.pending ??= this.collect().finally(() => {
      this.pending = null;
    });
    return this.pending;
  }

  /**
   * Of workers that do not respond in time, and of those that have exited, what they counted is included as they
   * reported it last, as a total that decreases would look like a restart to Prometheus.
   */
  private async collect(): Promise<string> {
    this.awaited = new Set(this.reports.keys());
    const complete = new Promise<void>((resolve) => {
      this.onComplete = resolve;
    });
    for (const worker of this.awaited) send(worker, reportRequest);
    if (this.awaited.size > 0) await Promise.race([complete, sleep(workerTimeoutMs)]);
    const added = this.past.length;
    this.past.splice(0, added, await AggregatorRegistry.aggregate(this.past).getMetricsAsJSON());
    const silent = this.awaited;
    const reports = [...this.reports].map(([worker, report]) => (silent.has(worker) ? countersOf(report) : report));
    const registry = AggregatorRegistry.aggregate([...reports, ...this.past]);
    const registers = [registry];
    new Gauge({ name: 'msme_graph_workers_expected', help: 'Worker processes, as configured.', registers }).set(
      this.expected,
    );
    new Gauge({
      name: 'msme_graph_workers_reporting',
      help: 'Worker processes that reported metrics in time; of others, counters are as of their last report.',
      registers,
    }).set(reports.length - silent.size);
    return registry.metrics();
  }

  private received(worker: Worker): void {
    if (this.awaited.delete(worker) && this.awaited.size === 0) this.onComplete();
  }
}

function countersOf(report: Report): Report {
  return report.filter(({ type }) => String(type) === 'counter' || String(type) === 'histogram');
}

/** Without a function as its last argument, a message that cannot be sent is an error event. */
function send(worker: Worker, message: string | object): void {
  if (worker.isConnected()) worker.send(message, () => {});
}

const textRequest = 'metrics of all workers';
const reportRequest = 'metrics of this worker';

function isReport(message: unknown): message is { readonly report: Report } {
  return typeof message === 'object' && message !== null && 'report' in message;
}

function isText(message: unknown): message is { readonly text: string } {
  return typeof message === 'object' && message !== null && 'text' in message;
}

/** Time for workers to report, and for the primary to respond to one. Prometheus waits 10 s by default. */
const [workerTimeoutMs, primaryTimeoutMs] = [2_000, 4_000];
