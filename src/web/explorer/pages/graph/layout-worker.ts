import { computeLayout, type LayoutInput } from './layout.ts';

/** What the page sends. */
export interface LayoutRequest {
  /** Identifies the request. */
  readonly key: string;
  readonly input: LayoutInput;
}

// Computes layouts in a worker, so that the page stays responsive.
addEventListener('message', ({ data: { key, input } }: MessageEvent<LayoutRequest>) => {
  postMessage({ key, positions: computeLayout(input) });
});
