import type { Hints, Quote } from '../dataset/index.ts';
import { type Entity, theGroup } from '../model/entities.ts';
import { namesOf } from '../model/names.ts';
import { plainText } from '../model/plain-text.ts';
import { findSymbols } from '../model/symbol.ts';
import type { TextWithOffsets } from './text-with-offsets.ts';

/** A claim that can be found in a text by rule. It is written to a data file. */
export interface GeneratedClaim {
  readonly claim: string;
  readonly statedAt?: string;
  readonly quotes: readonly Quote[];
}

/** The source names an entity that is not in the data files. */
export class UnknownEntityError extends Error {
  override name = 'UnknownEntityError';
}

/** `cites` claims, for the symbols in each paragraph. @throws {UnknownEntityError} if no document has a symbol. */
export function citationClaims(
  texts: readonly TextWithOffsets[],
  source: string,
  entities: readonly Entity[],
): GeneratedClaim[] {
  const documents = new Map(
    entities.flatMap((entity) =>
      entity.type === 'Document' ? entity.symbols.map((symbol) => [symbol, entity.slug] as const) : [],
    ),
  );
  return texts.flatMap((text) => {
    const quotesBySlug = new Map<string, Quote[]>();
    for (const { symbol, start, end } of findSymbols(text.text)) {
      const slug = documents.get(symbol);
      if (slug === undefined)
        throw new UnknownEntityError(
          `Paragraph ${text.key} cites "${symbol}", which is not in data/entities/documents.yaml: add it there.`,
        );
      addQuote(quotesBySlug, slug, text.quote(start, end));
    }
    return claimsOf(`paragraph/${source}/${text.key} cites`, quotesBySlug);
  });
}

/**
 * `belongsTo` claims, for a paragraph that lists the members of the Group, separated by semicolons, as of the day
 * `statedAt`. Claims in `stated` are left out.
 *
 * @throws {UnknownEntityError} if a member is unknown.
 */
export function membershipClaims(
  text: TextWithOffsets,
  entities: readonly Entity[],
  statedAt: string,
  stated: ReadonlySet<string>,
): GeneratedClaim[] {
  const members = new Map(
    entities.flatMap((entity) =>
      entity.type === 'Member'
        ? [entity.name, ...entity.aliases].map((name) => [plainText(name), entity.slug] as const)
        : [],
    ),
  );
  const plain = plainText(text.text); // Offsets are the same.
  const listStart = plain.indexOf(': ') + 2;
  const claims: GeneratedClaim[] = [];
  for (const match of plain.slice(listStart).matchAll(/[^;]+/g)) {
    for (const name of splitNames(match[0], members)) {
      const slug = members.get(name);
      if (slug === undefined)
        throw new UnknownEntityError(
          `Paragraph ${text.key} lists "${name}", which is not in data/entities/members.yaml: add it there.`,
        );
      const start = listStart + match.index + match[0].indexOf(name);
      const claim = `${slug} belongsTo ${theGroup}`;
      if (!stated.has(claim)) claims.push({ claim, statedAt, quotes: [text.quote(start, start + name.length)] });
    }
  }
  return claims;
}

/**
 * `mentions` claims, for the names of entities in each paragraph and the phrases that refer to one. Where two overlap,
 * the longer one counts, unless the shorter is a phrase for this paragraph alone.
 */
export function mentionClaims(
  texts: readonly TextWithOffsets[],
  source: string,
  entities: readonly Entity[],
  references: Hints['references'],
): GeneratedClaim[] {
  const names = entities.flatMap((entity) =>
    mentionableNames(entity).map((name) => ({ words: [name], entity: entity.slug, in: null })),
  );
  const candidates = [...names, ...references].flatMap(({ words, ...rest }) =>
    words.map((phrase) => ({ phrase, pattern: phrasePattern(phrase), ...rest })),
  );
  candidates.sort((a, b) => b.phrase.length - a.phrase.length);
  return texts.flatMap((text) => {
    const mentions: { start: number; end: number; slugs: Set<string> }[] = [];
    const plain = plainText(text.text); // Offsets are the same.
    for (const { phrase, pattern, entity, in: keys } of candidates) {
      if (keys && !keys.includes(text.key)) continue;
      for (const match of plain.matchAll(pattern)) {
        const [start, end] = [match.index, match.index + phrase.length];
        const overlapping = mentions.find((mention) => mention.start < end && start < mention.end);
        // A phrase of certain paragraphs counts within a longer name, too: somebody has read it there.
        if (!overlapping || keys) mentions.push({ start, end, slugs: new Set([entity]) });
        else if (overlapping.start === start && overlapping.end === end) overlapping.slugs.add(entity);
      }
    }
    mentions.sort((a, b) => a.start - b.start);
    const quotesBySlug = new Map<string, Quote[]>();
    for (const { start, end, slugs } of mentions)
      for (const slug of slugs) addQuote(quotesBySlug, slug, text.quote(start, end));
    return claimsOf(`paragraph/${source}/${text.key} mentions`, quotesBySlug);
  });
}

function addQuote(quotesBySlug: Map<string, Quote[]>, slug: string, quote: Quote): void {
  quotesBySlug.set(slug, [...(quotesBySlug.get(slug) ?? []), quote]);
}

/** One claim for each target, with all its quotes. */
function claimsOf(sourceAndKind: string, quotesBySlug: ReadonlyMap<string, Quote[]>): GeneratedClaim[] {
  return [...quotesBySlug].map(([slug, quotes]) => ({ claim: `${sourceAndKind} ${slug}`, quotes }));
}

/** The last entry of a list may be two names joined by "and", but a name may also contain "and". */
function splitNames(entry: string, members: ReadonlyMap<string, string>): string[] {
  const name = entry.trim().replace(/\.$/, '');
  const and = / and (?=[^ ])/.exec(name);
  return members.has(name) || !and ? [name] : [name.slice(0, and.index), name.slice(and.index + and[0].length)];
}

/** The names by which a paragraph can mention an entity. Those of a topic are also capitalized, as they may begin a sentence. */
function mentionableNames(entity: Entity): string[] {
  if (entity.type === 'Paragraph') return [];
  const names = namesOf(entity);
  if (entity.type === 'Topic') names.push(...names.map((name) => name.slice(0, 1).toUpperCase() + name.slice(1)));
  return [...new Set(names)];
}

/** Matches a phrase that is not part of a longer word, in the plain form of a text. */
function phrasePattern(phrase: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(plainText(phrase))}(?![\\p{L}\\p{N}])`, 'gu');
}
