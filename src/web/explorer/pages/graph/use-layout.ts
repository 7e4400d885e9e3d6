import { useEffect, useRef, useState } from 'react';
import type { LayoutInput, NodePosition } from './layout.ts';
import type { LayoutRequest } from './layout-worker.ts';
import type { Subgraph } from './subgraph.ts';

/** The positions of a subgraph's nodes. */
export interface Layout {
  /** By slug. While a new layout is computed, the positions of the previous one. */
  readonly positions: ReadonlyMap<string, NodePosition>;
  readonly pending: boolean;
  /** Whether the browser could not run the worker. */
  readonly failed: boolean;
}

/**
 * Lays out a subgraph in a worker, and returns the finished layout, without animation. Null keeps the previous layout.
 */
export function useLayout(subgraph: Subgraph | null): Layout {
  const worker = useRef<Worker>(null);
  const [finished, setFinished] = useState<{ key: string; positions: ReadonlyMap<string, NodePosition> }>({
    key: '',
    positions: new Map(),
  });
  const [failed, setFailed] = useState(false);
  const input: LayoutInput | null = subgraph && {
    nodes: subgraph.nodes.map(({ entity, expandedFrom }) => ({ slug: entity.slug, expandedFrom })),
    links: subgraph.relations.map(({ source, target }) => [source.slug, target.slug]),
  };
  const key = input && JSON.stringify(input);
  useEffect(() => {
    const current = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
    current.addEventListener('error', () => setFailed(true));
    current.addEventListener('message', ({ data }: MessageEvent<{ key: string; positions: NodePosition[] }>) =>
      setFinished({ key: data.key, positions: new Map(data.positions.map((position) => [position.slug, position])) }),
    );
    worker.current = current;
    return () => current.terminate();
  }, []);
  useEffect(() => {
    if (key) worker.current?.postMessage({ key, input: JSON.parse(key) } satisfies LayoutRequest);
  }, [key]);
  return { positions: finished.positions, pending: finished.key !== key && !failed, failed };
}
