import pino, { type DestinationStream, type Logger as PinoLogger } from 'pino';
import { LogOutput } from './log-output.ts';

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
  // Node makes pipes non-blocking when their streams are first used; a full one would block the end of the process.
  // The primary does it before its workers, as each process restores at its end what it found at its start.
  const { isTTY } = process.stdout;
  void process.stderr;
  const output = new LogOutput(1, (count) => logger.warn(`${count} log lines were dropped, as nobody read them.`));
  const toText = format === 'text' || (format === 'auto' && isTTY) ? await textFormat(isTTY) : null;
  const logger = loggerTo(toText ? { write: (line) => output.write(toText(line)) } : output, level);
  return logger;
}

/** A log of JSON lines. */
export function loggerTo(output: DestinationStream, level: LoggerOptions['level']): Logger {
  const formatters = { level: (label: string) => ({ level: label }) };
  return pino({ level, base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime, formatters }, output);
}

/** Text for people, in color on a terminal. */
async function textFormat(colorize: boolean): Promise<(line: string) => string> {
  const { prettyFactory } = await import('pino-pretty'); // Only needed for people.
  return prettyFactory({ colorize, ignore: 'pid' });
}
