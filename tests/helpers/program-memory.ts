import { once } from 'node:events';
import { type Program, until } from './programs.ts';

/** Settings that let `memoryBytes` read the memory of a program through Node's inspector. */
export const inspectorSettings = { NODE_OPTIONS: '--inspect=127.0.0.1:0' };

/** The bytes of all objects of a program and of their buffers, after garbage collection. */
export async function memoryBytes(program: Program): Promise<number> {
  await until(() => /ws:\S+/.test(program.err()));
  const [address = ''] = /ws:\S+/.exec(program.err()) ?? [];
  const inspector = new WebSocket(address);
  await once(inspector, 'open');
  const call = async (id: number, method: string) => {
    inspector.send(JSON.stringify({ id, method }));
    const [{ data }] = await once(inspector, 'message');
    return JSON.parse(data).result as { usedSize: number; backingStorageSize: number }; // The result of Runtime.getHeapUsage; no other is read.
  };
  await call(1, 'HeapProfiler.collectGarbage');
  await call(2, 'HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await call(3, 'Runtime.getHeapUsage');
  inspector.close();
  await once(inspector, 'close');
  return usedSize + backingStorageSize;
}
