import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** The message that tells a worker to answer its last requests and end. */
export const finish = 'finish';

/** What the processes that serve are told beside the settings of their parent. */
export type WorkerEnvironment = Readonly<Record<string, string>>;

/** A worker ended before it could serve; it has said why itself. */
export class WorkerError extends Error {
  override name = 'WorkerError';
}

/**
 * Keeps so many processes that share one port, in each of which a program runs as `cluster.isWorker`. One that ends by itself is
 * replaced.
 */
export class Workers {
  private readonly said: (message: string) => void;
  private readonly serving = new Set<Worker>();
  private readonly retired = new WeakSet<Worker>();
  private environment: WorkerEnvironment;
  private ending = false;
  private whole = true;

  /** `program` is what each runs. */
  constructor(program: string, environment: WorkerEnvironment, said: (message: string) => void) {
    cluster.setupPrimary({ exec: program, args: [] });
    this.environment = environment;
    this.said = said;
  }

  /** Starts so many. Resolves with their port. @throws {WorkerError} if one does not come to serve. */
  async start(count: number): Promise<number> {
    const ports = await Promise.all(Array.from({ length: count }, () => this.add()));
    return ports[0] ?? 0;
  }

  /** Puts others in the place of all, one after the other, so that some serve at any time. @throws {WorkerError} at the first that does not come to serve; the rest stay as they are. */
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

  /** Ends all, after their last requests, and kills what is left after so many milliseconds. Resolves with whether all ended by themselves with nothing cut. */
  async end(withinMs: number): Promise<boolean> {
    this.ending = true;
    const all = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
    for (const worker of all) this.retire(worker);
    const patience = setTimeout(() => {
      for (const worker of all) worker.process.kill('SIGKILL');
    }, withinMs);
    await Promise.all(all.map((worker) => worker.isDead() || once(worker, 'exit')));
    clearTimeout(patience);
    return this.whole;
  }

  /** Starts one and waits until it serves. */
  private async add(): Promise<number> {
    const worker = cluster.fork({ ...process.env, ...this.environment });
    const port = await new Promise<number>((resolve, reject) => {
      worker.once('listening', ({ port }) => resolve(port));
      worker.once('exit', () => reject(new WorkerError('A worker did not start.')));
    });
    this.serving.add(worker);
    worker.once('exit', (code, signal) => {
      // A second SIGTERM may meet one that has finished, while Node takes it down.
      if (this.ending && (code === null ? signal === 'SIGKILL' : code !== 0)) this.whole = false;
      void this.ended(worker, signal ?? `code ${code}`);
    });
    return port;
  }

  /** One that serves is told to finish, which no signal can overtake or repeat; one that does not serve yet has nothing to finish. */
  private retire(worker: Worker): void {
    if (this.serving.delete(worker))
      worker.send(finish, () => {}); // One that a signal ended before has gone.
    else if (!this.retired.has(worker)) worker.process.kill('SIGKILL');
    this.retired.add(worker);
  }

  private async ended(worker: Worker, how: string): Promise<void> {
    const unexpected = this.serving.delete(worker);
    while (unexpected && !this.ending) {
      this.said(`A worker ended with ${how}; another takes its place.`);
      try {
        await this.add();
        return;
      } catch {
        await sleep(retryMs); // It has said why; as long as the reason stays, there is no use in haste.
      }
    }
  }
}

/** How long to wait before another worker is started in the place of one that did not come to serve. */
const retryMs = 1_000;
