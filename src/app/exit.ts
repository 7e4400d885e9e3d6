/** Ends the process when nothing is left to do, and at the latest after this time, whatever still blocks. */
export function exitWithin(ms: number): void {
  setTimeout(() => process.exit(), ms).unref();
}

/**
 * Time for closing connections to databases and sending pending spans after the last response. Another 500 ms are for
 * the log.
 */
export const closeMs = 1_500;
