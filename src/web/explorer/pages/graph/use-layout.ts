import { useEffect, useRef, useState } from 'react';
import type { Picture } from './subgraph.ts';
import type { Place, Unplaced } from './layout.ts';

/** Where the nodes of a picture are. */
export interface Layout {
  /** By slug; those of the picture before, while the next is laid out. */
  readonly places: ReadonlyMap<string, Place>;
  readonly waiting: boolean;
  /** Whether the browser could not do it. */
  readonly failed: boolean;
}

/**
 * Lays a picture out in a worker, and shows it when it has settled: nothing moves on the screen. While there is null to lay out, because more
 * is to come, what was there stays.
 */
export function useLayout(picture: Picture | null): Layout {
  const worker = useRef<Worker>(null);
  const [settled, setSettled] = useState<{ key: string; places: ReadonlyMap<string, Place> }>({
    key: '',
    places: new Map(),
  });
  const [failed, setFailed] = useState(false);
  const unplaced: Unplaced | null = picture && {
    nodes: picture.nodes.map(({ entity, by }) => ({ slug: entity.slug, by })),
    links: picture.relations.map(({ source, target }) => [source.slug, target.slug]),
  };
  const key = unplaced && JSON.stringify(unplaced);
  useEffect(() => {
    const own = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
    own.addEventListener('error', () => setFailed(true));
    own.addEventListener('message', ({ data }: MessageEvent<{ key: string; places: Place[] }>) =>
      setSettled({ key: data.key, places: new Map(data.places.map((place) => [place.slug, place])) }),
    );
    worker.current = own;
    return () => own.terminate();
  }, []);
  useEffect(() => {
    if (key) worker.current?.postMessage({ key, unplaced: JSON.parse(key) });
  }, [key]);
  return { places: settled.places, waiting: settled.key !== key && !failed, failed };
}
