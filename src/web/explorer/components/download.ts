/** What a view shows as rows, for a file. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null | undefined)[])[];
}

/** A table as RFC 4180 has it, in UTF-8 with the mark by which spreadsheets recognize that. */
export function csvOf({ columns, rows }: Table): string {
  const line = (cells: Table['rows'][number]) => cells.map((cell) => quoted(String(cell ?? ''))).join(',');
  return `\uFEFF${[columns, ...rows].map(line).join('\r\n')}\r\n`;
}

/** Hands a file to the reader. */
export function save(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
