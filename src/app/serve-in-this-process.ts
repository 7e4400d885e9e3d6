import cluster from 'node:cluster';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { EX_TEMPFAIL, httpServer, shutDown } from '../server/http/index.ts';
import { FailureLog, type Logger, openTracing } from '../server/observability/index.ts';
import { readManifest } from '../server/operations/index.ts';
import type { Settings } from '../server/settings/index.ts';
import { maxClientConnections } from './descriptor-limit.ts';
import { closeMs, exitWithin } from './exit.ts';
import { openRateLimiter } from './open-rate-limiter.ts';
import { openStore } from './open-store.ts';
import { explorerFolder, graphiqlFolder, projectFolder } from './project.ts';
import { serializedReloads } from './reloads.ts';
import { serverAddresses } from './server-addresses.ts';
import { followPrimary } from './worker-link.ts';

/** Serves in this process, which is the only one or a worker. */
export async function serveInThisProcess(settings: Settings, logger: Logger): Promise<void> {
  const { server: address, otel, persistedOperations } = settings;
  let end = async (): Promise<void> => process.exit(); // Until there are requests.
  process.on('SIGTERM', () => void end()).on('SIGINT', () => void end());
  const requestReload = serializedReloads(async () => (await opening).reload(), logger);
  process.on('SIGHUP', () => void (cluster.isPrimary && requestReload())); // The primary reloads for its workers.
  if (cluster.worker) followPrimary(cluster.worker, address.workerTimeoutMs, () => void end());
  const opening = openStore(settings, (message) => logger.info(message));
  const store = await opening;
  const { exporterOtlpEndpoint: endpoint, serviceName } = otel;
  const warn = (message: string) => logger.warn(message);
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
    maxConnections: maxClientConnections(settings),
    graphiql: settings.graphiql.enabled ? graphiqlFolder : null,
    explorer: explorerFolder,
  });
  const exit = async (): Promise<void> => {
    exitWithin(closeMs);
    closeRateLimiter();
    await Promise.allSettled([store.close(), tracing?.close()]);
    cluster.worker?.disconnect();
  };
  const cannotListen = (error: Error): void => {
    logger.fatal(`Cannot listen: ${error.message}. Set PORT and HOST.`);
    process.exitCode = 1;
    void exit();
  };
  let isEnding = false;
  end = async () => {
    if (isEnding) return; // A worker may be stopped twice: by the service manager and by the primary.
    isEnding = true;
    if (!(await shutDown(server, address.shutdownTimeoutMs))) {
      logger.warn('Shutdown timed out; open requests were aborted. SHUTDOWN_TIMEOUT_MS sets the time.');
      process.exitCode = EX_TEMPFAIL;
    }
    await exit();
  };
  server.once('error', cannotListen);
  server.listen(address.port, address.host, () => {
    server.off('error', cannotListen);
    const { port } = server.address() as AddressInfo; // A server that listens on a port has such an address.
    if (cluster.isPrimary) logger.info(serverAddresses(settings, port, store.description));
  });
}

const collectorMessages = {
  failed: (reason: string) => `The OpenTelemetry collector does not receive all spans: ${reason}`,
  recovered: 'The OpenTelemetry collector receives spans again.',
};
