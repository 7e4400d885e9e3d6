import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { heartbeatMessage, heartbeatsPerTimeout, shutdownMessage } from './worker-link.ts';

/** Environment variables of workers, in addition to those of the primary. */
export type WorkerEnvironment = Readonly<Record<string, string>>;

/** A worker was ended before it served. If it exited by itself, it has logged the reason. */
export class WorkerError extends Error {
  override name = 'WorkerError';
}

export interface WorkersOptions {
  /** The file that each worker runs. */
  readonly program: string;
  readonly count: number;
  /** A worker that does not respond for so long is killed and replaced; a new one has four times as long to start. */
  readonly timeoutMs: number;
  /** Time that a worker has to finish its open requests and exit. */
  readonly exitTimeoutMs: number;
  readonly environment: WorkerEnvironment;
  readonly onMessage: (message: string) => void;
  /** Receives whole lines that workers write. */
  readonly onOutput: (stream: 'stdout' | 'stderr', lines: string) => void;
}

/**
 * Keeps a number of worker processes that share one port. In each, `cluster.isWorker` is true. A worker that exits
 * unexpectedly or hangs is replaced. After the start, workers are started one at a time, and there is never more than
 * one above the number.
 */
export class Workers {
  private readonly options: WorkersOptions;
  private environment: WorkerEnvironment;
  private readonly running = new Set<Worker>();
  private readonly serving = new Map<Worker, Serving>();
  private readonly retired = new WeakSet<Worker>();
  private lastChange: Promise<unknown> = Promise.resolve();
  private isFilling = false;
  /** Workers in succession that did not start, or exited soon after it. */
  private failures = 0;
  /** When another worker may be started after that, of `performance.now()`. */
  private pausedUntil = 0;
  private readonly ending = new AbortController();
  private graceful = true;

  constructor(options: WorkersOptions) {
    this.options = options;
    this.environment = options.environment;
    // Workers accept connections themselves, from a shared socket. If the primary passed them on, one that hangs or has
    // no free descriptor would get connections that nobody answers.
    cluster.schedulingPolicy = cluster.SCHED_NONE; // Read by the first call of setupPrimary.
    // Pipes of their own: with a shared one, each process that starts or ends makes it blocking for all.
    cluster.setupPrimary({ exec: options.program, args: [], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    setInterval(() => this.killHanging(), options.timeoutMs / heartbeatsPerTimeout).unref();
  }

  /** Starts the workers. Resolves with their port. @throws {WorkerError} if one of them does not start. */
  async start(): Promise<number> {
    const { count } = this.options;
    const ports = await this.alone(() => Promise.all(Array.from({ length: count }, () => this.add(this.environment))));
    return ports[0] ?? 0;
  }

  /**
   * Replaces the workers one by one, so that there are always some that serve. Leaves the rest as they are when the
   * signal is aborted.
   * @throws {WorkerError} if the first new worker does not start; the others stay as they are.
   */
  async replace(environment: WorkerEnvironment, signal: AbortSignal): Promise<void> {
    try {
      await this.alone(() => this.replaceOne(environment));
      this.environment = environment;
      this.failures = 0;
    } catch (error) {
      if (!this.ending.signal.aborted) throw error;
    } finally {
      // The first new worker has shown that others can start; those that fail now are tried again.
      while (!signal.aborted && !this.ending.signal.aborted && this.outdated(this.environment))
        await this.retry(() => this.replaceOne(this.environment));
    }
  }

  /** Whether a worker has this environment, or the next one gets it. */
  uses(environment: WorkerEnvironment): boolean {
    const used = [...this.serving.values()].map((serving) => serving.environment);
    return [this.environment, ...used].includes(environment);
  }

  /**
   * Lets all workers finish their open requests and exit, and kills those that remain after the timeout. Resolves to
   * true if all exited by themselves without aborting a request.
   */
  async end(): Promise<boolean> {
    this.ending.abort();
    const all = [...this.running];
    for (const worker of all) this.retire(worker);
    const exits = Promise.all(all.map((worker) => this.exitOf(worker)));
    // Not even SIGKILL ends a process while it waits for a disk.
    await Promise.race([exits, sleep(this.options.exitTimeoutMs + killMs, null, { ref: false })]);
    return this.graceful && this.running.size === 0;
  }

  /** Starts one worker, and ends one that has another environment if there are enough. */
  private async replaceOne(environment: WorkerEnvironment): Promise<void> {
    await this.add(environment);
    const old = this.outdated(environment);
    if (!old || this.serving.size <= this.options.count) return;
    this.retire(old);
    await this.exitOf(old);
  }

  private outdated(environment: WorkerEnvironment): Worker | undefined {
    return [...this.serving].find(([, serving]) => serving.environment !== environment)?.[0];
  }

  /** Starts workers until there are enough. */
  private async fill(): Promise<void> {
    if (this.isFilling) return;
    this.isFilling = true;
    const isMissing = () => !this.ending.signal.aborted && this.serving.size < this.options.count;
    while (isMissing()) await this.retry(async () => void (isMissing() && (await this.add(this.environment))));
    this.isFilling = false;
  }

  /** Makes a change, after the pause that failures have led to. */
  private async retry(change: () => Promise<void>): Promise<void> {
    const { signal } = this.ending;
    for (let ms = this.pauseMs(); ms > 0 && !signal.aborted; ms = this.pauseMs())
      await sleep(ms, null, { signal }).catch(() => {});
    try {
      await this.alone(change);
    } catch (error) {
      if (signal.aborted) return;
      this.options.onMessage(`${error instanceof Error ? error.message : error} Another is started soon.`);
      this.pause();
    }
  }

  /** Pauses before another worker is started: longer after each failure. */
  private pause(): void {
    this.pausedUntil = performance.now() + Math.min(minPauseMs * 2 ** this.failures, maxPauseMs);
    this.failures += 1;
  }

  private pauseMs(): number {
    return Math.ceil(this.pausedUntil - performance.now());
  }

  /** Makes changes of the workers one after the other. */
  private alone<T>(change: () => Promise<T>): Promise<T> {
    const result = this.lastChange.then(change);
    this.lastChange = result.catch(() => {});
    return result;
  }

  /** Starts one worker and waits until it serves. Resolves with its port. */
  private async add(environment: WorkerEnvironment): Promise<number> {
    if (this.ending.signal.aborted) throw new WorkerError('No worker is started while the server ends.');
    const { promise: listening, resolve, reject } = Promise.withResolvers<number>();
    const fail = (message: string) => reject(new WorkerError(message));
    const worker = cluster.fork({ ...process.env, ...environment });
    this.running.add(worker);
    worker.once('listening', ({ port }) => resolve(port));
    for (const stream of ['stdout', 'stderr'] as const)
      forwardLines(worker.process[stream], (lines) => this.options.onOutput(stream, lines));
    worker.process.once('close', () => this.running.delete(worker));
    worker.once('exit', (code, signal) => {
      fail(`A worker exited with ${signal ?? `code ${code}`} before it served.`);
    });
    worker.on('error', (error) => {
      if (worker.process.pid !== undefined) return; // A message did not reach it; it is about to exit.
      this.running.delete(worker);
      fail(`A worker cannot be started: ${error.message}.`);
    });
    const startMs = startFactor * this.options.timeoutMs;
    const timer = setTimeout(() => {
      fail(`A worker did not serve within ${startMs} ms and was killed. WORKER_TIMEOUT_MS sets a quarter of that.`);
      worker.process.kill('SIGKILL');
    }, startMs);
    try {
      const port = await listening;
      this.serving.set(worker, { environment, since: performance.now(), missedHeartbeats: 0 });
      worker.on('message', (message: unknown) => {
        const serving = this.serving.get(worker);
        if (serving && message === heartbeatMessage) serving.missedHeartbeats = 0;
      });
      worker.once('exit', (code, signal) => {
        // A second SIGTERM may reach a worker that has finished, while Node ends it.
        if (this.ending.signal.aborted && (code === null ? signal === 'SIGKILL' : code !== 0)) this.graceful = false;
        this.exited(worker, signal ?? `code ${code}`);
      });
      return port;
    } finally {
      clearTimeout(timer);
    }
  }

  private exited(worker: Worker, reason: string): void {
    const serving = this.serving.get(worker);
    if (!this.serving.delete(worker) || !serving || this.ending.signal.aborted) return;
    if (performance.now() - serving.since < stableMs) this.pause();
    else this.failures = 0;
    this.options.onMessage(`A worker exited with ${reason}; starting another.`);
    void this.fill();
  }

  /**
   * Sends the shutdown message to a worker that serves; a signal could arrive twice. Kills a worker that does not serve
   * yet, as it has no requests, and one that does not exit in time.
   */
  private retire(worker: Worker): void {
    if (this.retired.has(worker)) return;
    this.retired.add(worker);
    const kill = () => worker.process.kill('SIGKILL');
    if (!this.serving.delete(worker)) return void kill();
    worker.send(shutdownMessage, () => {}); // It fails for a worker that a signal has ended.
    const timer = setTimeout(kill, this.options.exitTimeoutMs);
    worker.once('exit', () => clearTimeout(timer));
  }

  /** Waits until a worker has exited, and all that it wrote has been read. */
  private async exitOf(worker: Worker): Promise<void> {
    if (this.running.has(worker)) await once(worker.process, 'close');
  }

  /** Counts intervals, not time, so that a pause of this process is not taken for one of its workers. */
  private killHanging(): void {
    for (const [worker, serving] of this.serving) {
      serving.missedHeartbeats += 1;
      if (serving.missedHeartbeats <= heartbeatsPerTimeout) continue;
      const { timeoutMs, onMessage } = this.options;
      onMessage(`Worker ${worker.process.pid} has not responded for ${timeoutMs} ms (WORKER_TIMEOUT_MS); killing it.`);
      worker.process.kill('SIGKILL');
    }
  }
}

/** Passes on what a stream reads, in whole lines. */
function forwardLines(stream: Readable | null, onLines: (lines: string) => void): void {
  let rest = '';
  stream
    ?.setEncoding('utf8')
    .on('data', (text: string) => {
      const end = text.lastIndexOf('\n') + 1;
      if (end > 0) onLines(rest + text.slice(0, end));
      rest = end > 0 ? text.slice(end) : rest + text;
    })
    .on('end', () => rest !== '' && onLines(`${rest}\n`));
}

interface Serving {
  readonly environment: WorkerEnvironment;
  /** Of `performance.now()`. */
  readonly since: number;
  missedHeartbeats: number;
}

/** How much longer than between heartbeats a worker may take to start: it loads the data. */
const startFactor = 4;

/** Time after which a worker counts as started for good. */
const stableMs = 10_000;

/** Pauses before another worker is started: after the first failure, and at most. */
const [minPauseMs, maxPauseMs] = [1_000, 10_000];

/** Time in which the system ends a process that is killed. */
const killMs = 500;
