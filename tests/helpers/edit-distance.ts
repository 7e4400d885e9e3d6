/** The Levenshtein distance, from the full matrix. */
export function editDistance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (const [index, letter] of [...a].entries()) {
    const before = rows[index] ?? [];
    const row = [index + 1];
    for (const [column, other] of [...b].entries()) {
      const substituted = (before[column] ?? 0) + Number(letter !== other);
      row.push(Math.min(substituted, (before[column + 1] ?? 0) + 1, (row[column] ?? 0) + 1));
    }
    rows.push(row);
  }
  return rows.at(-1)?.at(-1) ?? 0;
}
