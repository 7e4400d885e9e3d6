import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

test('every command of src/bin is run by a script of package.json', () => {
  const commands = readdirSync('src/bin')
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -3));
  const run = new Set(
    Object.values(scripts).flatMap((script) => /src\/bin\/run\.mjs ([\w-]+)/.exec(script)?.slice(1) ?? []),
  );
  expect(commands.filter((command) => !run.has(command))).toEqual([]);
});

test('CONTRIBUTING explains every script that people run', () => {
  const text = readFileSync('CONTRIBUTING.md', 'utf8');
  const runByNpm = ['prepare'];
  const explained = (name: string) => RegExp(`npm (run )?${name}\\b(?![:-])|\`${name}\``).test(text);
  expect(Object.keys(scripts).filter((name) => !runByNpm.includes(name) && !explained(name))).toEqual([]);
});
