import { spawnSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Returns the two ends of a pipe that is full. The reader does not block, the writer does, as with a pipe of a shell.
 * `onEnd` takes the function that closes them.
 */
export function fullPipe(onEnd: (close: () => void) => void): { readonly reader: number; readonly writer: number } {
  const folder = mkdtempSync(join(tmpdir(), 'msme-graph-pipe-'));
  const file = join(folder, 'pipe');
  spawnSync('mkfifo', [file]);
  const reader = openSync(file, constants.O_RDWR | constants.O_NONBLOCK);
  try {
    for (;;) writeSync(reader, Buffer.alloc(4_096));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error; // As fs throws.
  }
  const writer = openSync(file, 'w');
  onEnd(() => {
    closeSync(writer);
    closeSync(reader);
    rmSync(folder, { recursive: true, force: true });
  });
  return { reader, writer };
}
