import { once } from 'node:events';
import { type Program, until } from './programs.ts';

/** Has a program that is started with this told over its inspector what memory it holds. */
export const inspected = { NODE_OPTIONS: '--inspect=127.0.0.1:0' };

/** How much a program holds in memory once its garbage is collected, in bytes: objects, and the buffers beside them. */
export async function heldBytes(program: Program): Promise<number> {
  await until(() => /ws:\S+/.test(program.err()));
  const [address = ''] = /ws:\S+/.exec(program.err()) ?? [];
  const inspector = new WebSocket(address);
  await once(inspector, 'open');
  const call = async (id: number, method: string) => {
    inspector.send(JSON.stringify({ id, method }));
    const [{ data }] = await once(inspector, 'message');
    return JSON.parse(data).result as { usedSize: number; backingStorageSize: number }; // As the protocol has it for the last of these methods.
  };
  await call(1, 'HeapProfiler.collectGarbage');
  await call(2, 'HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await call(3, 'Runtime.getHeapUsage');
  inspector.close();
  await once(inspector, 'close');
  return usedSize + backingStorageSize;
}
