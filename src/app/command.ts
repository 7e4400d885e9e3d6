import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** What a command accepts. */
export interface CommandSyntax<Options extends ParseArgsOptionsConfig> {
  /** How to call it, such as `npm run db:load -- [file.ndjson | -]`. */
  readonly usage: string;
  readonly options?: Options;
  /** The minimum and maximum number of arguments that are not options. */
  readonly argumentCount?: readonly [min: number, max: number];
}

type Values<Options extends ParseArgsOptionsConfig> = ReturnType<typeof parseArgs<{ options: Options }>>['values'];

/** The arguments of a command are invalid. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/**
 * Runs the command of this process. Sets the exit code: 2 if the arguments are invalid, with the usage on standard
 * error; 1 if the command throws, with the error on standard error.
 */
export async function runCommand<const Options extends ParseArgsOptionsConfig>(
  { usage, options, argumentCount: [min, max] = [0, 0] }: CommandSyntax<Options>,
  run: (positionals: readonly string[], values: Values<Options>) => void | Promise<void>,
): Promise<void> {
  try {
    const { positionals, values } = parseArguments(options);
    if (positionals.length < min) throw new UsageError('An argument is missing');
    if (positionals.length > max) throw new UsageError(`Unexpected argument '${positionals[max]}'`);
    await run(positionals, values);
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}.\nUsage: ${usage}\n`);
      process.exitCode = 2;
    } else {
      const { formatError } = await import('./format-error.ts'); // It imports most of the program.
      process.stderr.write(`${formatError(error)}\n`);
      process.exitCode = 1;
    }
  }
}

/** Parses the value of an option. @throws {UsageError} if it is not an integer between the limits. */
export function parseInteger(option: string, value: string | undefined, min: number, max: number): number {
  const number = /^\d{1,10}$/.test(value ?? '') ? Number(value) : Number.NaN;
  if (number >= min && number <= max) return number;
  const got = value === undefined ? 'none' : JSON.stringify(value);
  throw new UsageError(`--${option} must be an integer from ${min} to ${max}, but got ${got}`);
}

function parseArguments<const Options extends ParseArgsOptionsConfig>(options: Options | undefined) {
  try {
    return parseArgs({ options: options ?? ({} as Options), allowPositionals: true }); // Without options, the type is empty.
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(error.message.split(/\.\s/)[0]); // Node adds advice after the first sentence.
  }
}
