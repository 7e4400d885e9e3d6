import { sourceName } from '../../format/parameters.ts';

/** `?source=annual-report-2023` lists only entities of which this source speaks. */
export const listParameters = { source: sourceName };
