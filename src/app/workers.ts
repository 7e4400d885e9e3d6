import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** The message that asks a worker to finish its open requests and exit. */
export const shutdownMessage = 'shut down';

/** Environment variables of workers, in addition to those of the primary. */
export type WorkerEnvironment = Readonly<Record<string, string>>;

/** A worker exited before it served. The worker itself has logged the reason. */
export class WorkerError extends Error {
  override name = 'WorkerError';
}

/**
 * Runs worker processes that share one port. In each, `cluster.isWorker` is true. A worker that exits unexpectedly is
 * replaced.
 */
export class Workers {
  private readonly onMessage: (message: string) => void;
  private readonly serving = new Set<Worker>();
  private readonly retired = new WeakSet<Worker>();
  private environment: WorkerEnvironment;
  private ending = false;
  private graceful = true;

  /** `program` is the file that each worker runs. */
  constructor(program: string, environment: WorkerEnvironment, onMessage: (message: string) => void) {
    cluster.setupPrimary({ exec: program, args: [] });
    this.environment = environment;
    this.onMessage = onMessage;
  }

  /** Starts workers. Resolves with their port. @throws {WorkerError} if one of them exits before it serves. */
  async start(count: number): Promise<number> {
    const ports = await Promise.all(Array.from({ length: count }, () => this.add()));
    return ports[0] ?? 0;
  }

  /**
   * Replaces the workers one by one, so that there are always some that serve.
   * @throws {WorkerError} for the first new worker that exits before it serves; the others stay as they are.
   */
  async replace(environment: WorkerEnvironment): Promise<void> {
    const before = this.environment;
    this.environment = environment;
    for (const worker of [...this.serving]) {
      try {
        await this.add();
      } catch (error) {
        this.environment = before;
        throw error;
      }
      this.retire(worker);
    }
  }

  /**
   * Lets all workers finish their open requests and exit, and kills those that remain after the timeout. Resolves to
   * true if all exited by themselves without aborting a request.
   */
  async end(timeoutMs: number): Promise<boolean> {
    this.ending = true;
    const all = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
    for (const worker of all) this.retire(worker);
    const killTimer = setTimeout(() => {
      for (const worker of all) worker.process.kill('SIGKILL');
    }, timeoutMs);
    await Promise.all(all.map((worker) => worker.isDead() || once(worker, 'exit')));
    clearTimeout(killTimer);
    return this.graceful;
  }

  /** Starts one worker and waits until it serves. */
  private async add(): Promise<number> {
    const worker = cluster.fork({ ...process.env, ...this.environment });
    const port = await new Promise<number>((resolve, reject) => {
      worker.once('listening', ({ port }) => resolve(port));
      worker.once('exit', () => reject(new WorkerError('A worker did not start.')));
    });
    this.serving.add(worker);
    worker.once('exit', (code, signal) => {
      // A second SIGTERM may reach a worker that has finished, while Node ends it.
      if (this.ending && (code === null ? signal === 'SIGKILL' : code !== 0)) this.graceful = false;
      void this.exited(worker, signal ?? `code ${code}`);
    });
    return port;
  }

  /**
   * Sends the shutdown message to a worker that serves; a signal could arrive twice. Kills a worker that does not serve
   * yet, as it has no requests.
   */
  private retire(worker: Worker): void {
    if (this.serving.delete(worker))
      worker.send(shutdownMessage, () => {}); // It fails for a worker that a signal has ended.
    else if (!this.retired.has(worker)) worker.process.kill('SIGKILL');
    this.retired.add(worker);
  }

  private async exited(worker: Worker, reason: string): Promise<void> {
    const unexpected = this.serving.delete(worker);
    while (unexpected && !this.ending) {
      this.onMessage(`A worker exited with ${reason}; starting another.`);
      try {
        await this.add();
        return;
      } catch {
        await sleep(retryDelayMs); // The worker has logged the reason, which is rarely resolved at once.
      }
    }
  }
}

/** Time between attempts to replace a worker. */
const retryDelayMs = 1_000;
