import type { Entity } from '../../model/entities.ts';
import { compareTexts } from '../compare-texts.ts';
import { type List, slicePage } from '../page.ts';
import type { Hit, SearchPage, SearchQuery } from '../queries.ts';
import { UnknownCursorError } from '../store.ts';
import {
  exactScore,
  impactsOf,
  meets,
  type QueryTerm,
  queryTerms,
  scoreOf,
  WordIndex,
  type WordSections,
} from '../words/index.ts';
import type { ColumnGraph } from './column-graph.ts';
import { arrayOf, partOf, type Sections } from './sections.ts';

/** Answers searches of a graph: what bears the query as its name comes first, then what has its words. */
export function searcher(
  graph: ColumnGraph,
  sections: Sections,
): (question: SearchQuery) => SearchPage | UnknownCursorError {
  const { entities } = graph;
  const words = new WordIndex(wordSections(partOf(sections, 'words')), entities.types);
  return ({ query, types, range }) => {
    const terms = queryTerms(query);
    const exact = graph.called(query, types);
    const found = words.find(terms, types, new Set(exact));
    const bearer = (number: number, place: number): Hit => {
      return { entity: entities.at(number), score: exactScore(place), terms: terms.map(({ term }) => term) };
    };
    const haver = ({ id, sum }: { id: number; sum: number }): Hit => {
      const entity = entities.at(id);
      return { entity, score: scoreOf(sum), terms: metWords(terms, entity, entities.textOf(id)) };
    };
    const list: List<Hit> = {
      length: exact.length + found.total,
      indexOf: (slug) => {
        const number = entities.numberOf(slug);
        const place = found.placeOf(number);
        return exact.includes(number) || place === null ? exact.indexOf(number) : exact.length + place;
      },
      slice: (start, end) => [
        ...exact.slice(start, end).map((number, index) => bearer(number, start + index)),
        ...found.slice(Math.max(0, start - exact.length), Math.max(0, end - exact.length)).map(haver),
      ],
    };
    const page = slicePage(list, range);
    return page instanceof UnknownCursorError ? page : { ...page, total: list.length };
  };
}

function wordSections(sections: Sections): WordSections {
  return {
    heap: arrayOf(sections, 'heap', Uint8Array),
    offsets: arrayOf(sections, 'offsets', Uint32Array),
    plain: arrayOf(sections, 'plain', Uint32Array),
    shared: arrayOf(sections, 'shared', Uint8Array),
    starts: arrayOf(sections, 'starts', Uint32Array),
    entities: arrayOf(sections, 'entities', Uint32Array),
    impacts: arrayOf(sections, 'impacts', Uint16Array),
  };
}

/** The words of an entity that terms meet, sorted. */
function metWords(terms: readonly QueryTerm[], entity: Entity, text: string | null): string[] {
  const own = [...impactsOf(entity, text).keys()];
  return own.filter((word) => terms.some((term) => meets(term, word))).sort(compareTexts);
}
