import { type NamedSymbol, namedIn } from '../model/search-query.ts';
import { parseSymbol, symbolKeys } from '../model/symbol.ts';
import { builder } from './builder.ts';
import { pageSize } from './connection.ts';
import type { GraphQLContext } from './context.ts';
import { described } from './enums.ts';

/** What the results of a search do not say themselves. */
interface SearchNotice {
  readonly code: keyof typeof codes;
  /** The symbols in the query that no document of the graph has. */
  readonly unknown: readonly string[];
  /** The symbols of the documents of their families. */
  readonly known: readonly string[];
}

const codes = {
  UNKNOWN_SYMBOL: 'The query has a symbol that no document of the graph has.',
} as const;

const SearchNoticeCode = builder.enumType('SearchNoticeCode', {
  description: 'What a notice of a search is about.',
  values: described(codes),
});

export const SearchNoticeRef = builder.objectRef<SearchNotice>('SearchNotice').implement({
  description: 'What the results of a search do not say themselves.',
  fields: (t) => ({
    code: t.expose('code', { type: SearchNoticeCode, description: 'What it is about.' }),
    unknownSymbols: t.stringList({
      description:
        'The symbols in the query that no document of the graph has: `INF/MSME/4/Rev.9`. In canonical form if they are complete, otherwise as written.',
      resolve: ({ unknown }) => [...unknown],
    }),
    knownSymbols: t.stringList({
      description: 'The symbols of the documents of the same families that the graph has: `INF/MSME/4/Rev.2`.',
      resolve: ({ known }) => [...known],
    }),
    message: t.string({ description: 'The same in words.', resolve: message }),
  }),
});

/** The notice of a search; null if there is nothing to notice. */
export async function searchNotice(query: string, context: GraphQLContext): Promise<SearchNotice | null> {
  const { symbols } = namedIn(query);
  if (symbols.length === 0) return null;
  const range = { first: pageSize.max, after: null, last: null, before: null };
  const { items } = await context.searches.load({ query, types: ['Document'], inSources: null, range });
  const documents = items.flatMap(({ entity }) => (entity.type === 'Document' ? entity.symbols : []));
  const keys = documents.map((symbol) => {
    const parsed = parseSymbol(symbol);
    return { symbol, keys: parsed ? symbolKeys(parsed) : [] };
  });
  const withKey = (key: string) => keys.filter((one) => one.keys.includes(key)).map(({ symbol }) => symbol);
  const familyOf = ({ family }: NamedSymbol) => withKey(family);
  // What is no complete symbol may be none at all, unless the graph has others of its family.
  const unknown = symbols.filter((one) => withKey(one.key).length === 0 && (one.complete || familyOf(one).length > 0));
  if (unknown.length === 0) return null;
  return {
    code: 'UNKNOWN_SYMBOL',
    unknown: unknown.map(({ text }) => text),
    known: [...new Set(unknown.flatMap(familyOf))],
  };
}

function message({ unknown, known }: SearchNotice): string {
  const missing = `The graph has no document ${unknown.join(', ')}.`;
  return known.length === 0 ? missing : `${missing} Of the same family it has ${known.join(', ')}.`;
}
