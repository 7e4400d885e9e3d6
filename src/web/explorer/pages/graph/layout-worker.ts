import { placeNodes, type Unplaced } from './layout.ts';

// Lays pictures out beside the page, which stays quick to answer meanwhile.
addEventListener('message', ({ data: { key, unplaced } }: MessageEvent<{ key: string; unplaced: Unplaced }>) => {
  postMessage({ key, places: placeNodes(unplaced) });
});
