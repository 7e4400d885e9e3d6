import type { Entity } from '../../model/entities.ts';
import { compareTexts } from '../compare-texts.ts';
import { type List, slicePageInSteps } from '../page.ts';
import type { Hit, SearchPage, SearchQuery } from '../queries.ts';
import { isFrom } from '../relation-classes.ts';
import { UnknownCursorError } from '../store.ts';
import {
  exactScore,
  impactsOf,
  matchesTerm,
  type QueryTerm,
  queryTerms,
  scoreOf,
  WordIndex,
  type WordSections,
} from '../words/index.ts';
import type { Work } from '../work.ts';
import type { ColumnGraph } from './column-graph.ts';
import { readArray, type Sections, subsections } from './sections.ts';

/** The search function of a graph. Exact matches come first, then those of the word index. */
export function graphSearch(
  graph: ColumnGraph,
  sections: Sections,
): (query: SearchQuery) => Work<SearchPage | UnknownCursorError> {
  const { entities } = graph;
  const index = new WordIndex(wordSections(subsections(sections, 'words')), entities.types);
  return function* ({ query, types, inSources, range }) {
    const terms = queryTerms(query);
    const isSelected = inSources && entities.byProperty('sources', ({ sources }) => isFrom(sources, inSources));
    const exact = graph.exactMatches(query, types).filter((number) => isSelected?.(number) ?? true);
    const matches = yield* index.find(terms, { types, isSelected }, new Set(exact));
    const toExactHit = (number: number, rank: number): Hit => {
      return { entity: entities.at(number), score: exactScore(rank), terms: terms.map(({ term }) => term) };
    };
    const toHit = ({ id, sum }: { id: number; sum: number }): Hit => {
      const entity = entities.at(id);
      return { entity, score: scoreOf(sum), terms: matchedWords(terms, entity, entities.textOf(id)) };
    };
    const list: List<Hit> = {
      length: exact.length + matches.total,
      indexOf: (slug) => {
        const number = entities.numberOf(slug);
        const rank = matches.rankOf(number);
        return exact.includes(number) || rank === null ? exact.indexOf(number) : exact.length + rank;
      },
      slice: (start, end) => [
        ...exact.slice(start, end).map((number, index) => toExactHit(number, start + index)),
        ...matches.slice(Math.max(0, start - exact.length), Math.max(0, end - exact.length)).map(toHit),
      ],
    };
    const page = yield* slicePageInSteps(list, range, unitsPerHit);
    return page instanceof UnknownCursorError ? page : { ...page, total: list.length };
  };
}

/** The words of each entity that was found are compared with those of the query. */
const unitsPerHit = 10;

function wordSections(sections: Sections): WordSections {
  return {
    heap: readArray(sections, 'heap', Uint8Array),
    offsets: readArray(sections, 'offsets', Uint32Array),
    fuzzyWords: readArray(sections, 'fuzzyWords', Uint32Array),
    fuzzySharedLengths: readArray(sections, 'fuzzySharedLengths', Uint8Array),
    starts: readArray(sections, 'starts', Uint32Array),
    entities: readArray(sections, 'entities', Uint32Array),
    impacts: readArray(sections, 'impacts', Uint16Array),
  };
}

/** The words of an entity that match a term, sorted. */
function matchedWords(terms: readonly QueryTerm[], entity: Entity, text: string | null): string[] {
  const words = [...impactsOf(entity, text).keys()];
  return words.filter((word) => terms.some((term) => matchesTerm(term, word))).sort(compareTexts);
}
