import { type LoggerOptions, loggerTo } from '../../src/server/observability/logger.ts';

/** A log that stays in memory, and its lines so far, without the process and the time. */
export function logInMemory(level: LoggerOptions['level'] = 'info') {
  const written: string[] = [];
  const logger = loggerTo({ write: (line) => void written.push(line) }, level);
  const lines = () =>
    written.map((line) => {
      const { pid: _, time: __, ...rest } = JSON.parse(line) as Record<string, unknown>; // pino writes objects.
      return rest;
    });
  return { logger, lines };
}
