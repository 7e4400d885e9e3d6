import cluster from 'node:cluster';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { httpServer } from '../server/http.ts';
import { type Log, openLog } from '../server/log.ts';
import { aggregateMetrics } from '../server/metrics.ts';
import { readManifest } from '../server/persisted-operations.ts';
import { readSettings, type Settings } from '../server/settings.ts';
import { cutShort, shutDown } from '../server/shutdown.ts';
import { mendable } from './mendable.ts';
import { openGraph, shareData } from './open-graph.ts';
import { openRates } from './open-rates.ts';
import { finish as finishMessage, WorkerError, Workers } from './workers.ts';

// npm start: serves the graph of the data files; where SNAPSHOT is set, that of the snapshot; where DATABASE_URL is set, the one that was loaded there.
const project = join(import.meta.dirname, '../..');
const [graphiql, explorer] = [join(project, 'dist/graphiql'), join(project, 'dist/explorer')];
/** How long what was to be closed may still take, once all is answered. */
const lastWordsMs = 2_000;
try {
  const settings = readSettings(process.env, join(project, '.env'));
  const log = await openLog(settings.operating.log);
  const unbuilt = [graphiql, explorer].filter((folder) => !existsSync(join(folder, 'index.html')));
  if (cluster.isPrimary && unbuilt.length > 0)
    log.warn('GraphiQL or the explorer is not built, and answers 404: run "npm run build".');
  if (cluster.isPrimary && settings.workers > 1) await serveWithWorkers(settings, log);
  else await serveHere(settings, log);
} catch (error) {
  if (!(error instanceof WorkerError)) process.stderr.write(`${mendable(error)}\n`); // The worker has said it already.
  process.exitCode = 1;
  cluster.worker?.disconnect();
}

/** Serves in this process: all there is, or a worker. */
async function serveHere(settings: Settings, log: Log): Promise<void> {
  const { port, host, operating, ...rest } = settings;
  const graph = await openGraph(settings, project, (message) => log.info(message));
  const { openTracing } = operating.tracing ? await import('../server/tracing.ts') : {};
  const tracing = (operating.tracing && openTracing?.(operating.tracing)) ?? null;
  const { rates, close: closeRates } = openRates(settings, (message) => log.warn(message));
  const server = httpServer({
    ...rest,
    ...graph,
    ...operating,
    log,
    tracing,
    rates,
    operations: readManifest(settings.operationsFile ?? join(project, 'schema/operations.json')),
    graphiql: operating.graphiql ? graphiql : null,
    explorer,
  });
  const end = async (): Promise<void> => {
    closeRates();
    await Promise.allSettled([graph.close(), tracing?.close()]);
    cluster.worker?.disconnect();
    setTimeout(() => process.exit(), lastWordsMs).unref();
  };
  server.on('error', (error) => {
    log.fatal(`Cannot listen: ${error.message}. Set PORT and HOST.`);
    process.exitCode = 1;
    void end();
  });
  let ending = false;
  const finish = async (): Promise<void> => {
    if (ending) return; // A service manager tells every process, and the primary its workers again.
    ending = true;
    const whole = await shutDown(server, operating.shutdownMs);
    if (!whole) {
      log.warn(`Ended with requests unanswered: they took longer than SHUTDOWN_SECONDS.`);
      process.exitCode = cutShort;
    }
    await end();
  };
  process.on('SIGTERM', finish).on('SIGINT', finish);
  if (cluster.worker) {
    cluster.worker.exitedAfterDisconnect = true; // Node would leave at once when the primary is gone.
    cluster.worker.on('message', (message: unknown) => message === finishMessage && finish());
    cluster.worker.once('disconnect', finish);
  }
  process.on('SIGHUP', () => {
    if (cluster.isPrimary) void reloading(async () => graph.reload(), log);
  });
  server.listen(port, host, () => {
    if (cluster.isPrimary) announce(settings, (server.address() as AddressInfo).port, graph.origin, log); // A server that listens on a port has such an address.
  });
}

/** Serves in several processes, which share a port and, of the data files, a snapshot. */
async function serveWithWorkers(settings: Settings, log: Log): Promise<void> {
  const { snapshot, database, operating } = settings;
  const share = () => (snapshot === null && database === null ? shareData(settings, project) : null);
  let shared = share();
  const environment = () => (shared ? { SNAPSHOT: shared.file } : {});
  const workers = new Workers(import.meta.filename, environment(), (message) => log.warn(message));
  aggregateMetrics();
  let ending = false;
  const end = async (): Promise<void> => {
    if (ending) return;
    ending = true;
    const whole = await workers.end(operating.shutdownMs + 2 * lastWordsMs);
    shared?.remove();
    if (!whole) process.exitCode ||= cutShort;
  };
  process.on('SIGTERM', end).on('SIGINT', end);
  process.on(
    'SIGHUP',
    () =>
      void reloading(async () => {
        const before = shared;
        shared = share();
        await workers.replace(environment());
        before?.remove();
      }, log),
  );
  try {
    const origin = snapshot ?? (database ? 'PostgreSQL' : 'the data files');
    announce(settings, await workers.start(settings.workers), `from ${origin}, ${settings.workers} workers`, log);
  } catch (error) {
    if (ending) return; // Told to end before it had started.
    process.exitCode = 1;
    await end();
    throw error;
  }
}

/** Says what became of a reload; where it fails, what was served before is served on. */
async function reloading(reload: () => Promise<void>, log: Log): Promise<void> {
  try {
    await reload();
    log.info('Reloaded.');
  } catch (error) {
    log.error(`Not reloaded, and serving on what was there before.\n${mendable(error)}`);
  }
}

function announce({ host, operating }: Settings, port: number, origin: string, log: Log): void {
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const places = operating.graphiql ? `GraphiQL ${address}/graphiql, API` : 'API';
  log.info(`MSME Group graph: ${origin}. Explorer ${address}/, ${places} ${address}/graphql`);
}
