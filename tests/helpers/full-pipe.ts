import { spawnSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Returns the end for writing of a pipe that is full and never read. `onEnd` takes the function that closes it. */
export function fullPipe(onEnd: (close: () => void) => void): number {
  const folder = mkdtempSync(join(tmpdir(), 'msme-graph-pipe-'));
  const file = join(folder, 'pipe');
  spawnSync('mkfifo', [file]);
  const reader = openSync(file, constants.O_RDWR | constants.O_NONBLOCK);
  try {
    for (;;) writeSync(reader, Buffer.alloc(4_096));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error; // As fs throws.
  }
  const writer = openSync(file, 'w'); // Blocking, as a shell makes it.
  onEnd(() => {
    closeSync(writer);
    closeSync(reader);
    rmSync(folder, { recursive: true, force: true });
  });
  return writer;
}
