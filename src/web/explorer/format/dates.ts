const months = 'January February March April May June July August September October November December'.split(' ');

/** A calendar date: `2023-07-03` becomes "3 July 2023". */
export function formatDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  return [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(' ');
}

/**
 * An EDTF date or interval, with the precision it has: `2023-06` becomes "June 2023", `2022~` "about 2022",
 * `2024-06-26/2024-06-28` "26–28 June 2024", `2023-04-26/..` "since 26 April 2023", `/2023-04-26` "until 26 April 2023,
 * start not stated", `../..` "start and end not stated".
 */
export function formatEdtf(edtf: string): string {
  if (!edtf.includes('/')) return formatPoint(edtf);
  const [from = '', to = ''] = edtf.split('/');
  const isOpen = (endpoint: string) => endpoint === '..' || endpoint === '';
  if (isOpen(from) && isOpen(to)) return 'start and end not stated';
  if (isOpen(to)) return `since ${formatPoint(from)}${to === '' ? ', end not stated' : ''}`;
  if (isOpen(from)) return `until ${formatPoint(to)}${from === '' ? ', start not stated' : ''}`;
  return formatRange(from, to);
}

function formatPoint(point: string): string {
  const approximate = /[~%]/.test(point) ? 'about ' : '';
  const uncertain = /[?%]/.test(point) ? ' (uncertain)' : '';
  return approximate + formatDate(point.replace(/[~?%]/g, '')) + uncertain;
}

/** A month or year that both dates share is written once. */
function formatRange(from: string, to: string): string {
  const [start, end] = [formatPoint(from).split(' '), formatPoint(to).split(' ')];
  if (start.length !== end.length || start[0] === 'about') return `${start.join(' ')} to ${end.join(' ')}`;
  const shared = start.findIndex((_, index) => start.slice(index).join(' ') === end.slice(index).join(' '));
  if (shared === 1) return `${start[0]}–${end.join(' ')}`;
  return `${start.slice(0, shared < 0 ? undefined : shared).join(' ')} to ${end.join(' ')}`;
}
