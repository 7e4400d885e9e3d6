import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Logger } from '../server/observability/index.ts';
import { formatError } from './format-error.ts';

/**
 * Returns the function that requests a reload. One reload runs at a time; requests during it abort its signal and lead
 * to one more after it, however many they are. `read` may end early when its signal is aborted.
 */
export function serializedReloads(read: (signal: AbortSignal) => Promise<void>, logger: Logger): () => Promise<void> {
  let isRunning = false;
  let next: AbortController | null = null;
  let current: AbortController | null = null;
  return async () => {
    next ??= new AbortController();
    current?.abort();
    if (isRunning) return;
    isRunning = true;
    while (next) {
      await nextTurn(); // Signals that have arrived meanwhile are part of this request.
      current = next;
      next = null;
      await reload(read, current.signal, logger);
    }
    current = null;
    isRunning = false;
  };
}

async function reload(read: (signal: AbortSignal) => Promise<void>, signal: AbortSignal, logger: Logger) {
  try {
    await read(signal);
    if (!signal.aborted) logger.info('Reloaded.');
  } catch (error) {
    if (!signal.aborted) logger.error(`Reload failed; the previous data is still served.\n${formatError(error)}`);
  }
}
