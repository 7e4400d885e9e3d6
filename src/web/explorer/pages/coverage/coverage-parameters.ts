import { choice, sourceName } from '../../format/parameters.ts';

/** `?counts=differ` shows only the counts that differ, `?source=annual-report-2023` only what concerns one source. */
export const coverageParameters = { counts: choice(['differ'], null), source: sourceName };
