import cluster from 'node:cluster';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { EX_TEMPFAIL, httpServer, shutDown } from '../server/http/index.ts';
import { aggregateMetrics, FailureLog, type Logger, openLogger, openTracing } from '../server/observability/index.ts';
import { readManifest } from '../server/operations/index.ts';
import type { Settings } from '../server/settings/index.ts';
import { formatError } from './format-error.ts';
import { openRateLimiter } from './open-rate-limiter.ts';
import { createSharedSnapshot, openStore } from './open-store.ts';
import { projectFolder } from './project.ts';
import { shutdownMessage, Workers } from './workers.ts';

const [graphiql, explorer] = [join(projectFolder, 'dist/graphiql'), join(projectFolder, 'dist/explorer')];

/**
 * Starts the server, in this process or in worker processes, as configured. `program` is the file that each worker
 * runs.
 */
export async function serve(settings: Settings, program: string): Promise<void> {
  const logger = await openLogger(settings.log);
  const missing = [graphiql, explorer].filter((folder) => !existsSync(join(folder, 'index.html')));
  if (cluster.isPrimary && missing.length > 0)
    logger.warn('GraphiQL or the explorer is not built, and responds 404: run "npm run build".');
  if (cluster.isPrimary && settings.server.workers > 1) await serveWithWorkers(settings, logger, program);
  else await serveInThisProcess(settings, logger);
}

/** Serves in this process, which is the only one or a worker. */
async function serveInThisProcess(settings: Settings, logger: Logger): Promise<void> {
  const { server: address, otel, persistedOperations } = settings;
  const store = await openStore(settings, (message) => logger.info(message));
  const warn = (message: string) => logger.warn(message);
  const { exporterOtlpEndpoint: endpoint, serviceName } = otel;
  const collector = new FailureLog('collector', collectorMessages, warn);
  const tracing = endpoint === null ? null : await openTracing({ endpoint, serviceName, failures: collector });
  const { rateLimiter, failures: redis, close: closeRateLimiter } = await openRateLimiter(settings, warn);
  const server = httpServer({
    currentStore: store.currentStore,
    ready: store.ready,
    settings,
    rateLimiter,
    logger,
    tracing,
    failures: [...(redis ? [redis] : []), ...(tracing ? [collector] : [])],
    persistedOperations: readManifest(persistedOperations.file ?? join(projectFolder, 'schema/operations.json')),
    graphiql: settings.graphiql.enabled ? graphiql : null,
    explorer,
  });
  const exit = async (): Promise<void> => {
    closeRateLimiter();
    await Promise.allSettled([store.close(), tracing?.close()]);
    cluster.worker?.disconnect();
    setTimeout(() => process.exit(), exitGraceMs).unref();
  };
  server.on('error', (error) => {
    logger.fatal(`Cannot listen: ${error.message}. Set PORT and HOST.`);
    process.exitCode = 1;
    void exit();
  });
  let ending = false;
  const end = async (): Promise<void> => {
    if (ending) return; // A worker may be stopped twice: by the service manager and by the primary.
    ending = true;
    if (!(await shutDown(server, address.shutdownTimeoutMs))) {
      logger.warn('Shutdown timed out; open requests were aborted. SHUTDOWN_TIMEOUT_MS sets the time.');
      process.exitCode = EX_TEMPFAIL;
    }
    await exit();
  };
  process.on('SIGTERM', end).on('SIGINT', end);
  if (cluster.worker) {
    cluster.worker.exitedAfterDisconnect = true; // Otherwise Node would exit at once when the primary is gone.
    cluster.worker.on('message', (message: unknown) => message === shutdownMessage && end());
    cluster.worker.once('disconnect', end);
  }
  process.on('SIGHUP', () => {
    if (cluster.isPrimary) void reload(async () => store.reload(), logger);
  });
  server.listen(address.port, address.host, () => {
    const { port } = server.address() as AddressInfo; // A server that listens on a port has such an address.
    if (cluster.isPrimary) logAddresses(settings, port, store.description, logger);
  });
}

/** Serves in several processes, which share a port and, if they serve the data files, a snapshot of them. */
async function serveWithWorkers(settings: Settings, logger: Logger, program: string): Promise<void> {
  const { snapshot, database, server } = settings;
  const share = () => (snapshot.file === null && database.url === null ? createSharedSnapshot(settings) : null);
  let shared = share();
  const environment = () => (shared ? { SNAPSHOT_FILE: shared.file } : {});
  const workers = new Workers(program, environment(), (message) => logger.warn(message));
  const metricFailures = new FailureLog('metrics', workerMetricsMessages, (message) => logger.warn(message));
  aggregateMetrics((error) => metricFailures.failed(error));
  let ending = false;
  const end = async (): Promise<void> => {
    if (ending) return;
    ending = true;
    const graceful = await workers.end(server.shutdownTimeoutMs + 2 * exitGraceMs);
    shared?.remove();
    if (!graceful) process.exitCode ||= EX_TEMPFAIL;
  };
  process.on('SIGTERM', end).on('SIGINT', end);
  process.on(
    'SIGHUP',
    () =>
      void reload(async () => {
        const before = shared;
        shared = share();
        await workers.replace(environment());
        before?.remove();
      }, logger),
  );
  try {
    const source = snapshot.file ?? (database.url === null ? 'the data files' : 'PostgreSQL');
    const port = await workers.start(server.workers);
    logAddresses(settings, port, `from ${source}, ${server.workers} workers`, logger);
  } catch (error) {
    if (ending) return; // The process was stopped before its workers served.
    process.exitCode = 1;
    await end();
    throw error;
  }
}

const collectorMessages = {
  failed: (reason: string) => `The OpenTelemetry collector does not receive all spans: ${reason}`,
  recovered: 'The OpenTelemetry collector receives spans again.',
};

const workerMetricsMessages = {
  failed: (reason: string) => `There are no metrics, as a worker did not respond: ${reason}`,
  recovered: null,
};

/** Time for closing connections and sending pending spans after the last response. */
const exitGraceMs = 2_000;

async function reload(read: () => Promise<void>, logger: Logger): Promise<void> {
  try {
    await read();
    logger.info('Reloaded.');
  } catch (error) {
    logger.error(`Reload failed; the previous data is still served.\n${formatError(error)}`);
  }
}

function logAddresses({ server: { host }, graphiql }: Settings, port: number, source: string, logger: Logger): void {
  const origin = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const pages = `Explorer ${origin}/, ${graphiql.enabled ? `GraphiQL ${origin}/graphiql, ` : ''}API ${origin}/graphql`;
  logger.info(`MSME Group graph: ${source}. ${pages}`);
}
