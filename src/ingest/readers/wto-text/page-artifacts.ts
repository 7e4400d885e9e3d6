import type { SourceLine } from './lines.ts';

/** The indexes of the lines that belong to the page and not to the text: page numbers, rules, running heads and what surrounds a title. */
export function furnitureIn(lines: readonly SourceLine[]): ReadonlySet<number> {
  const found = new Set(lines.filter(({ text }) => always.some((form) => form.test(short(text)))).map(byIndex));
  for (const line of barePageNumbers(lines)) found.add(line.index);
  for (const line of runningHeads(lines, found)) found.add(line.index);
  return found;
}

/** A line of underscores or dashes, or a title such as "Endnotes": footnotes may follow. */
export function opensNotes(text: string): boolean {
  return rule.test(short(text)) || notesTitle.test(short(text));
}

const rule = /^[_\-–—*]{5,}$/;
const notesTitle = /^(?:(?:end|foot) ?)?notes:?$/i;
const always = [
  rule,
  notesTitle,
  /^[-–—] ?(?:\d{1,4}|[ivxl]{1,6}) ?[-–—]$/,
  /^(?:\(\d\d-\d{3,5}\))? *page:? *\d{1,4}(?: ?(?:\/|of) ?\d{1,4})?$/i,
  /^\(\d\d-\d{3,5}\)$/,
  /^original: [a-z/ ]+$/i,
];
const barePageNumber = /^(\d{1,3})(?: ?(?:\/|of) ?\d{1,3})?$/;
const symbolAlone = /^_?[A-Z]{2,5}(?:\/[A-Z0-9][A-Za-z0-9().]*){1,6}$/;
const pageNumberAtEnd = /(?:[-–—|]| {2}|\bpage:?) ?\d{1,4}(?: ?(?:\/|of) ?\d{1,4})?(?: ?[-–—|])?$/i;
const pageNumberAtStart = /^(?:[-–—] ?)?\d{1,3} ?(?:[-–—|]| {2}) ?/;

/** What stands alone between blank lines, or counts up from one page to the next; a number in the middle of a paragraph does neither. */
function barePageNumbers(lines: readonly SourceLine[]): SourceLine[] {
  const candidates = lines.flatMap((line) => {
    const match = barePageNumber.exec(short(line.text));
    return match ? [{ line, page: Number(match[1]) }] : [];
  });
  return candidates
    .filter(({ line, page }, at) => {
      const next = lines[line.index + 1];
      const alone = line.blankBefore && (!next || next.blankBefore);
      return alone || candidates[at - 1]?.page === page - 1 || candidates[at + 1]?.page === page + 1;
    })
    .map(({ line }) => line);
}

/** Short lines at the edge of a page that come again at another, page numbers aside. */
function runningHeads(lines: readonly SourceLine[], pageNumbers: ReadonlySet<number>): SourceLine[] {
  const candidates = new Map<string, SourceLine[]>();
  for (const line of lines) {
    const head = short(line.text).replace(pageNumberAtEnd, '').replace(pageNumberAtStart, '').trim();
    const alone = symbolAlone.test(head) && (line.blankBefore || lines[line.index + 1]?.blankBefore !== false);
    if (head === '' || /^(?:\d|_?https?:)/.test(head) || !(alone || atPageEdge(lines, line.index, pageNumbers)))
      continue;
    const same = candidates.get(head);
    if (same) same.push(line);
    else candidates.set(head, [line]);
  }
  return [...candidates].flatMap(([head, same]) =>
    // A head may repeat the title, which stays.
    same.length > 1 ? same.filter((line) => line.index > 1 || symbolAlone.test(head)) : [],
  );
}

function atPageEdge(lines: readonly SourceLine[], index: number, pageNumbers: ReadonlySet<number>): boolean {
  return (
    [-2, -1, 1, 2].some((step) => pageNumbers.has(index + step)) ||
    index < 2 ||
    [-1, 0, 1, 2].some((step) => lines[index + step]?.pageBefore)
  );
}

/** The words of a short line with single spaces kept apart from wide gaps; nothing of a long one, which is no furniture. */
function short(text: string): string {
  const bare = text.trim();
  return bare.length > 120 ? '' : bare.replace(/\u00a0/g, ' ').replace(/\s{2,}|\t/g, '  ');
}

function byIndex(line: SourceLine): number {
  return line.index;
}
