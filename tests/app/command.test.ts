import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseInteger, runCommand } from '../../src/app/command.ts';
import { SettingsError } from '../../src/server/settings/index.ts';

const syntax = {
  usage: 'npm run ring -- <bell> [times] [--loud] [--seed <number>]',
  argumentCount: [1, 2],
  options: { loud: { type: 'boolean' }, seed: { type: 'string', default: '1' } },
} as const;

const { argv } = process;

/** Runs a command with some arguments. Returns its exit code and what it wrote to standard error. */
async function run(args: string[], command: Parameters<typeof runCommand<typeof syntax.options>>[1] = () => {}) {
  process.argv = ['node', 'ring', ...args];
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  await runCommand(syntax, command);
  return [process.exitCode, write.mock.calls.join('')];
}

beforeEach(() => {
  process.exitCode = undefined;
});

afterEach(() => {
  process.argv = argv;
  process.exitCode = undefined;
  vi.restoreAllMocks();
});

test('a command gets its arguments and options', async () => {
  const command = vi.fn();
  expect(await run(['big', '--loud', '3'], command)).toEqual([undefined, '']);
  expect(command).toHaveBeenCalledExactlyOnceWith(['big', '3'], expect.objectContaining({ loud: true, seed: '1' }));
});

describe('invalid arguments end with the usage and exit code 2', () => {
  test.each([
    [[], 'An argument is missing.'],
    [['big', '3', 'times'], "Unexpected argument 'times'."],
    [['big', '--quiet'], "Unknown option '--quiet'."],
    [['big', '--loud=yes'], "Option '--loud' does not take an argument."],
    [['big', '--seed', '-1'], "Option '--seed' argument is ambiguous."],
    [['big', '--seed', 'many'], '--seed must be an integer from 0 to 99, but got "many".'],
    [['big', '--seed', '1.5'], '--seed must be an integer from 0 to 99, but got "1.5".'],
    [['big', '--seed', '100'], '--seed must be an integer from 0 to 99, but got "100".'],
  ])('%j', async (args, message) => {
    const command: Parameters<typeof run>[1] = (_, { seed }) => void parseInteger('seed', seed, 0, 99);
    expect(await run(args, command)).toEqual([2, `${message}\nUsage: ${syntax.usage}\n`]);
  });

  test('an option that is required', async () => {
    expect(await run(['big'], () => void parseInteger('seed', undefined, 0, 99))).toEqual([
      2,
      `--seed must be an integer from 0 to 99, but got none.\nUsage: ${syntax.usage}\n`,
    ]);
  });
});

describe('an error ends with exit code 1', () => {
  test('and its message, if the operator can fix it', async () => {
    const command = () => Promise.reject(new SettingsError('The bell is cracked.'));
    expect(await run(['big'], command)).toEqual([1, 'The bell is cracked.\n']);
  });

  test('and its stack otherwise', async () => {
    const error = new Error('The bell is gone.');
    expect(await run(['big'], () => Promise.reject(error))).toEqual([1, `${error.stack}\n`]);
  });
});
