import { type Entity, theGroup } from '../model/entities.ts';
import { namesOf } from '../model/names.ts';
import { findSymbols } from '../model/symbol.ts';
import type { Quote, TextWithOffsets, WrittenClaim } from './quotes.ts';

/** The source names something that the data files do not hold. */
export class UnknownEntityError extends Error {
  override name = 'NotInData';
}

/** Words that stand for an entity only here: "the Coordinator" is another person before 26 April 2023 than after. */
export interface Reference {
  readonly words: readonly string[];
  readonly entity: string;
  /** The keys of the paragraphs where they do; everywhere without. */
  readonly in?: readonly string[] | undefined;
}

/** `cites`: the symbols in a paragraph. @throws {UnknownEntityError} if one is that of no known document. */
export function citations(
  texts: readonly TextWithOffsets[],
  source: string,
  entities: readonly Entity[],
): WrittenClaim[] {
  const documents = new Map(
    entities.flatMap((entity) =>
      entity.type === 'Document' ? entity.symbols.map((symbol) => [symbol, entity.slug] as const) : [],
    ),
  );
  return texts.flatMap((text) => {
    const found = new Map<string, Quote[]>();
    for (const { symbol, start, end } of findSymbols(text.text)) {
      const slug = documents.get(symbol);
      if (slug === undefined)
        throw new UnknownEntityError(
          `Paragraph ${text.key} cites "${symbol}", which data/entities/documents.yaml does not hold: add it there.`,
        );
      found.set(slug, [...(found.get(slug) ?? []), text.quote(start, end)]);
    }
    return [...found].map(([slug, quotes]) => ({ claim: `paragraph/${source}/${text.key} cites ${slug}`, quotes }));
  });
}

/** `belongsTo`: a list of the Group's members, separated by semicolons, in the given paragraph. @throws {UnknownEntityError} if one is unknown. */
export function membership(
  text: TextWithOffsets,
  entities: readonly Entity[],
  edtf: string,
  stated: ReadonlySet<string>,
): WrittenClaim[] {
  const members = new Map(
    entities.flatMap((entity) =>
      entity.type === 'Member' ? [entity.name, ...entity.aliases].map((name) => [name, entity.slug] as const) : [],
    ),
  );
  const from = text.text.indexOf(': ') + 2;
  const claims: WrittenClaim[] = [];
  for (const match of text.text.slice(from).matchAll(/[^;]+/g)) {
    for (const name of namesIn(match[0], members)) {
      const slug = members.get(name);
      if (slug === undefined)
        throw new UnknownEntityError(
          `Paragraph ${text.key} lists "${name}", which data/entities/members.yaml does not hold: add it there.`,
        );
      const start = from + match.index + match[0].indexOf(name);
      const claim = `${slug} belongsTo ${theGroup}`;
      if (!stated.has(claim)) claims.push({ claim, when: { edtf }, quotes: [text.quote(start, start + name.length)] });
    }
  }
  return claims;
}

/** `mentions`: every name and alias of an entity in a paragraph, the longest first, and the references that stand for one. */
export function mentions(
  texts: readonly TextWithOffsets[],
  source: string,
  entities: readonly Entity[],
  references: readonly Reference[],
): WrittenClaim[] {
  const named = entities.flatMap((entity) =>
    mentionable(entity).map((words): Reference => ({ words: [words], entity: entity.slug })),
  );
  const candidates = [...named, ...references].flatMap(({ words, ...rest }) =>
    words.map((word) => ({ word, pattern: wholeWords(word), ...rest })),
  );
  candidates.sort((a, b) => b.word.length - a.word.length);
  return texts.flatMap((text) => {
    const taken: { start: number; end: number; slugs: Set<string> }[] = [];
    for (const { word, pattern, entity, in: keys } of candidates) {
      if (keys && !keys.includes(text.key)) continue;
      for (const match of text.text.matchAll(pattern)) {
        const [start, end] = [match.index, match.index + word.length];
        const overlapping = taken.find((span) => span.start < end && start < span.end);
        if (!overlapping) taken.push({ start, end, slugs: new Set([entity]) });
        else if (overlapping.start === start && overlapping.end === end) overlapping.slugs.add(entity);
      }
    }
    taken.sort((a, b) => a.start - b.start);
    const bySlug = new Map<string, Quote[]>();
    for (const { start, end, slugs } of taken) {
      for (const slug of slugs) bySlug.set(slug, [...(bySlug.get(slug) ?? []), text.quote(start, end)]);
    }
    return [...bySlug].map(([slug, quotes]) => ({ claim: `paragraph/${source}/${text.key} mentions ${slug}`, quotes }));
  });
}

/** A list's last entry may hold two names joined by "and", as a name may itself. */
function namesIn(entry: string, members: ReadonlyMap<string, string>): string[] {
  const name = entry.trim().replace(/\.$/, '');
  const both = / and (?=[^ ])/.exec(name);
  return members.has(name) || !both ? [name] : [name.slice(0, both.index), name.slice(both.index + both[0].length)];
}

/** The names by which a paragraph can mention an entity; a topic's may begin a sentence. */
function mentionable(entity: Entity): string[] {
  if (entity.type === 'Paragraph') return [];
  const names = namesOf(entity);
  if (entity.type === 'Topic') names.push(...names.map((name) => name.slice(0, 1).toUpperCase() + name.slice(1)));
  return [...new Set(names)];
}

function wholeWords(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(words)}(?![\\p{L}\\p{N}])`, 'gu');
}
