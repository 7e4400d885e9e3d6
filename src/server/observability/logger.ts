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
export interface Log {
  readonly logger: Logger;
  /** Writes JSON lines that another process has logged. */
  forward(lines: string): void;
}

/** Opens the log of this process. */
export async function openLog({ level, format }: LoggerOptions): Promise<Log> {
  // Node makes a pipe non-blocking when its stream is first used. A full one would else block the end of the process.
  const { isTTY } = process.stdout;
  void process.stderr;
  const output = new LogOutput(1, (count) => logger.warn(`${count} log lines were dropped, as nobody read them.`));
  const toText = format === 'text' || (format === 'auto' && isTTY) ? await textFormat(isTTY) : null;
  const write = (lines: string): void => {
    if (toText) for (const line of lines.trimEnd().split('\n')) output.write(toText(line));
    else output.write(lines);
  };
  const logger = loggerTo({ write }, level);
  return { logger, forward: write };
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
