import type { Document } from '../../model/entities.ts';
import { type ParsedSymbol, parseSymbol, suffixNumber, symbolPage, symbolSearch } from '../../model/symbol.ts';
import { builder } from '../builder.ts';
import { vocabularyEnums } from '../enums.ts';
import { entity } from '../interfaces.ts';
import { dated, defineList, flag, leadsTo, oneOf, oneOfUppercase } from '../lists.ts';

builder.objectType('Document', {
  ...entity('Document'),
  fields: (t) => ({
    symbol: t.field({
      type: 'DocumentSymbol',
      nullable: true,
      description: 'Its symbol, the first of a joint document: `INF/MSME/W/46`. Null for a document without one.',
      resolve: ({ symbols }) => symbols[0] ?? null,
    }),
    symbols: t.expose('symbols', {
      type: ['DocumentSymbol'],
      description: 'All its symbols; a joint document has several: `INF/MSME/W/46` and `INF/TGE/W/7`.',
    }),
    kind: t.expose('kind', { type: vocabularyEnums.DocumentKind, description: 'What sort of document it is.' }),
    title: t.exposeString('title', { nullable: true, description: 'Its title, where a source gives one.' }),
    date: t.expose('date', { type: 'Date', nullable: true, description: 'Its date, where a source gives one.' }),
    url: t.string({
      nullable: true,
      description: 'Where it can be read: the address that a source gives, or that docs.wto.org has for its symbol.',
      resolve: (document) => document.url ?? fromSymbol(document, symbolPage),
    }),
    searchUrl: t.string({
      nullable: true,
      description:
        'A search on docs.wto.org that finds it with its revisions, corrigenda and addenda. Null without a symbol.',
      resolve: (document) => fromSymbol(document, symbolSearch),
    }),
    held: t.exposeBoolean('held', {
      description:
        'Whether its text was read for this graph. If not, it is known only because a source cites or implies it.',
    }),
    collection: t.exposeString('collection', {
      nullable: true,
      description: 'The first part of its symbol: `INF/MSME`.',
    }),
    series: t.exposeString('series', {
      nullable: true,
      description:
        'The series within the collection: `W` for working documents, `R` for reports, `CN` for convening notices.',
    }),
    number: t.int({
      nullable: true,
      description: 'The number within the series: 45 for `INF/MSME/W/45`.',
      resolve: (document) => fromSymbol(document, ({ number }) => number),
    }),
    revision: t.int({
      nullable: true,
      description: 'The number of the revision that it is: 2 for `INF/MSME/4/Rev.2`.',
      resolve: (document) => fromSymbol(document, (symbol) => suffixNumber(symbol, 'Rev')),
    }),
    corrigendum: t.int({
      nullable: true,
      description: 'The number of the corrigendum that it is: 1 for `INF/MSME/R/39/Corr.1`.',
      resolve: (document) => fromSymbol(document, (symbol) => suffixNumber(symbol, 'Corr')),
    }),
    addendum: t.int({
      nullable: true,
      description: 'The number of the addendum that it is.',
      resolve: (document) => fromSymbol(document, (symbol) => suffixNumber(symbol, 'Add')),
    }),
    family: t.expose('family', {
      type: 'DocumentSymbol',
      nullable: true,
      description:
        'The symbol that it shares with its revisions, corrigenda and addenda: `INF/MSME/4` for `INF/MSME/4/Rev.2`.',
    }),
  }),
});

defineList('Document', {
  filters: {
    kind: oneOf('kind', vocabularyEnums.DocumentKind, 'Only documents of these kinds.'),
    collection: oneOfUppercase('collection', 'Only documents of these collections: `INF/MSME`.'),
    series: oneOfUppercase('series', 'Only documents of these series: `W`, `R`, `CN`.'),
    family: oneOf('family', 'DocumentSymbol', 'Only documents of these families: `INF/MSME/4` for its revisions too.'),
    citedBy: leadsTo(
      [{ kind: 'cites', direction: 'IN' }],
      'Only documents that one of these paragraphs cites, given by id or slug: `paragraph/annual-report-2023/2.5`.',
    ),
    consideredAt: leadsTo(
      [{ kind: 'considered', direction: 'IN' }],
      'Only documents considered at one of these occasions, given by id or slug: `meeting/2023-10-09`.',
    ),
    held: flag('held', 'Only documents whose text was, or was not, read for this graph.'),
    ...dated('date'),
  },
  orders: { DATE: { property: 'date', description: 'By date; undated ones last.' } },
  facets: {
    KIND: { by: { property: 'kind' }, description: 'By kind.' },
    SERIES: { by: { property: 'series' }, description: 'By series.' },
    CITED_BY: {
      by: { kind: 'cites', direction: 'IN' },
      description: 'By paragraph that cites them. One cited by several counts for each.',
    },
  },
});

function fromSymbol<T>({ symbols: [first] }: Document, read: (symbol: ParsedSymbol) => T): T | null {
  const parsed = first === undefined ? null : parseSymbol(first);
  return parsed && read(parsed);
}
