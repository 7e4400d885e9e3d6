import { readSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { LogOutput } from '../../src/server/observability/log-output.ts';
import { fullPipe } from '../helpers/full-pipe.ts';
import { until } from '../helpers/programs.ts';

test('while nobody reads, 4 MB are kept, and what is dropped is counted when there is a reader again', async () => {
  const { reader } = fullPipe(onTestFinished); // Open for reading and writing, without blocking.
  const dropped: number[] = [];
  const output = new LogOutput(reader, (count) => dropped.push(count));
  for (let line = 0; line < 5_000; line += 1) output.write(`${String(line).padEnd(999)}\n`);
  const text = await readUntil(reader, () => dropped.length > 0);
  const rest = await readUntil(reader, (read) => (text + read).includes('\n3999 '));
  const numbers = (text + rest).replaceAll('\0', '').trim().split(/\s+/).map(Number);
  expect(numbers).toEqual(Array.from({ length: 4_000 }, (_, line) => line));
  expect(dropped).toEqual([1_000]);
});

async function readUntil(fd: number, isDone: (read: string) => boolean): Promise<string> {
  const buffer = Buffer.alloc(65_536);
  let read = '';
  await until(() => {
    try {
      read += buffer.toString('latin1', 0, readSync(fd, buffer));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error; // As fs throws.
    }
    return isDone(read);
  });
  return read;
}
