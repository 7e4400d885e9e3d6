import { choice } from '../../format/parameters.ts';

/** `?counts=differ` shows only the counts that differ. */
export const coverageParameters = { counts: choice(['differ'], null) };
