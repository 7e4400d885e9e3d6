import { loadGraph } from '../../src/dataset/build.ts';

/** The graph of the data files, loaded once per test worker. */
export const dataGraph = loadGraph('data');
