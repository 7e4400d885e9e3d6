/** A name as `lookup` compares it: without case, accents, white space and typographic quotes. `Côte d’Ivoire` and `cote d'ivoire` are one. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}\s]/gu, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑–—]/g, '-')
    .toLowerCase();
}
