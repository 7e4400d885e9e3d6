import MiniSearch, { type SearchResult } from 'minisearch';
import type { Entity, TypeName } from '../model/entities.ts';
import { searchFieldNames, searchFields } from '../model/search-fields.ts';
import { familyOf, parseSymbols } from '../model/symbol.ts';
import { termsOf, wordsOf } from '../model/words.ts';
import type { Hit } from './store.ts';

/** Finds entities by words: of names, symbols, titles and summaries, and of the texts of paragraphs where they are attached. */
export class WordIndex {
  private readonly index: MiniSearch<Indexed>;
  private readonly entities: readonly Entity[];

  constructor(entities: readonly Entity[], texts: ReadonlyMap<string, string>) {
    this.entities = entities;
    this.index = new MiniSearch<Indexed>({
      fields: [...searchFieldNames],
      tokenize: (text) => wordsOf(text).map(({ term }) => term),
      processTerm: (term) => term,
    });
    this.index.addAll(entities.map((entity, id) => ({ id, ...searchFields(entity, texts.get(entity.slug) ?? null) })));
  }

  /**
   * What bears the query as its name or symbol comes first, then the family of a symbol, then what has all its words,
   * then, if nothing has, what has any. Words match by their beginnings too, and long ones with a typing error.
   */
  search(query: string, types: readonly TypeName[] | null, exact: readonly Entity[]): readonly Hit[] {
    const terms = [...new Set(termsOf(query))].slice(0, mostTerms);
    const first = new Set([...exact, ...this.family(query, types)]);
    const rest = this.byWords(terms, types).filter(({ entity }) => !first.has(entity));
    // Exact answers outrank all others, whose scores stay far below.
    return [...[...first].map((entity, index) => ({ entity, score: 1_000_000 - index, terms })), ...rest];
  }

  private byWords(terms: readonly string[], types: readonly TypeName[] | null): Hit[] {
    if (terms.length === 0) return [];
    const all = this.find(terms, types, 'AND');
    const found = all.length > 0 || terms.length === 1 ? all : this.find(terms, types, 'OR');
    found.sort((a, b) => b.score - a.score || a.id - b.id);
    return found.map(({ id, score, terms: matched }) => ({ entity: this.at(id), score, terms: matched }));
  }

  /** What has all, or any, of some terms, as the search library finds it: the best first. */
  find(terms: readonly string[], types: readonly TypeName[] | null, combineWith: 'AND' | 'OR'): SearchResult[] {
    return this.index.search(
      { queries: [...terms], combineWith, tokenize: (text) => [text] },
      {
        boost: { symbols: 6, name: 4, aliases: 3, title: 3 },
        // Two letters begin so many words that only a query of one word may ask for them.
        prefix: (term) => term.length >= 3 || terms.length === 1,
        // One error in a word, two in a long one: two in six letters would make "gender" of "ended".
        fuzzy: (term) => (term.length < 5 || /[\d/]/.test(term) ? false : term.length < 8 ? 1 : 2),
        weights: { prefix: 0.6, fuzzy: 0.3 },
        ...(types && { filter: ({ id }) => types.includes(this.at(id).type) }),
      },
    );
  }

  private family(query: string, types: readonly TypeName[] | null): Entity[] {
    const families = new Set(parseSymbols(query)?.map(familyOf));
    if (families.size === 0 || (types && !types.includes('Document'))) return [];
    return this.entities.filter(
      (entity) => entity.type === 'Document' && entity.family !== null && families.has(entity.family),
    );
  }

  private at(id: number): Entity {
    const entity = this.entities[id];
    if (!entity)
      throw new RangeError(`The index holds ${this.entities.length} entities, but was asked for number ${id}.`);
    return entity;
  }
}

/** How many different words of a query count: what one search costs grows with them. */
const mostTerms = 10;

interface Indexed extends Record<string, unknown> {
  readonly id: number;
}
