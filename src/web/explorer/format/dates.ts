const months = 'January February March April May June July August September October November December'.split(' ');

/** A calendar date: `2023-07-03` becomes "3 July 2023". */
export function formatDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  return [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(' ');
}

/**
 * An EDTF date or interval, with the precision it has: `2023-06` becomes "June 2023", `2022~` "about 2022",
 * `[2023-12-08..2024-12-11]` "between 8 December 2023 and 11 December 2024", `2024-06-26/2024-06-28` "26–28 June 2024",
 * `2023-04-26/..` "since 26 April 2023", `2023-12-08?/..` "from 8 December 2023 at the earliest", `/2023-04-26` "until
 * 26 April 2023, start not stated", `../..` "start and end not stated".
 */
export function formatEdtf(edtf: string): string {
  const [oneOf, first = '', last = ''] = /^\[(.*)\.\.(.*)\]$/.exec(edtf) ?? [];
  if (oneOf !== undefined) return formatOneOf(first, last);
  if (!edtf.includes('/')) return formatPoint(edtf);
  const [from = '', to = ''] = edtf.split('/');
  const isOpen = (endpoint: string) => endpoint === '..' || endpoint === '';
  if (isOpen(from) && isOpen(to)) return 'start and end not stated';
  if (isOpen(to)) return `${formatStart(from, 'since')}${to === '' ? ', end not stated' : ''}`;
  if (isOpen(from)) return `until ${formatEnd(to)}${from === '' ? ', start not stated' : ''}`;
  if (isBound(from) || isBound(to)) return `${formatStart(from, 'from')} to ${formatEnd(to)}`;
  return formatRange(from, to);
}

/** An unknown day: not before the first, and not after the last. */
function formatOneOf(first: string, last: string): string {
  if (first === '') return `${formatPoint(last)} or earlier`;
  if (last === '') return `${formatPoint(first)} or later`;
  return `between ${formatPoint(first)} and ${formatPoint(last)}`;
}

function formatPoint(point: string): string {
  const approximate = /[~%]/.test(point) ? 'about ' : '';
  const uncertain = /[?%]/.test(point) ? ' (uncertain)' : '';
  return approximate + formatDate(point.replace(/[~?%]/g, '')) + uncertain;
}

/** Whether an end of an interval is uncertain: a period that has it began no earlier, or ended no later. */
function isBound(endpoint: string): boolean {
  return endpoint.endsWith('?');
}

function formatStart(from: string, preposition: 'since' | 'from'): string {
  return isBound(from)
    ? `from ${formatDate(from.slice(0, -1))} at the earliest`
    : `${preposition} ${formatPoint(from)}`;
}

function formatEnd(to: string): string {
  return isBound(to) ? `${formatDate(to.slice(0, -1))} at the latest` : formatPoint(to);
}

/** A month or year that both dates share is written once. */
function formatRange(from: string, to: string): string {
  const [start, end] = [formatPoint(from).split(' '), formatPoint(to).split(' ')];
  if (start.length !== end.length || start[0] === 'about') return `${start.join(' ')} to ${end.join(' ')}`;
  const shared = start.findIndex((_, index) => start.slice(index).join(' ') === end.slice(index).join(' '));
  if (shared === 1) return `${start[0]}–${end.join(' ')}`;
  return `${start.slice(0, shared < 0 ? undefined : shared).join(' ')} to ${end.join(' ')}`;
}
