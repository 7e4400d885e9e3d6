import { parseSymbol } from '../../model/symbol.ts';
import type { Report } from './report.ts';

/** What kind of document it is. */
export type Profile =
  | 'ANNUAL_REPORT'
  | 'MEETING_SUMMARY'
  | 'CONVENING_NOTICE'
  | 'WORKING_DOCUMENT'
  | 'MINUTES'
  | 'OTHER';

/** The profile, by the first words of a document, or else by the series of its symbol. */
export function profileOf(title: string, symbols: readonly string[], { paragraphs, sections }: Report): Profile {
  const first = [title, paragraphs[0]?.kind === 'UNNUMBERED' ? paragraphs[0].text : '', sections[0]?.heading ?? ''];
  const byWords = words.find(([pattern]) => first.some((text) => pattern.test(text.slice(0, 400))));
  if (byWords) return byWords[1];
  const series = symbols.map((symbol) => parseSymbol(symbol)?.series ?? '');
  return bySeries.find(([pattern]) => series.some((one) => pattern.test(one)))?.[1] ?? 'OTHER';
}

const words: readonly (readonly [RegExp, Profile])[] = [
  [/\bannual report\b|\breport (?:of|for|on) (?:the year )?(?:19|20)\d\d\b/i, 'ANNUAL_REPORT'],
  [/\bminutes of\b|^minutes\b/i, 'MINUTES'],
  [/\bsummary of\b|^summary\b|\bsummary of the .*meeting\b|\breport on the .*meeting\b/i, 'MEETING_SUMMARY'],
  [/\bconvening notice\b|\bnotice of (?:the )?.*meeting\b|\bproposed agenda\b|^notice\b/i, 'CONVENING_NOTICE'],
  [/\bcommunication from\b|\bworking (?:document|paper)\b|\bproposal\b|\bsubmission\b/i, 'WORKING_DOCUMENT'],
];

const bySeries: readonly (readonly [RegExp, Profile])[] = [
  [/(?:^|\/)M$/, 'MINUTES'],
  [/(?:^|\/)(?:CN|AIR)$/, 'CONVENING_NOTICE'],
  [/(?:^|\/)W$/, 'WORKING_DOCUMENT'],
];
