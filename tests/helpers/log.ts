import { type LogOptions, logTo } from '../../src/server/log.ts';

/** A log that stays in memory, and its lines so far, without the process and the time. */
export function logInMemory(level: LogOptions['level'] = 'info') {
  const written: string[] = [];
  const log = logTo({ write: (line) => void written.push(line) }, level);
  const lines = () =>
    written.map((line) => {
      const { pid: _, time: __, ...rest } = JSON.parse(line) as Record<string, unknown>; // pino writes objects.
      return rest;
    });
  return { log, lines };
}
