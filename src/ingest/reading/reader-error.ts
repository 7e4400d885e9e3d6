/** A file cannot be read, or is no document that the reader supports. The message says what was looked for and found. */
export class ReaderError extends Error {
  override name = 'ReaderError';
}
