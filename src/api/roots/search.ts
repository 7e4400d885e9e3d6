import { searchFieldMeanings } from '../../model/search-fields.ts';
import type { Hit } from '../../store/index.ts';
import { builder } from '../builder.ts';
import { connect, PageEdge, readRange } from '../connection.ts';
import { withCost } from '../cost.ts';
import { described, EntityType } from '../enums.ts';
import { argumentError } from '../errors.ts';
import { type Highlight, highlights } from '../highlights.ts';

const coordinate = 'Query.search';

const SearchField = builder.enumType('SearchField', {
  description: 'What search looks into.',
  values: described(searchFieldMeanings),
});

const TextRange = builder.objectRef<Highlight['ranges'][number]>('TextRange').implement({
  description: 'A part of a text.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Where it begins, in Unicode code points from 0.' }),
    end: t.exposeInt('end', { description: 'Where it ends, exclusive.' }),
  }),
});

const HighlightRef = builder.objectRef<Highlight>('Highlight').implement({
  description: 'A text of the entity that holds some of the words, and where.',
  fields: (t) => ({
    field: t.expose('field', { type: SearchField, description: 'Which of its texts.' }),
    text: t.exposeString('text', { description: 'The whole text.' }),
    ranges: t.expose('ranges', { type: [TextRange], description: 'Where the words stand in it, in order.' }),
  }),
});

/** An entity that was found. */
class HitEdge extends PageEdge<Hit['entity']> {
  readonly hit: Hit;

  constructor(hit: Hit) {
    super(hit.entity, coordinate, hit.entity);
    this.hit = hit;
  }
}

builder.queryField('search', (t) =>
  t.connection(
    {
      type: 'Entity',
      extensions: withCost(() => ({ work: 200 })),
      description:
        'Entities by words of their names, aliases, titles, symbols and summaries, and of the texts of paragraphs where they are attached. What bears the query as its symbol or name comes first, then the family of a symbol, then what has all words, or if nothing has, any. Case, accents, British and American spelling do not matter; a word may be the beginning of a longer one, and a long word may have a typing error: `operater`.',
      args: {
        query: t.arg.string({
          required: true,
          description:
            'Words, a name or a symbol: `women finance`, `INF/MSME/W/46`. The first ten different words count; an empty query finds nothing.',
        }),
        types: t.arg({
          type: [EntityType],
          description: 'Only entities of these types. Applied before paging and counting.',
        }),
      },
      resolve: (_, { query, types, ...args }, context) => {
        const { searchMaxQueryLength } = context.traversalLimits;
        const length = query.length > 2 * searchMaxQueryLength ? query.length : [...query].length;
        if (length > searchMaxQueryLength) {
          const rule = `A query of ${coordinate} must have at most ${searchMaxQueryLength} characters`;
          throw argumentError('ARGUMENT_OUT_OF_RANGE', `${rule}, but got ${length}.`);
        }
        const page = context.searches.load({
          query,
          types: types ?? null,
          range: readRange(args, coordinate),
        });
        return connect(
          page,
          coordinate,
          (hit) => new HitEdge(hit),
          () => page.then(({ total }) => total),
        );
      },
    },
    { name: 'SearchConnection' },
    {
      name: 'SearchEdge',
      fields: ((t: PothosSchemaTypes.ObjectFieldBuilder<typeof builder.$inferSchemaTypes, HitEdge>) => ({
        score: t.float({
          description: 'How well it fits: higher is better. Comparable within one answer only.',
          resolve: ({ hit }) => hit.score,
        }),
        highlights: t.field({
          type: [HighlightRef],
          description:
            'Where the words stand in its texts. Empty where only a symbol or a name without its accents led here.',
          resolve: async ({ hit }, _, context) =>
            highlights(
              hit.entity,
              hit.entity.type === 'Paragraph' ? await context.texts.load(hit.entity.slug) : null,
              hit.terms,
            ),
        }),
      })) as never, // Pothos knows an edge as cursor and node; ours are HitEdge.
    },
  ),
);
