import type { Server } from 'node:http';
import { FailureLog, type Logger, type Metrics } from '../observability/index.ts';

export interface ConnectionLimitOptions {
  /** Connections that are open at once; further ones are closed when they arrive. */
  readonly maxConnections: number;
  readonly metrics: Metrics;
  readonly logger: Logger;
}

/**
 * Limits the connections of a server, so that descriptors are left for other things. Those that are refused are counted
 * and logged. An error of accepting one does not end the server.
 */
export function limitConnections(server: Server, { maxConnections, metrics, logger }: ConnectionLimitOptions): void {
  const log = new FailureLog('connections', messages, (message) => logger.warn(message));
  const refuse = (reason: string): void => {
    metrics.countRefusedConnection();
    log.failed(reason);
  };
  if (Number.isFinite(maxConnections)) server.maxConnections = maxConnections;
  server.on('drop', () => refuse(`${maxConnections} are open`));
  server.once('listening', () => server.on('error', ({ message }) => refuse(message)));
}

const messages = { failed: (reason: string) => `Connections are refused: ${reason}`, recovered: null };
