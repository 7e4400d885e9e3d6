import {
  type ParsedDataset,
  paragraphSlug,
  type SourceLocation,
  type WithLocation,
  type WithQuotes,
} from '../dataset/index.ts';
import type { Entity } from '../model/entities.ts';
import type { Source } from '../model/graph.ts';
import { canonicalSymbol, findSymbols } from '../model/symbol.ts';
import { TextWithOffsets } from './quotes.ts';
import { digest, linkedSymbols, type Report } from './readers/wto-text/index.ts';

/** What a source's data was held against its text for: how many held, and what did not. */
export interface Verification {
  readonly checks: readonly Check[];
  /** Claims by basis. */
  readonly claims: Readonly<Record<'STATED' | 'DERIVED' | 'EXTERNAL', number>>;
}

export interface Check {
  readonly name: string;
  readonly held: number;
  readonly failures: readonly Failure[];
}

export interface Failure {
  readonly place: SourceLocation;
  /** The claim, paragraph or symbol, and what was found instead. */
  readonly message: string;
}

/** Holds everything that the data says of a source against the source's text. */
export function verify(facts: ParsedDataset, source: WithLocation<Source>, report: Report): Verification {
  const texts = new Map(report.paragraphs.map(({ key, text }) => [key, new TextWithOffsets(key, text)]));
  const ours = <T extends WithQuotes>(entries: readonly WithLocation<T>[]) =>
    entries.filter(({ value }) => value.from.name === source.value.name);
  const claims = ours(facts.claims);
  const count = (basis: string) => claims.filter(({ value }) => value.basis === basis).length;
  return {
    checks: [
      checkParagraphs(facts.entities, source, texts),
      checkQuotes('quotes of claims', claims, ({ claim }) => claim, texts),
      checkQuotes('quotes of declared counts', ours(facts.counts), ({ statement }) => statement, texts),
      checkQuotes('quotes of ambiguities', ours(facts.ambiguities), ({ about }) => about, texts),
      checkCitations(claims, facts.entities),
      ...checkLinks(source, report),
    ],
    claims: { STATED: count('STATED'), DERIVED: count('DERIVED'), EXTERNAL: count('EXTERNAL') },
  };
}

/** The source whose paragraphs a text matches best; null where it matches none of any. */
export function sourceOf(facts: ParsedDataset, report: Report): WithLocation<Source> | null {
  const digests = new Map(
    facts.entities.flatMap(({ value }) => (value.type === 'Paragraph' ? [[value.slug, value.sha256] as const] : [])),
  );
  const scored = facts.sources.map((source) => {
    const matching = report.paragraphs.filter(
      ({ key, text }) => digests.get(paragraphSlug(source.value, key)) === digest(text),
    );
    return { source, score: matching.length };
  });
  const best = scored.sort((a, b) => b.score - a.score)[0];
  return best && best.score > 0 ? best.source : null;
}

function checkParagraphs(
  entities: ParsedDataset['entities'],
  source: WithLocation<Source>,
  texts: ReadonlyMap<string, TextWithOffsets>,
): Check {
  const prefix = paragraphSlug(source.value, '');
  const listed = entities.flatMap(({ value, at }) =>
    value.type === 'Paragraph' && value.slug.startsWith(prefix) ? [{ value, at }] : [],
  );
  const failures = listed.flatMap(({ value, at }): Failure[] => {
    const key = value.slug.slice(prefix.length);
    const text = texts.get(key)?.text;
    if (text === undefined) return [{ place: at(['key']), message: `paragraph ${key} is not in the text` }];
    if (digest(text) === value.sha256) return [];
    const length = [...text].length;
    return [
      {
        place: at(['sha256']),
        message: `paragraph ${key} has digest ${digest(text)} and ${length} characters in the text, not ${value.sha256} and ${value.length}`,
      },
    ];
  });
  const known = new Set(listed.map(({ value }) => value.slug));
  const unlisted = [...texts.keys()].filter((key) => !known.has(prefix + key));
  failures.push(
    ...unlisted.map((key) => ({
      place: source.at([]),
      message: `paragraph ${key} of the text is not in paragraphs.yaml`,
    })),
  );
  return { name: 'paragraph digests', held: listed.length + unlisted.length - failures.length, failures };
}

function checkQuotes<T extends WithQuotes>(
  name: string,
  entries: readonly WithLocation<T>[],
  title: (entry: T) => string,
  texts: ReadonlyMap<string, TextWithOffsets>,
): Check {
  const quotes = entries.flatMap(({ value, at }) =>
    value.quotes.map((quote, index) => ({ quote, title: title(value), place: () => at(['quotes', index]) })),
  );
  const failures = quotes.flatMap(({ quote, title, place }): Failure[] => {
    const text = texts.get(quote.in);
    const [start, end] = quote.span;
    const found = text && [...text.text].slice(start, end).join('');
    if (found === quote.words) return [];
    const elsewhere = text?.find(quote.words, 1)?.span;
    const hint = elsewhere ? `; the words stand at [${elsewhere.join(', ')}]` : '';
    return [
      {
        place: place(),
        message: `${title}: "${quote.words}" at [${start}, ${end}] of ${quote.in} reads ${found === undefined ? 'nothing' : `"${found}"`}${hint}`,
      },
    ];
  });
  return { name, held: quotes.length - failures.length, failures };
}

/** The words that a citation quotes must be a symbol of the document that it cites. */
function checkCitations(
  claims: readonly WithLocation<WithQuotes & { claim: string }>[],
  entities: ParsedDataset['entities'],
): Check {
  const symbols = new Map(
    entities.flatMap(({ value }: WithLocation<Entity>) =>
      value.type === 'Document' ? [[value.slug, value.symbols] as const] : [],
    ),
  );
  const quotes = claims.flatMap(({ value, at }) => {
    const [, kind, document = ''] = value.claim.split(' ');
    return kind === 'cites'
      ? value.quotes.map((quote, index) => ({
          ...quote,
          claim: value.claim,
          own: symbols.get(document) ?? [],
          place: () => at(['quotes', index, 'words']),
        }))
      : [];
  });
  const failures = quotes.flatMap(({ words, own, claim, place }): Failure[] =>
    own.includes(canonicalSymbol(words) ?? '')
      ? []
      : [{ place: place(), message: `${claim}: "${words}" is none of its symbols, ${own.join(', ')}` }],
  );
  return { name: 'symbols of citations', held: quotes.length - failures.length, failures };
}

/** Every symbol in the text has a link, and every linked symbol stands in the text. */
function checkLinks(source: WithLocation<Source>, report: Report): Check[] {
  const inText = new Set(report.paragraphs.flatMap(({ text }) => findSymbols(text).map(({ symbol }) => symbol)));
  const linked = new Set(linkedSymbols(report.links).map(({ symbol }) => symbol));
  const missing = (from: ReadonlySet<string>, to: ReadonlySet<string>, what: string): Failure[] =>
    [...from]
      .filter((symbol) => !to.has(symbol))
      .map((symbol) => ({ place: source.at([]), message: `${symbol} ${what}` }));
  const unlinked = missing(inText, linked, 'stands in the text, but no link leads to it');
  const uncited = missing(linked, inText, 'is linked, but does not stand in the text');
  return [
    { name: 'symbols that are linked', held: inText.size - unlinked.length, failures: unlinked },
    { name: 'links that are cited', held: linked.size - uncited.length, failures: uncited },
  ];
}
