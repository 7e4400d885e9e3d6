import cluster from 'node:cluster';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { formatError } from '../app/format-error.ts';
import { openRateLimiter } from '../app/open-rate-limiter.ts';
import { openStore, shareData } from '../app/open-store.ts';
import { finish as finishMessage, WorkerError, Workers } from '../app/workers.ts';
import { EX_TEMPFAIL, httpServer, shutDown } from '../server/http/index.ts';
import { aggregateMetrics, type Logger, openLogger } from '../server/observability/index.ts';
import { readManifest } from '../server/operations/index.ts';
import { readSettings, type Settings } from '../server/settings/index.ts';

// npm start: serves the graph of the data files; where SNAPSHOT_FILE is set, that of the snapshot; where DATABASE_URL is set, the one that was loaded there.
const project = join(import.meta.dirname, '../..');
const [graphiql, explorer] = [join(project, 'dist/graphiql'), join(project, 'dist/explorer')];
/** How long what was to be closed may still take, once all is answered. */
const lastWordsMs = 2_000;
try {
  const settings = readSettings(process.env, join(project, '.env'));
  const log = await openLogger(settings.operating.log);
  const unbuilt = [graphiql, explorer].filter((folder) => !existsSync(join(folder, 'index.html')));
  if (cluster.isPrimary && unbuilt.length > 0)
    log.warn('GraphiQL or the explorer is not built, and answers 404: run "npm run build".');
  if (cluster.isPrimary && settings.workers > 1) await serveWithWorkers(settings, log);
  else await serveHere(settings, log);
} catch (error) {
  if (!(error instanceof WorkerError)) process.stderr.write(`${formatError(error)}\n`); // The worker has said it already.
  process.exitCode = 1;
  cluster.worker?.disconnect();
}

/** Serves in this process: all there is, or a worker. */
async function serveHere(settings: Settings, log: Logger): Promise<void> {
  const { port, host, operating, ...rest } = settings;
  const graph = await openStore(settings, project, (message) => log.info(message));
  const { openTracing } = operating.tracing ? await import('../server/observability/tracing.ts') : {};
  const tracing = (operating.tracing && openTracing?.(operating.tracing)) ?? null;
  const { rates, close: closeRates } = openRateLimiter(settings, (message) => log.warn(message));
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
      log.warn(`Ended with requests unanswered: they took longer than SHUTDOWN_TIMEOUT_MS.`);
      process.exitCode = EX_TEMPFAIL;
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
async function serveWithWorkers(settings: Settings, log: Logger): Promise<void> {
  const { snapshot, database, operating } = settings;
  const share = () => (snapshot === null && database === null ? shareData(settings, project) : null);
  let shared = share();
  const environment = () => (shared ? { SNAPSHOT_FILE: shared.file } : {});
  const workers = new Workers(import.meta.filename, environment(), (message) => log.warn(message));
  aggregateMetrics();
  let ending = false;
  const end = async (): Promise<void> => {
    if (ending) return;
    ending = true;
    const whole = await workers.end(operating.shutdownMs + 2 * lastWordsMs);
    shared?.remove();
    if (!whole) process.exitCode ||= EX_TEMPFAIL;
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
async function reloading(reload: () => Promise<void>, log: Logger): Promise<void> {
  try {
    await reload();
    log.info('Reloaded.');
  } catch (error) {
    log.error(`Not reloaded, and serving on what was there before.\n${formatError(error)}`);
  }
}

function announce({ host, operating }: Settings, port: number, origin: string, log: Logger): void {
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const places = operating.graphiql ? `GraphiQL ${address}/graphiql, API` : 'API';
  log.info(`MSME Group graph: ${origin}. Explorer ${address}/, ${places} ${address}/graphql`);
}
