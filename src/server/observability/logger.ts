import pino, { type DestinationStream, type Logger as PinoLogger } from 'pino';

/** What the server tells its operators, a line for each event. */
export type Logger = PinoLogger;

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/** JSON for programs, text for people, or what suits: text on a terminal, and JSON elsewhere. */
export const logFormats = ['auto', 'json', 'text'] as const;

export interface LoggerOptions {
  readonly level: (typeof logLevels)[number];
  readonly format: (typeof logFormats)[number];
}

/** A log that says nothing, for those who run the server in a process that is not its own. */
export const silentLogger: Logger = pino({ level: 'silent' });

/** The log of a process, on its standard output. */
export async function openLogger({ level, format }: LoggerOptions): Promise<Logger> {
  if (format === 'text' || (format === 'auto' && process.stdout.isTTY)) {
    const { default: pretty } = await import('pino-pretty'); // Only people need it.
    return loggerTo(pretty({ colorize: process.stdout.isTTY, ignore: 'pid', sync: true }), level);
  }
  // A write of its own for each line would take longer than most answers. What is left is written when the process ends.
  const output = pino.destination({ dest: 1, sync: false, minLength: 16_000, maxLength: mostWaiting });
  setInterval(() => output.flush(), mostDelayMs).unref();
  return loggerTo(output, level);
}

/** A log of JSON lines. */
export function loggerTo(output: DestinationStream, level: LoggerOptions['level']): Logger {
  const formatters = { level: (label: string) => ({ level: label }) };
  return pino({ level, base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime, formatters }, output);
}

/** In characters: while nobody reads the log, lines beyond are dropped, so that memory does not fill with them. */
const mostWaiting = 4_000_000;

/** How long a line may wait for others before it is written. */
const mostDelayMs = 200;
