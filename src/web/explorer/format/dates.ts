const months = 'January February March April May June July August September October November December'.split(' ');

/** A calendar date in words: `2023-07-03` is "3 July 2023". */
export function dayInWords(date: string): string {
  const [year = '', month, day] = date.split('-');
  return [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(' ');
}

/**
 * A time as precisely as it is known, and no more: `2023-06` is "June 2023", `2022~` "about 2022", `2024-06-26/2024-06-28` "26–28 June 2024",
 * `2023-04-26/..` "since 26 April 2023", `/2023-04-26` "until 26 April 2023, since when is not stated".
 */
export function whenInWords(edtf: string): string {
  if (!edtf.includes('/')) return pointInWords(edtf);
  const [from = '', to = ''] = edtf.split('/');
  const open = (side: string) => side === '..' || side === '';
  if (open(from) && open(to)) return 'at an unknown time';
  if (open(to)) return `since ${pointInWords(from)}${to === '' ? ', until when is not stated' : ''}`;
  if (open(from)) return `until ${pointInWords(to)}${from === '' ? ', since when is not stated' : ''}`;
  return rangeInWords(from, to);
}

function pointInWords(point: string): string {
  const uncertain = /[~%]/.test(point) ? 'about ' : '';
  const doubtful = /[?%]/.test(point) ? ' (uncertain)' : '';
  return uncertain + dayInWords(point.replace(/[~?%]/g, '')) + doubtful;
}

/** What both ends share is said once. */
function rangeInWords(from: string, to: string): string {
  const [start, end] = [pointInWords(from).split(' '), pointInWords(to).split(' ')];
  if (start.length !== end.length || start[0] === 'about') return `${start.join(' ')} to ${end.join(' ')}`;
  const shared = start.findIndex((_, index) => start.slice(index).join(' ') === end.slice(index).join(' '));
  if (shared === 1) return `${start[0]}–${end.join(' ')}`;
  return `${start.slice(0, shared < 0 ? undefined : shared).join(' ')} to ${end.join(' ')}`;
}
