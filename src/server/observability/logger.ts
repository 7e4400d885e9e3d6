import pino, { type DestinationStream, type Logger as PinoLogger } from 'pino';

/** What the server reports to its operators. */
export type Logger = PinoLogger;

export interface LoggerOptions {
  readonly level: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** JSON lines, text for people, or `auto`: text on a terminal and JSON elsewhere. */
  readonly format: 'auto' | 'json' | 'text';
}

/** Logs nothing: for servers inside another program. */
export const silentLogger: Logger = pino({ level: 'silent' });

/** The log of a process, on its standard output. */
export async function openLogger({ level, format }: LoggerOptions): Promise<Logger> {
  if (format === 'text' || (format === 'auto' && process.stdout.isTTY)) {
    const { default: pretty } = await import('pino-pretty'); // Only needed for people.
    return loggerTo(pretty({ colorize: process.stdout.isTTY, ignore: 'pid', sync: true }), level);
  }
  // A write for each line would take longer than most responses. The rest is written when the process ends.
  const output = pino.destination({ dest: 1, sync: false, minLength: 16_000, maxLength: maxPendingCharacters });
  setInterval(() => output.flush(), flushIntervalMs).unref();
  return loggerTo(output, level);
}

/** A log of JSON lines. */
export function loggerTo(output: DestinationStream, level: LoggerOptions['level']): Logger {
  const formatters = { level: (label: string) => ({ level: label }) };
  return pino({ level, base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime, formatters }, output);
}

/** While nobody reads the log, further lines are dropped, so that memory does not fill with them. */
const maxPendingCharacters = 4_000_000;

const flushIntervalMs = 200;
