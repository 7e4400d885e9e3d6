import {
  type ParsedDataset,
  paragraphSlug,
  type Quote,
  type SourceLocation,
  type WithLocation,
  type WithQuotes,
} from '../dataset/index.ts';
import type { Basis } from '../model/evidence.ts';
import type { Source } from '../model/graph.ts';
import { plainText } from '../model/plain-text.ts';
import { type ReviewStatus, reviewStatusOf } from '../model/review.ts';
import { canonicalSymbol } from '../model/symbol.ts';
import { findSymbols } from '../model/symbols-in-text.ts';
import { linkedSymbols } from './linked-symbols.ts';
import { digest, type Report, readReportFile } from './reading/index.ts';
import { SourceTextError } from './source-texts.ts';
import { TextWithOffsets } from './text-with-offsets.ts';
import { validDataset } from './valid-dataset.ts';

/** The result of comparing the data of a source with its text. */
export interface Verification {
  readonly source: Source;
  readonly checks: readonly Check[];
  /** The number of claims by basis. */
  readonly claims: Readonly<Record<Basis, number>>;
  /** The number of claims by review status. */
  readonly reviews: Readonly<Record<ReviewStatus, number>>;
}

export interface Check {
  readonly name: string;
  /** The number of items that passed. */
  readonly passed: number;
  readonly failures: readonly Failure[];
  /** Why the text does not allow the check; null if it was made. */
  readonly notCompared: string | null;
}

export interface Failure {
  readonly location: SourceLocation;
  /** Names the claim, paragraph or symbol, and says what the text has instead. */
  readonly message: string;
}

/**
 * Compares the data files in a folder with the text of one of their sources. The source is found by its paragraphs.
 *
 * @throws {DatasetError} if a data file is invalid.
 * @throws {ReaderError} if the file cannot be read as a report.
 * @throws {SourceTextError} if the text is not that of a source.
 */
export function verifyFile(folder: string, file: string): Verification {
  const dataset = validDataset(folder);
  const report = readReportFile(file);
  const source = findSource(dataset, report);
  if (!source)
    throw new SourceTextError(`${file} is not the text of a source in ${folder}: no paragraph has a known digest.`);
  return verifySource(dataset, source, report);
}

/** The source with the most paragraphs of a text; null if it has none of any source. */
function findSource(dataset: ParsedDataset, report: Report): WithLocation<Source> | null {
  const digests = new Map(
    dataset.entities.flatMap(({ value }) => (value.type === 'Paragraph' ? [[value.slug, value.sha256] as const] : [])),
  );
  const scored = dataset.sources.map((source) => {
    const matching = report.paragraphs.filter(
      ({ key, text }) => digests.get(paragraphSlug(source.value, key)) === digest(text),
    );
    return { source, score: matching.length };
  });
  const best = scored.sort((a, b) => b.score - a.score)[0];
  return best && best.score > 0 ? best.source : null;
}

function verifySource(dataset: ParsedDataset, source: WithLocation<Source>, report: Report): Verification {
  const texts = new Map(report.paragraphs.map(({ key, text }) => [key, new TextWithOffsets(key, text)]));
  const ofSource = <T extends WithQuotes>(entries: readonly WithLocation<T>[]) =>
    entries.filter(({ value }) => value.from.name === source.value.name);
  const claims = ofSource(dataset.claims);
  const countClaims = (basis: Basis) => claims.filter(({ value }) => value.basis === basis).length;
  const countReviews = (status: ReviewStatus) =>
    claims.filter(({ value }) => reviewStatusOf(value.verdicts) === status).length;
  return {
    source: source.value,
    checks: [
      checkParagraphs(dataset, source, texts),
      checkNames(dataset, source.value, texts),
      checkQuotes('quotes of claims', claims, ({ claim }) => claim, texts),
      checkQuotes('quotes of declared counts', ofSource(dataset.counts), ({ label }) => label, texts),
      checkQuotes('quotes of ambiguities', ofSource(dataset.ambiguities), ({ question }) => question, texts),
      checkQuotes(
        'quotes of properties',
        ofSource(dataset.properties),
        ({ of, property }) => `${property} of ${of}`,
        texts,
      ),
      checkCitations(claims, dataset.entities, texts),
      ...checkLinks(source, report),
    ],
    claims: { STATED: countClaims('STATED'), DERIVED: countClaims('DERIVED'), EXTERNAL: countClaims('EXTERNAL') },
    reviews: {
      SUPPORTED: countReviews('SUPPORTED'),
      DISPUTED: countReviews('DISPUTED'),
      UNREVIEWED: countReviews('UNREVIEWED'),
    },
  };
}

/** The text and the data must have the same paragraphs with the same digests. */
function checkParagraphs(
  { entities, openings }: ParsedDataset,
  source: WithLocation<Source>,
  texts: ReadonlyMap<string, TextWithOffsets>,
): Check {
  const prefix = paragraphSlug(source.value, '');
  const listed = entities.flatMap(({ value, locate }) =>
    value.type === 'Paragraph' && value.slug.startsWith(prefix) ? [{ value, locate }] : [],
  );
  const failures = listed.flatMap(({ value, locate }): Failure[] => {
    const key = value.slug.slice(prefix.length);
    const text = texts.get(key);
    if (text === undefined) return [{ location: locate(['key']), message: `paragraph ${key} is not in the text` }];
    const actual = digest(text.text);
    const opening = openings.get(value.slug)?.quote ?? '';
    if (actual === value.sha256 && !text.text.startsWith(opening))
      return [{ location: locate(['opening']), message: `paragraph ${key} begins with other words than "${opening}"` }];
    if (actual === value.sha256) return [];
    const message = `paragraph ${key} has digest ${actual} and ${text.length} characters in the text, not ${value.sha256} and ${value.length}`;
    return [{ location: locate(['sha256']), message }];
  });
  const slugs = new Set(listed.map(({ value }) => value.slug));
  const unlisted = [...texts.keys()].filter((key) => !slugs.has(prefix + key));
  for (const key of unlisted)
    failures.push({
      location: source.locate([]),
      message: `paragraph ${key} is in the text, but not in paragraphs.yaml`,
    });
  return check('paragraph digests', listed.length + unlisted.length, failures);
}

/**
 * The text must have, in any case, the name of every entity that only its claims are about and whose `nameBasis` is STATED.
 * The name of an entity that several sources speak of may come from another one.
 */
function checkNames(
  { entities, claims }: ParsedDataset,
  source: Source,
  texts: ReadonlyMap<string, TextWithOffsets>,
): Check {
  const whole = [...texts.values()].map(({ text }) => plainText(text).toLowerCase()).join('\n');
  const claimed = (isOwn: boolean) =>
    new Set(claims.flatMap(({ value }) => ((value.from.name === source.name) === isOwn ? value.claim.split(' ') : [])));
  const [own, others] = [claimed(true), claimed(false)];
  const named = entities.filter(
    ({ value }) => value.nameBasis === 'STATED' && own.has(value.slug) && !others.has(value.slug),
  );
  const failures = named.flatMap(({ value, locate }): Failure[] => {
    const name = RegExp.escape(plainText(value.name).toLowerCase());
    if (new RegExp(`(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`, 'u').test(whole)) return [];
    const message = `the name "${value.name}" is not in the text: its nameBasis must be DERIVED or EXTERNAL`;
    return [{ location: locate(['name']), message }];
  });
  return check('names of entities', named.length, failures);
}

/** The span of each quote must contain the quoted words. */
function checkQuotes<T extends WithQuotes>(
  name: string,
  entries: readonly WithLocation<T>[],
  titleOf: (entry: T) => string,
  texts: ReadonlyMap<string, TextWithOffsets>,
): Check {
  const quotes = entries.flatMap(({ value, locate }) =>
    value.quotes.map((quote, index) => ({ quote, title: titleOf(value), locate: () => locate(['quotes', index]) })),
  );
  const failures = quotes.flatMap(({ quote, title, locate }): Failure[] => {
    const text = texts.get(quote.in);
    const [start, end] = quote.span;
    const actual = text?.slice(start, end);
    if (actual === quote.words) return [];
    const found = text?.find(quote.words, 1) ?? text?.findPlain(quote.words, 1);
    const otherwise = found && found.words !== quote.words ? `, written "${found.words}"` : '';
    const hint = found ? `; the quote is at [${found.span.join(', ')}]${otherwise}` : '';
    const message = `${title}: expected "${quote.words}" at [${start}, ${end}] of ${quote.in}, but found ${actual === undefined ? 'no such paragraph' : `"${actual}"`}${hint}`;
    return [{ location: locate(), message }];
  });
  return check(name, quotes.length, failures);
}

/** The words that a citation quotes must stand for a symbol of the cited document, by themselves or where they are in the text. */
function checkCitations(
  claims: readonly WithLocation<WithQuotes & { claim: string }>[],
  entities: ParsedDataset['entities'],
  texts: ReadonlyMap<string, TextWithOffsets>,
): Check {
  const symbolsBySlug = new Map(
    entities.flatMap(({ value }) => (value.type === 'Document' ? [[value.slug, value.symbols] as const] : [])),
  );
  const quotes = claims.flatMap(({ value, locate }) => {
    const [, kind, document = ''] = value.claim.split(' ');
    if (kind !== 'cites') return [];
    const symbols = symbolsBySlug.get(document) ?? [];
    return value.quotes.map((quote, index) => ({
      words: quote.words,
      meant: [canonicalSymbol(quote.words), ...symbolsAt(quote, texts.get(quote.in))],
      claim: value.claim,
      symbols,
      locate: () => locate(['quotes', index, 'words']),
    }));
  });
  const failures = quotes.flatMap(({ words, meant, claim, symbols, locate }): Failure[] =>
    meant.some((symbol) => symbol !== null && symbols.includes(symbol))
      ? []
      : [
          {
            location: locate(),
            message: `${claim}: "${words}" is not a symbol of the document, which has ${symbols.join(', ') || 'none'}`,
          },
        ],
  );
  return check('symbols of citations', quotes.length, failures);
}

/** The symbols for which the quoted words stand in their paragraph: `/52` after `INF/MSME/W/51`, or all of a range. */
function symbolsAt({ span: [start, end] }: Quote, text: TextWithOffsets | undefined): string[] {
  if (!text) return [];
  return findSymbols(text.text).flatMap((found) => {
    const { span } = text.quote(found.start, found.end);
    return span[0] === start && span[1] === end ? [found.symbol] : [];
  });
}

/** Every symbol in the text must have a link, and every linked symbol must be in the text. */
function checkLinks(source: WithLocation<Source>, report: Report): Check[] {
  const inText = new Set(report.paragraphs.flatMap(({ text }) => findSymbols(text).map(({ symbol }) => symbol)));
  const linked = new Set(linkedSymbols(report.links).map(({ symbol }) => symbol));
  const failures = (symbols: ReadonlySet<string>, others: ReadonlySet<string>, reason: string): Failure[] =>
    [...symbols]
      .filter((symbol) => !others.has(symbol))
      .map((symbol) => ({ location: source.locate([]), message: `${symbol} ${reason}` }));
  if (report.links.length === 0) {
    const reason = 'the text has no links';
    return [notCompared('symbols with a link', reason), notCompared('links with a citation', reason)];
  }
  return [
    check('symbols with a link', inText.size, failures(inText, linked, 'is in the text, but has no link')),
    check('links with a citation', linked.size, failures(linked, inText, 'has a link, but is not in the text')),
  ];
}

function check(name: string, total: number, failures: readonly Failure[]): Check {
  return { name, passed: total - failures.length, failures, notCompared: null };
}

function notCompared(name: string, reason: string): Check {
  return { name, passed: 0, failures: [], notCompared: reason };
}
