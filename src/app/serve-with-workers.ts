import { EX_TEMPFAIL } from '../server/http/index.ts';
import { aggregateMetrics, type Log, LogOutput } from '../server/observability/index.ts';
import type { Settings } from '../server/settings/index.ts';
import { closeMs, exitWithin } from './exit.ts';
import { createSharedSnapshot } from './open-store.ts';
import { serializedReloads } from './reloads.ts';
import { serverAddresses } from './server-addresses.ts';
import { type WorkerEnvironment, Workers } from './workers.ts';

/** Serves in several processes, which share a port and, if they serve the data files, a snapshot of them. */
export async function serveWithWorkers(settings: Settings, log: Log, program: string): Promise<void> {
  const { logger } = log;
  const { snapshot, database, server } = settings;
  const removals = new Map<WorkerEnvironment, () => void>();
  const newEnvironment = (): WorkerEnvironment => {
    const common = { LOG_FORMAT: 'json' };
    if (snapshot.file !== null || database.url !== null) return common;
    const { file, remove } = createSharedSnapshot(settings);
    const environment = { ...common, SNAPSHOT_FILE: file };
    removals.set(environment, remove);
    return environment;
  };
  const errorOutput = new LogOutput(2, () => {});
  const workers = new Workers({
    program,
    count: server.workers,
    timeoutMs: server.workerTimeoutMs,
    exitTimeoutMs: server.shutdownTimeoutMs + workerCloseMs,
    environment: newEnvironment(),
    onMessage: (message) => logger.warn(message),
    onOutput: (stream, lines) => (stream === 'stdout' ? log.forward(lines) : errorOutput.write(lines)),
  });
  aggregateMetrics(server.workers);
  let isEnding = false;
  const end = async (): Promise<void> => {
    if (isEnding) return;
    isEnding = true;
    const graceful = await workers.end();
    for (const remove of removals.values()) remove();
    if (!graceful) process.exitCode ||= EX_TEMPFAIL;
    exitWithin(0);
  };
  const reload = async (signal: AbortSignal): Promise<void> => {
    if (isEnding) return;
    try {
      await workers.replace(newEnvironment(), signal);
    } finally {
      for (const [environment, remove] of removals) {
        if (workers.uses(environment)) continue;
        remove();
        removals.delete(environment);
      }
    }
  };
  const requestReload = serializedReloads(reload, logger);
  process.on('SIGTERM', end).on('SIGINT', end);
  process.on('SIGHUP', requestReload);
  try {
    const source = snapshot.file ?? (database.url === null ? 'the data files' : 'PostgreSQL');
    const port = await workers.start();
    logger.info(serverAddresses(settings, port, `from ${source}, ${server.workers} workers`));
  } catch (error) {
    if (isEnding) return; // The process was stopped before its workers served.
    process.exitCode = 1;
    await end();
    throw error;
  }
}

/** Time that a worker may take beyond SHUTDOWN_TIMEOUT_MS: to close connections and write its log. */
const workerCloseMs = closeMs + 1_000;
