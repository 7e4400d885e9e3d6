import type { Entity } from '../../model/entities.ts';
import { ruleOfHit } from '../../model/external-names.ts';
import { type SearchField, searchFieldMeanings, searchFieldNames, searchFields } from '../../model/search-fields.ts';
import { type NamedInQuery, namedIn } from '../../model/search-query.ts';
import { wordsOf } from '../../model/words.ts';
import type { Hit } from '../../store/index.ts';
import { assertShort, valuesOf } from '../arguments.ts';
import { builder } from '../builder.ts';
import { connect, PageEdge, readRange } from '../connection.ts';
import { withCost } from '../cost.ts';
import { EntityType } from '../enums.ts';
import { ruleOf } from '../rules.ts';
import { SearchNoticeRef, searchNotice } from '../search-notice.ts';
import { sourceNames } from '../sources.ts';

const coordinate = 'Query.search';
/** The vocabulary that words are compared with grows with the square root of the texts (Heaps' law). */
const cost = withCost({ weight: ({ size }) => Math.ceil(40 * Math.sqrt(size.entities())) });

/** A field of an entity that has some of the words. */
interface Highlight {
  readonly field: SearchField;
  readonly text: string;
  /** In order, without overlaps. */
  readonly ranges: readonly TextRange[];
}

/** In Unicode code points; the end is exclusive. */
interface TextRange {
  readonly start: number;
  readonly end: number;
}

const SearchFieldRef = builder.enumType('SearchField', {
  description: 'The fields of entities that search looks at.',
  values: Object.fromEntries(
    searchFieldNames.map((name) => [
      name.replace(/[A-Z]/g, '_$&').toUpperCase(),
      { value: name, description: searchFieldMeanings[name] },
    ]),
  ),
}) as PothosSchemaTypes.EnumRef<typeof builder.$inferSchemaTypes, SearchField>;

const TextRangeRef = builder.objectRef<TextRange>('TextRange').implement({
  description: 'A range of characters in a text.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'The start, in Unicode code points from 0.' }),
    end: t.exposeInt('end', { description: 'The end, exclusive.' }),
  }),
});

const HighlightRef = builder.objectRef<Highlight>('Highlight').implement({
  description: 'A field of the entity that has some of the words, with their positions.',
  fields: (t) => ({
    field: t.expose('field', { type: SearchFieldRef, description: 'The field.' }),
    text: t.exposeString('text', { description: 'The full text of the field.' }),
    ranges: t.expose('ranges', {
      type: [TextRangeRef],
      description: 'The positions of the words in `text`, in order.',
    }),
  }),
});

class HitEdge extends PageEdge<Hit['entity']> {
  readonly hit: Hit;
  /** What the query may name; the same for all hits. */
  readonly named: () => NamedInQuery;

  constructor(hit: Hit, named: () => NamedInQuery) {
    super(hit.entity, coordinate, hit.entity);
    this.hit = hit;
    this.named = named;
  }
}

const Filter = builder.inputType('SearchFilter', {
  description:
    'Conditions on the entities that a search finds. They are combined with AND; the values of one list are combined with OR.',
  fields: (t) => ({
    types: t.field({ type: [EntityType], description: 'Only entities of these types.' }),
    sources: t.field({ type: ['SourceRef'], description: 'Only entities of which one of these sources speaks.' }),
  }),
});

builder.queryField('search', (t) =>
  t.connection(
    {
      type: 'Entity',
      extensions: cost,
      description:
        'Full-text search in names, aliases, titles, symbols and summaries, and in the texts of paragraphs where the server has them. Results are ranked: first entities with exactly this symbol or name, then the family of a symbol, then entities with all words; if none has all, entities with any of them. Case, accents and British or American spelling do not matter, nor do question words such as `who` or `the` beside others. A word also matches longer words that begin with it, and a long word may have one typing error: `operater`.',
      args: {
        query: t.arg.string({
          required: true,
          description:
            'Words, a name or a symbol: `women finance`, `INF/MSME/W/46`. Only the first ten different words count. An empty query has no results.',
        }),
        filter: t.arg({ type: Filter, description: 'Conditions, applied before paging and counting.' }),
      },
      resolve: (_, { query, filter, ...args }, context) => {
        assertShort('query', query, context);
        const types = valuesOf('types', filter?.types);
        const inSources = sourceNames(filter?.sources, context);
        let known: NamedInQuery | null = null;
        const named = () => {
          known ??= namedIn(query);
          return known;
        };
        const page = context.searches.load({ query, types, inSources, range: readRange(args, coordinate) });
        return connect(
          page,
          coordinate,
          (hit) => new HitEdge(hit, named),
          () => page.then(({ total }) => total),
        ).then((connection) => Object.assign(connection, { query }));
      },
    },
    {
      name: 'SearchConnection',
      fields: ((t: PothosSchemaTypes.ObjectFieldBuilder<typeof builder.$inferSchemaTypes, { query: string }>) => ({
        notice: t.field({
          mayFail: true,
          extensions: cost,
          type: SearchNoticeRef,
          nullable: true,
          description:
            'What the results do not say themselves, such as that a revision in the query is not in the graph; otherwise null.',
          resolve: ({ query }, _, context) => searchNotice(query, context),
        }),
      })) as never, // Pothos types every connection as edges and page info.
    },
    {
      name: 'SearchEdge',
      fields: ((t: PothosSchemaTypes.ObjectFieldBuilder<typeof builder.$inferSchemaTypes, HitEdge>) => ({
        score: t.float({
          description: 'The relevance: higher is better. Comparable within one search only.',
          resolve: ({ hit }) => hit.score,
        }),
        rule: t.field({
          type: 'Rule',
          nullable: true,
          description:
            'The fact from outside the sources by which the query leads to the entity: `Germany` leads to the European Union. Null if its own names match.',
          resolve: ({ hit: { entity, terms }, named }, _, context) =>
            ruleOf(ruleOfHit(entity, named().names, terms), context),
        }),
        highlights: t.field({
          mayFail: true,
          type: [HighlightRef],
          description:
            'The matching fields, with the positions of the words. Empty if the entity matches only by its symbol, or by its name without accents.',
          resolve: async ({ hit: { entity, terms } }, _, context) =>
            findHighlights(entity, entity.type === 'Paragraph' ? await context.texts.load(entity.slug) : null, terms),
        }),
      })) as never, // Pothos types every edge as cursor and node.
    },
  ),
);

/** Ranges in UTF-16 code units, in order and without overlaps, as ranges in code points. */
function inCodePoints(text: string, ranges: readonly TextRange[]): TextRange[] {
  let [units, points] = [0, 0];
  const advance = (to: number) => {
    points += [...text.slice(units, to)].length;
    units = to;
    return points;
  };
  return ranges.map(({ start, end }) => ({ start: advance(start), end: advance(end) }));
}

/** @param text The text of a paragraph; null if the server does not have it. */
function findHighlights(entity: Entity, text: string | null, terms: readonly string[]): Highlight[] {
  const wanted = new Set(terms);
  const fields = searchFields(entity, text);
  return searchFieldNames.flatMap((field) => {
    const value = fields[field];
    const ranges: { start: number; end: number }[] = [];
    for (const { term, start, end } of wordsOf(value)) {
      const isOverlapping = start < (ranges.at(-1)?.end ?? 0);
      if (wanted.has(term) && !isOverlapping) ranges.push({ start, end });
    }
    if (ranges.length === 0) return [];
    return [{ field, text: value, ranges: inCodePoints(value, ranges) }];
  });
}
