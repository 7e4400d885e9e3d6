/** What should become a graph in memory is none: something comes twice, or is missing, or is too much. */
export class BuildError extends Error {
  override name = 'BuildError';
}
