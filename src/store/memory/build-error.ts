/** A graph in memory cannot be built: an entity or relation is duplicated, missing, invalid or too large. */
export class BuildError extends Error {
  override name = 'BuildError';
}
