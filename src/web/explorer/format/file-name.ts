/** A file name made of any texts; characters unsafe in file names become hyphens. */
export function fileName(...parts: (string | undefined)[]): string {
  return parts
    .filter(Boolean)
    .join('-')
    .replace(/[^\p{L}\p{N}.-]+/gu, '-');
}
