import { type ParsedSymbol, printSymbol } from './symbol.ts';

/**
 * The address of the document's file on docs.wto.org, built from the symbol by the site's naming rule. Null where the
 * symbol does not tell it: files of notifications under the TBT Agreement are in folders by year, and those of `JOB(07)`
 * and the like follow no rule that we know.
 */
export function symbolPage(symbol: ParsedSymbol): string | null {
  const file = fileOf(symbol);
  return file && `https://docs.wto.org/dol2fe/Pages/SS/directdoc.aspx?filename=q:/${file}.pdf&Open=True`;
}

/** The address of a search on docs.wto.org that finds the document with its revisions, corrigenda and addenda. */
export function symbolSearch(symbol: ParsedSymbol): string {
  const printed = printSymbol(symbol);
  const query = `@Symbol=%22${printed}%22%20OR%20@Symbol=%22${printed}/*%22`;
  return `https://docs.wto.org/dol2fe/Pages/FE_Search/FE_S_S006.aspx?DataSource=Cat&query=${query}&Language=English&Context=ScriptedSearches&languageUIChanged=true`;
}

function fileOf({ collection, series, number, member, suffixes }: ParsedSymbol): string | null {
  const amendments = suffixes.map((suffix) => suffix.kind.slice(0, 1) + suffix.number).join('');
  const rest = `${number ?? ''}${member ?? ''}${amendments}`;
  if (!collection.includes('/') || (collection === 'G/TBT' && series?.startsWith('N/'))) return null;
  const dispute = /^WT\/DS([0-9]+)$/.exec(collection)?.[1];
  if (dispute) return `WT/DS/${dispute}${series?.replaceAll('/', '') ?? '-'}${rest}`;
  const folder = collection
    .replace(/[()]/g, '')
    .replace(/^JOB\//, 'Jobs/')
    .replace(/^RD\//, 'Jobs/RD-');
  const accession = collection === 'WT/ACC' && /^SPEC\/(.+)$/.exec(series ?? '')?.[1];
  if (accession) return `WT/ACCSPEC/${accession.replaceAll('/', '')}${rest}`;
  return `${folder}/${series?.replaceAll('/', '') ?? ''}${rest}`;
}
