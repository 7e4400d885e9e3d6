import type { Hints, Quote } from '../dataset/index.ts';
import { holdsOn } from '../model/edtf-date.ts';
import type { Document, Entity, TypeName } from '../model/entities.ts';
import { namesOf } from '../model/names.ts';
import { plainText } from '../model/plain-text.ts';
import { findSymbols } from '../model/symbols-in-text.ts';
import type { TextWithOffsets } from './text-with-offsets.ts';
import type { UnknownNames } from './unknown-names.ts';

/** A claim that can be found in a text by rule. It is written to a data file. */
export interface GeneratedClaim {
  readonly claim: string;
  readonly statedAt?: string;
  readonly list?: true;
  readonly quotes: readonly Quote[];
}

/** What is known of a source when its names are looked for. */
export interface NamingSource {
  readonly name: string;
  /** ISO 8601. */
  readonly asOf: string;
  /** The number of the section of each paragraph, by key. */
  readonly sectionOf: ReadonlyMap<string, string | null>;
  /** Slugs of the entities that its claims written by hand are about. */
  readonly claimed: ReadonlySet<string>;
}

/** `cites` claims, for the symbols in each paragraph. Symbols that no document has are added to `unknown`. */
export function citationClaims(
  texts: readonly TextWithOffsets[],
  source: string,
  entities: readonly Entity[],
  unknown: UnknownNames,
): GeneratedClaim[] {
  const documents = documentsBySymbol(entities);
  return texts.flatMap((text) => {
    const quotesBySlug = new Map<string, Quote[]>();
    for (const { symbol, start, end } of findSymbols(text.text)) {
      const slug = documents.get(symbol)?.slug;
      if (slug === undefined) unknown.addName(text.key, 'cites', symbol, 'documents.yaml', [...documents.keys()]);
      else addQuote(quotesBySlug, slug, text.quote(start, end));
    }
    return claimsOf(`paragraph/${source}/${text.key} cites`, quotesBySlug);
  });
}

/**
 * `belongsTo` claims, for a paragraph that lists all members of the organization `of`, separated by semicolons, as of the day
 * `statedAt`. Claims in `stated` are left out. Members that are not in the data files are added to `unknown`.
 */
export function membershipClaims(
  text: TextWithOffsets,
  entities: readonly Entity[],
  { of, statedAt }: Omit<Hints['membership'][number], 'in'>,
  stated: ReadonlySet<string>,
  unknown: UnknownNames,
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
      if (slug === undefined) {
        unknown.addName(text.key, 'lists', name, 'members.yaml', [...members.keys()]);
        continue;
      }
      const start = listStart + match.index + match[0].indexOf(name);
      const claim = `${slug} belongsTo ${of}`;
      const quotes = [text.quote(start, start + name.length)];
      if (!stated.has(claim)) claims.push({ claim, statedAt, list: true, quotes });
    }
  }
  return claims;
}

/**
 * `mentions` claims, for the names of entities in each paragraph and the phrases that refer to one, where they hold. Where
 * two overlap, the longer one counts, unless the shorter is a phrase for this paragraph alone; of equal names, those with the
 * narrowest scope. In a paragraph that cites a revision of a document, the title of the document is that of the revision.
 * Entities of phrases that are not in the data files are added to `unknown`.
 */
export function mentionClaims(
  texts: readonly TextWithOffsets[],
  source: NamingSource,
  entities: readonly Entity[],
  references: Hints['references'],
  unknown: UnknownNames,
): GeneratedClaim[] {
  const slugs = new Set(entities.map(({ slug }) => slug));
  for (const { entity } of references) if (!slugs.has(entity)) unknown.addEntity(entity, [...slugs]);
  const phrases = [
    ...entities.flatMap((entity) => namePhrases(entity, source)),
    ...references.flatMap(referencePhrases),
  ];
  const candidates = phrases.map((phrase) => ({ ...phrase, pattern: phrasePattern(phrase.words) }));
  candidates.sort((a, b) => b.words.length - a.words.length || rank(b) - rank(a));
  const bySymbol = documentsBySymbol(entities);
  const familyOf = new Map([...bySymbol.values()].map(({ slug, family }) => [slug, family]));
  return texts.flatMap((text) => {
    const mentions: { start: number; end: number; narrowness: number; slugs: Set<string> }[] = [];
    const plain = plainText(text.text); // Offsets are the same.
    const cited = findSymbols(text.text).flatMap(({ symbol }) => bySymbol.get(symbol) ?? []);
    const meantBy = (slug: string) => {
      const family = familyOf.get(slug) ?? null;
      const revisions = cited.filter((document) => family !== null && document.family === family);
      const isCited = revisions.length === 0 || revisions.some((document) => document.slug === slug);
      return isCited ? [slug] : revisions.map((document) => document.slug);
    };
    for (const { words, pattern, entity, sections, paragraphs, narrowness, isName } of candidates) {
      if (paragraphs.length > 0 && !paragraphs.includes(text.key)) continue;
      if (sections.length > 0 && !sections.includes(source.sectionOf.get(text.key) ?? '')) continue;
      const meant = isName ? meantBy(entity) : [entity];
      for (const match of plain.matchAll(pattern)) {
        const [start, end] = [match.index, match.index + words.length];
        const same = mentions.find((mention) => mention.start === start && mention.end === end);
        const isOverlapping = mentions.some((mention) => mention.start < end && start < mention.end);
        if (same && (same.narrowness === narrowness || !isName)) for (const slug of meant) same.slugs.add(slug);
        // What somebody has read in a paragraph counts within a longer name, too.
        else if (!isOverlapping || (!isName && paragraphs.length > 0))
          mentions.push({ start, end, narrowness, slugs: new Set(meant) });
      }
    }
    mentions.sort((a, b) => a.start - b.start);
    const quotesBySlug = new Map<string, Quote[]>();
    for (const { start, end, slugs } of mentions)
      for (const slug of slugs) addQuote(quotesBySlug, slug, text.quote(start, end));
    return claimsOf(`paragraph/${source.name}/${text.key} mentions`, quotesBySlug);
  });
}

function documentsBySymbol(entities: readonly Entity[]): ReadonlyMap<string, Document> {
  const documents = entities.filter((entity) => entity.type === 'Document');
  return new Map(documents.flatMap((document) => document.symbols.map((symbol) => [symbol, document] as const)));
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

/** Words that stand for an entity in some paragraphs. */
interface Phrase {
  readonly words: string;
  /** Slug. */
  readonly entity: string;
  /** Empty for any. */
  readonly sections: readonly string[];
  /** Empty for any. */
  readonly paragraphs: readonly string[];
  /** How narrow its scope is: 0 for everywhere, 1 for a time, 2 for a source, 3 for sections, 4 for paragraphs. */
  readonly narrowness: number;
  /** Whether it is a name of the entity; otherwise somebody has read that it refers to the entity. */
  readonly isName: boolean;
}

/** The types whose names are words of one source: "43 members" of one report are not those of the next. */
const wordsOfOneSource: ReadonlySet<TypeName> = new Set(['Figure', 'Decision', 'Statement']);

/** The names of an entity that hold in a source. */
function namePhrases(entity: Entity, source: NamingSource): Phrase[] {
  if (wordsOfOneSource.has(entity.type) && !source.claimed.has(entity.slug)) return [];
  return mentionableNames(entity).flatMap((words): Phrase[] => {
    const scopes = entity.scopes.filter(({ name }) => name === words);
    const everywhere = { words, entity: entity.slug, sections: [], paragraphs: [], narrowness: 0, isName: true };
    if (scopes.length === 0) return [everywhere];
    return scopes
      .filter((scope) => (scope.source === null || scope.source === source.name) && holdsOn(scope.when, source.asOf))
      .map((scope) => ({
        ...everywhere,
        sections: scope.sections,
        paragraphs: scope.paragraphs,
        narrowness: scope.source === null ? Number(scope.when !== null) : narrownessOf(scope),
      }));
  });
}

function referencePhrases({ words, entity, sections, in: paragraphs }: Hints['references'][number]): Phrase[] {
  const narrowness = narrownessOf({ sections, paragraphs });
  return words.map((phrase) => ({ words: phrase, entity, sections, paragraphs, narrowness, isName: false }));
}

/** Of equal words, the names with the narrowest scope come first, and what refers to an entity without being a name last. */
function rank({ isName, narrowness }: Phrase): number {
  return isName ? narrowness : -1;
}

function narrownessOf({ sections, paragraphs }: Pick<Phrase, 'sections' | 'paragraphs'>): number {
  if (paragraphs.length > 0) return 4;
  return sections.length > 0 ? 3 : 2;
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
