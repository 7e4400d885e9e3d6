import type { Reading } from './reading.ts';

/** A reading as text for people: what kind of document it is, its outline, and what was left out. */
export function formatReading({
  source,
  form,
  profile,
  document,
  sections,
  paragraphs,
  symbols,
  leftOut,
}: Reading): string {
  const kinds = Map.groupBy(paragraphs, ({ kind }) => kind);
  const count = (kind: Reading['paragraphs'][number]['kind']) => kinds.get(kind)?.length ?? 0;
  const outline = sections.map(({ number, title }) => {
    const label = `${number} ${title}`.trim();
    const keys = paragraphs.filter(({ section }) => section === label).map(({ key }) => key);
    return `  ${label}${keys.length > 0 ? `: ${shortened(keys)}` : ''}`;
  });
  const omitted = leftOut.map(({ text, why }) => `  ${why}: ${text.length > 90 ? `${text.slice(0, 90)}…` : text}`);
  return `${[
    `${source}: ${form}, ${profile}`,
    `Title: ${document.title || 'none'}`,
    `Symbols: ${document.symbols.join(', ') || 'none'}`,
    `Date: ${document.date ?? 'none'}`,
    `Paragraphs: ${count('PARAGRAPH')} with numbers, ${count('UNNUMBERED')} without; ${count('FOOTNOTE')} notes; ${symbols.length} symbols`,
    ...(outline.length > 0 ? ['Sections:', ...outline] : ['Sections: none']),
    ...(omitted.length > 0 ? ['In no paragraph:', ...omitted] : ['In no paragraph: nothing']),
  ].join('\n')}\n`;
}

/** The first and the last of some keys. */
function shortened(keys: readonly string[]): string {
  return keys.length > 2 ? `${keys[0]} to ${keys.at(-1)}` : keys.join(', ');
}
