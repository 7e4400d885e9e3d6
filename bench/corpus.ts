import type { Document, Entity, Meeting, Organization, Presentation } from '../src/model/entities.ts';
import { type Graph, type Relation, relation } from '../src/model/graph.ts';
import { parseWhen } from '../src/model/when.ts';

/**
 * A graph of made-up documents, meetings, presentations and organizations, shaped like the real one: series of symbols,
 * citations with a heavy tail, presenters who come again. The same seed gives the same graph.
 */
export function corpus(entityCount: number, relationCount: number, seed = 1): Graph {
  const random = generator(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  // Squared, so that the first of a kind are named far more often than the rest.
  const popular = <T>(list: readonly T[]): T => list[Math.floor(random() ** 2 * list.length)] as T; // The index is within the list.
  const sizes = { documents: 0.6, meetings: 0.05, presentations: 0.25, organizations: 0.1 };
  const make = <T>(share: number, one: (index: number) => T) =>
    Array.from({ length: Math.round(entityCount * share) }, (_, index) => one(index));
  const words = () => `${word(below(4_000))} ${word(below(4_000))} ${word(below(4_000))}`;
  const named = (slug: string, name: string) => ({ slug, name, aliases: [], summary: words(), time: null });
  const documents = make(sizes.documents, (index): Document => {
    const symbol = `INF/MSME/W/${index + 1}`;
    const parts = { collection: 'INF/MSME', series: 'W', family: symbol };
    return {
      type: 'Document',
      ...named(`document/${symbol}`, words()),
      kind: 'OTHER',
      symbols: [symbol],
      ...parts,
      title: words(),
      date: null,
      url: null,
      held: false,
    };
  });
  const meetings = make(sizes.meetings, (index): Meeting => {
    const date = new Date(Date.UTC(1800, 0, 1 + index)).toISOString().slice(0, 10);
    return {
      type: 'Meeting',
      ...named(`meeting/${date}`, `Meeting of ${date}`),
      date,
      ordinal: 1,
      when: parseWhen(date),
    };
  });
  const presentations = make(
    sizes.presentations,
    (index): Presentation => ({
      type: 'Presentation',
      ...named(`presentation/${index}`, words()),
      kind: 'PRESENTATION',
      title: words(),
      ordinal: null,
    }),
  );
  const organizations = make(
    sizes.organizations,
    (index): Organization => ({
      type: 'Organization',
      ...named(`organization/${index}`, words()),
      kind: 'COMPANY',
      acronym: null,
    }),
  );
  const relations = new Map<string, Relation>();
  const add = (kind: Relation['kind'], source: Entity, target: Entity) => {
    if (source === target) return;
    const made = relation({
      kind,
      source: source.slug,
      target: target.slug,
      role: null,
      when: null,
      basis: 'DERIVED',
      document: null,
      rule: 'Made up.',
      evidence: [],
    });
    relations.set(made.key, made);
  };
  for (const presentation of presentations) {
    add('presentedAt', presentation, popular(meetings));
    add('presented', popular(organizations), presentation);
  }
  while (relations.size < relationCount) {
    const [document, dice] = [documents[below(documents.length)] as Document, random()]; // The index is within the list.
    if (dice < 0.6) add('follows', document, popular(documents));
    else if (dice < 0.75) add('considered', popular(meetings), document);
    else if (dice < 0.9) add('submitted', popular(organizations), document);
    else add('about', popular(presentations), document);
  }
  const entities = [...documents, ...meetings, ...presentations, ...organizations];
  return {
    entities,
    relations: [...relations.values()],
    sources: [],
    counts: [],
    ambiguities: [],
    version: `corpus ${entityCount} ${relationCount} ${seed}`,
  };
}

/** Numbers from 0 to 1 that only depend on the seed (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A pronounceable word for a number. */
function word(number: number): string {
  const syllables = ['ba', 'de', 'fi', 'go', 'lu', 'ma', 'ne', 'pi', 'ro', 'su', 'ta', 've', 'xi', 'zo', 'ki', 'hu'];
  return [number % 16, (number >> 4) % 16, (number >> 8) % 16].map((digit) => syllables[digit]).join('');
}
