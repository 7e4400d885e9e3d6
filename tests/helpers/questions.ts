import { expect } from 'vitest';
import type { operateOn } from './operate.ts';
import { pinToSource } from './pin-to-source.ts';

/**
 * Returns a function that sends the fields of one operation, as asked of one source, and returns its data, with
 * connections as plain lists: of nodes if nothing else of the edges is asked, otherwise of edges.
 */
export function questionsTo(operate: ReturnType<typeof operateOn>, source: string) {
  return async <T = unknown>(query: string): Promise<T> => {
    const { data, errors } = await operate(pinToSource(`{ ${query} }`, source));
    expect(errors).toBeUndefined();
    return withoutConnections(data) as T;
  };
}

function withoutConnections(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutConnections);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [[key, only] = ['', null]] = entries;
  if (entries.length === 1 && ['edges', 'node', 'nodes'].includes(key)) return withoutConnections(only);
  return Object.fromEntries(entries.map(([name, inner]) => [name, withoutConnections(inner)]));
}
