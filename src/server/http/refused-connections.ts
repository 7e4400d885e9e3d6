import type { Server } from 'node:http';
import type { Logger, Metrics } from '../observability/index.ts';

export interface ConnectionLimitOptions {
  /** Connections that are open at once; further ones are closed when they arrive. */
  readonly maxConnections: number;
  readonly metrics: Metrics;
  readonly logger: Logger;
}

/**
 * Limits the connections of a server, so that descriptors are left for other things. Those that are refused are
 * counted, and logged at once and then once a minute. An error of accepting one does not end the server.
 */
export function limitConnections(server: Server, { maxConnections, metrics, logger }: ConnectionLimitOptions): void {
  let count = 0;
  let isPaused = false;
  const log = (reason: string): void => {
    isPaused = count > 0;
    if (!isPaused) return;
    logger.warn({ count, reason }, 'connections refused');
    count = 0;
    setTimeout(log, logIntervalMs, reason).unref();
  };
  const refuse = (reason: string): void => {
    metrics.countRefusedConnection();
    count += 1;
    if (!isPaused) log(reason);
  };
  if (Number.isFinite(maxConnections)) server.maxConnections = maxConnections;
  server.on('drop', () => refuse(`${maxConnections} are open`));
  server.once('listening', () => server.on('error', ({ message }) => refuse(message)));
}

const logIntervalMs = 60_000;
