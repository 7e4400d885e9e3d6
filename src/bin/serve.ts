import cluster from 'node:cluster';
import { existsSync } from 'node:fs';
import { type AddressInfo, Server as NetServer } from 'node:net';
import { join } from 'node:path';
import { httpServer } from '../server/http.ts';
import { aggregateMetrics } from '../server/metrics.ts';
import { readSettings, type Settings } from '../server/settings.ts';
import { mendable } from './mendable.ts';
import { openGraph, shareData } from './open-graph.ts';
import { WorkerError, Workers } from './workers.ts';

// npm start: serves the graph of the data files; where SNAPSHOT is set, that of the snapshot; where DATABASE_URL is set, the one that was loaded there.
const project = join(import.meta.dirname, '../..');
const [graphiql, explorer] = [join(project, 'dist/graphiql'), join(project, 'dist/explorer')];
/** How long the last requests may take once the server is told to end. */
const mostPatienceMs = 10_000;
/** How long a request may need to arrive on a connection that was accepted just before. */
const arrivalMs = 500;
try {
  const settings = readSettings(process.env, join(project, '.env'));
  const unbuilt = [graphiql, explorer].filter((folder) => !existsSync(join(folder, 'index.html')));
  if (cluster.isPrimary && unbuilt.length > 0)
    say('GraphiQL or the explorer is not built, and answers 404: run "npm run build".');
  if (cluster.isPrimary && settings.workers > 1) await serveWithWorkers(settings);
  else await serveHere(settings);
} catch (error) {
  if (!(error instanceof WorkerError)) say(mendable(error)); // The worker has said it already.
  process.exitCode = 1;
  cluster.worker?.disconnect();
}

/** Serves in this process: all there is, or a worker. */
async function serveHere(settings: Settings): Promise<void> {
  const { port, host } = settings;
  const graph = await openGraph(settings, project, say);
  const server = httpServer({ ...settings, ...graph, graphiql, explorer });
  server.on('error', (error) => {
    say(`Cannot listen: ${error.message}. Set PORT and HOST.`);
    process.exitCode = 1;
    end();
  });
  server.listen(port, host, () => {
    if (cluster.isPrimary) announce(settings, (server.address() as AddressInfo).port, graph.origin); // A server that listens on a port has such an address.
  });
  // Takes no more connections, answers the requests that it has, and ends.
  const finish = () => {
    // Not as an HTTP server closes, which at once cuts connections whose first request is still on its way.
    NetServer.prototype.close.call(server, end);
    server.prependListener('request', (_, response) => {
      response.shouldKeepAlive = false;
    });
    const closeIdle = () => server.closeIdleConnections(); // Those that clients keep for a next request.
    setTimeout(() => setInterval(closeIdle, 100).unref(), arrivalMs).unref();
    setTimeout(() => server.closeAllConnections(), mostPatienceMs).unref();
  };
  const end = () => void graph.close().then(() => cluster.worker?.disconnect());
  process.once('SIGTERM', finish).once('SIGINT', finish);
  cluster.worker?.once('disconnect', finish); // The primary is gone.
  process.on('SIGHUP', () => {
    if (cluster.isPrimary) void reloading(async () => graph.reload());
  });
}

/** Serves in several processes, which share a port and, of the data files, a snapshot. */
async function serveWithWorkers(settings: Settings): Promise<void> {
  const { snapshot, database } = settings;
  const share = () => (snapshot === null && database === null ? shareData(settings, project) : null);
  let shared = share();
  const environment = () => (shared ? { SNAPSHOT: shared.file } : {});
  const workers = new Workers(import.meta.filename, environment(), say);
  aggregateMetrics();
  const end = () => void workers.end().then(() => shared?.remove());
  process.once('SIGTERM', end).once('SIGINT', end);
  process.on(
    'SIGHUP',
    () =>
      void reloading(async () => {
        const before = shared;
        shared = share();
        await workers.replace(environment());
        before?.remove();
      }),
  );
  try {
    const origin = snapshot ?? (database ? 'PostgreSQL' : 'the data files');
    announce(settings, await workers.start(settings.workers), `from ${origin}, ${settings.workers} workers`);
  } catch (error) {
    end();
    throw error;
  }
}

/** Says what became of a reload; where it fails, what was served before is served on. */
async function reloading(reload: () => Promise<void>): Promise<void> {
  try {
    await reload();
    say('Reloaded.');
  } catch (error) {
    say(`Not reloaded, and serving on what was there before.\n${mendable(error)}`);
  }
}

function announce({ host }: Settings, port: number, origin: string): void {
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  process.stdout.write(
    `MSME Group graph: ${origin}. Explorer ${address}/, GraphiQL ${address}/graphiql, API ${address}/graphql\n`,
  );
}

function say(message: string): void {
  process.stderr.write(`${message}\n`);
}
