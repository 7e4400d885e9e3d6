/** The CPU time that a function takes, in milliseconds. Unlike elapsed time it does not depend on other processes. */
export async function cpuTimeMs(run: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}
