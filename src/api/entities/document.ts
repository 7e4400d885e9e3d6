import type { Document } from '../../model/entities.ts';
import { type ParsedSymbol, parseSymbol, suffixNumber } from '../../model/symbol.ts';
import { symbolPage, symbolSearch } from '../../model/symbol-address.ts';
import { builder } from '../builder.ts';
import { Basis, vocabularyEnums } from '../enums.ts';
import { dateRange, flag, leadsTo, oneOf, oneOfUppercase } from '../filters.ts';
import { entityOptions } from '../interfaces.ts';
import type { ListOptions } from '../lists.ts';

builder.objectType('Document', {
  ...entityOptions('Document'),
  fields: (t) => ({
    symbol: t.field({
      type: 'DocumentSymbol',
      nullable: true,
      description:
        'The symbol, or the first one of a joint document: `INF/MSME/W/46`. Null for a document without a symbol.',
      resolve: ({ symbols }) => symbols[0] ?? null,
    }),
    symbols: t.expose('symbols', {
      type: ['DocumentSymbol'],
      description: 'All symbols. A joint document has several: `INF/MSME/W/46` and `INF/TGE/W/7`.',
    }),
    kind: t.expose('kind', { type: vocabularyEnums.DocumentKind, description: 'The kind of document.' }),
    title: t.exposeString('title', {
      nullable: true,
      description: 'The title in the source; null if the source gives none.',
    }),
    status: t.expose('status', {
      type: vocabularyEnums.DocumentStatus,
      nullable: true,
      description: 'Whether the sources call it a draft or say that it was adopted; null if they say neither.',
    }),
    date: t.expose('date', {
      type: 'Date',
      nullable: true,
      description: 'The date in the source; null if the source gives none.',
    }),
    url: t.string({
      nullable: true,
      description:
        'The URL at which it can be read: from a source, or else built from the symbol for docs.wto.org, as `urlBasis` says.',
      resolve: (document) => document.url ?? fromSymbol(document, symbolPage),
    }),
    urlBasis: t.field({
      type: Basis,
      nullable: true,
      description: 'STATED for a URL from a source, DERIVED for one that is built from the symbol; null without a URL.',
      resolve: (document) => (document.url ? 'STATED' : fromSymbol(document, symbolPage) ? 'DERIVED' : null),
    }),
    searchUrl: t.string({
      nullable: true,
      description:
        'The URL of a search on docs.wto.org for the document with its revisions, corrigenda and addenda. Null without a symbol.',
      resolve: (document) => fromSymbol(document, symbolSearch),
    }),
    ingested: t.exposeBoolean('ingested', {
      description: 'Whether its text was ingested. If not, the graph has only what other sources say about it.',
    }),
    collection: t.exposeString('collection', {
      nullable: true,
      description: 'The first part of the symbol: `INF/MSME`.',
    }),
    series: t.exposeString('series', {
      nullable: true,
      description:
        'The series within the collection: `W` for working documents, `R` for reports, `CN` for convening notices.',
    }),
    number: t.int({
      nullable: true,
      description: 'The number within the series: 45 for `INF/MSME/W/45`. Null if it has none, as `WT/MIN(24)/DEC`.',
      resolve: (document) => fromSymbol(document, ({ number }) => number),
    }),
    revision: t.int({
      nullable: true,
      description: 'The revision number: 2 for `INF/MSME/4/Rev.2`. Null if it is not a revision.',
      resolve: (document) => fromSymbol(document, (symbol) => suffixNumber(symbol, 'Rev')),
    }),
    corrigendum: t.int({
      nullable: true,
      description: 'The corrigendum number: 1 for `INF/MSME/R/39/Corr.1`. Null if it is not a corrigendum.',
      resolve: (document) => fromSymbol(document, (symbol) => suffixNumber(symbol, 'Corr')),
    }),
    addendum: t.int({
      nullable: true,
      description: 'The addendum number: 1 for a symbol that ends in `/Add.1`. Null if it is not an addendum.',
      resolve: (document) => fromSymbol(document, (symbol) => suffixNumber(symbol, 'Add')),
    }),
    family: t.expose('family', {
      type: 'DocumentSymbol',
      nullable: true,
      description:
        'The symbol without suffixes, which its revisions, corrigenda and addenda share: `INF/MSME/4` for `INF/MSME/4/Rev.2`.',
    }),
  }),
});

export const documentList: ListOptions = {
  filters: {
    kinds: oneOf('kind', vocabularyEnums.DocumentKind, 'Only documents of these kinds.'),
    statuses: oneOf('status', vocabularyEnums.DocumentStatus, 'Only documents with one of these values of `status`.'),
    submittedBy: leadsTo(
      [{ kind: 'submitted', direction: 'IN' }],
      'Only documents that one of these actors submitted, issued or made: `member/united-kingdom`.',
    ),
    collections: oneOfUppercase('collection', 'Only documents in these collections: `INF/MSME`.'),
    series: oneOfUppercase('series', 'Only documents in these series: `W`, `R`, `CN`.'),
    families: oneOf(
      'family',
      'DocumentSymbol',
      'Only documents of these families: `INF/MSME/4`, which includes its revisions.',
    ),
    citedBy: leadsTo(
      [{ kind: 'cites', direction: 'IN' }],
      'Only documents cited in one of these paragraphs: `paragraph/annual-report-2023/2.5`.',
    ),
    consideredAt: leadsTo(
      [{ kind: 'considered', direction: 'IN' }],
      'Only documents considered at one of these occasions: `meeting/2023-10-09`.',
    ),
    ingested: flag(
      'ingested',
      'Only documents whose text was ingested (true), or only those whose text was not (false).',
    ),
    ...dateRange('time'),
  },
  orders: { DATE: { property: 'time', description: 'By `when`. Undated documents are last.' } },
  facets: {
    kind: { property: 'kind', type: vocabularyEnums.DocumentKind, description: 'By kind.' },
    series: { property: 'series', type: 'String', description: 'By series.' },
    citedBy: {
      via: [{ kind: 'cites', direction: 'IN' }],
      description: 'By citing paragraph. A document cited in several paragraphs counts for each of them.',
    },
  },
};

function fromSymbol<T>({ symbols: [first] }: Document, read: (symbol: ParsedSymbol) => T | null): T | null {
  const parsed = first === undefined ? null : parseSymbol(first);
  return parsed && read(parsed);
}
