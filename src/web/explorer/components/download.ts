import { fileName } from '../format/file-name.ts';

/** The content of a CSV file. */
export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null | undefined)[])[];
}

/**
 * CSV as in RFC 4180, in UTF-8 with a byte order mark, by which spreadsheets recognize the encoding. A text that a
 * spreadsheet would take for a formula begins with an apostrophe, which makes it a text.
 */
export function toCsv({ columns, rows }: CsvTable): string {
  const line = (cells: CsvTable['rows'][number]) => cells.map(formatCell).join(',');
  return `\uFEFF${[columns, ...rows].map(line).join('\r\n')}\r\n`;
}

/** Downloads a text as a file. The name may be made of any text. */
export function saveFile(name: string, extension: 'csv' | 'json' | 'svg', text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${mediaTypes[extension]};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${fileName(name)}.${extension}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

const mediaTypes = { csv: 'text/csv', json: 'application/json', svg: 'image/svg+xml' } as const;

/** Numbers are written as they are, as a negative one is not a formula. */
function formatCell(cell: CsvTable['rows'][number][number]): string {
  if (typeof cell === 'number') return String(cell);
  const text = cell ?? '';
  const safe = isFormula(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Spreadsheets skip spaces and invisible characters before a formula, and some take full-width signs for signs. A line
 * break or a tab at the start can make them look at what follows.
 */
function isFormula(text: string): boolean {
  return /^(?:[\t\r\n]|[\s\p{C}]*[=+\-@])/u.test(text.normalize('NFKC'));
}
