import { encodeId } from '../../src/api/index.ts';
import { parseEdtf } from '../../src/model/edtf-date.ts';
import { entityTypes, type TypeName, theGroup } from '../../src/model/entities.ts';
import type { DeclaredCount, GraphLine } from '../../src/model/graph.ts';
import { fullRange, type Store } from '../../src/store/index.ts';

/** A kind of question: the query of each round, so that no cache has its answer. */
export type Question = (round: number) => string;

/**
 * The kinds of questions that the API answers, each with the arguments that take longest. Together they ask every root
 * field.
 */
export async function costlyQuestions(store: Store): Promise<Readonly<Record<string, Question>>> {
  const hubs = await mostRelated(store);
  const [hub = '', other] = hubs;
  const id = encodeId('Document', hub.slice('document/'.length));
  const [person] = await slugsOf(store, 'Person', 1);
  const [source] = store.dataset.sources.map(({ name }) => `sources: ["${name}"]`);
  const documents = await slugsOf(store, 'Document', 30);
  const day = (round: number) => `${1960 + (round % 39)}-${String(1 + Math.floor(round / 39)).padStart(2, '0')}-01`;
  const repeat = (count: number, field: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => `f${index}: ${field(index)}`).join(' ');
  return {
    'entities by slug': () =>
      `{ ${repeat(30, (index) => `entity(ref: "${documents[index]}") { slug name summary }`)} }`,
    'entities by name': () =>
      `{ ${repeat(30, (index) => `entitiesByName(name: "document ${index}", first: 100) { name }`)} }`,
    'entities by symbol or day': () =>
      `{ ${repeat(10, (index) => `document(symbol: "INF/MSME/CN/${index}") { name }`)} ${repeat(20, (index) => `meeting(date: "1995-01-${10 + index}") { name }`).replaceAll('f', 'g')} }`,
    'entities by id': () => `{ node(id: "${id}") { id } nodes(ids: ["${Array(100).fill(id).join('", "')}"]) { id } }`,
    'a page': () => '{ documents(first: 100) { edges { cursor node { slug name summary } } } }',
    'a page of pages': () =>
      `{ ${repeat(10, (index) => `entity(ref: "${hubs[index]}") { name ... on Document { referencedBy(first: 50) { edges { evidence { quote } node { slug name summary } } } } }`)} }`,
    'all relations': (round) =>
      `{ relations(first: ${100 - (round % 9)}) { totalCount edges { node { sentence evidence { quote } } } } }`,
    'relations of a hub': (round) =>
      `{ relations(first: ${100 - (round % 9)}, filter: { targetEntities: ["${hub}"], bases: [STATED, DERIVED] }) { totalCount edges { node { sentence } } } }`,
    'all relations by the number of their sources': (round) =>
      `{ relations(first: ${100 - (round % 9)}, orderBy: { field: SOURCE_COUNT, direction: DESC }) { totalCount edges { node { sentence } } } }`,
    'a page of pages from a source': () =>
      `{ ${repeat(10, (index) => `entity(ref: "${hubs[index]}") { name ... on Document { referencedBy(first: 50, ${source}) { totalCount edges { node { slug } } } } }`)} }`,
    'a list with a part of a name': (round) =>
      `{ documents(first: 5, filter: { name: "${letters(round)}" }) { totalCount edges { node { name } } } }`,
    'lists of all types with a part of a name': (round) =>
      `{ ${plurals.map((plural) => `${plural}(first: 5, filter: { name: "${letters(round)}a" }) { totalCount edges { node { name } } }`).join(' ')} }`,
    'a list with a rare part of a name': (round) =>
      `{ documents(first: 5, filter: { name: "zzq${round}" }) { totalCount edges { node { name } } } }`,
    'a list from a day': (round) =>
      `{ documents(first: 5, filter: { from: "${day(round)}" }, orderBy: { field: DATE }) { totalCount edges { node { name } } } }`,
    'a list by a related entity': (round) =>
      `{ documents(first: 5, filter: { about: ["${hub}"], from: "${day(round)}" }) { totalCount edges { node { name } } } }`,
    'a list by name': (round) =>
      `{ documents(first: 5, filter: { from: "${day(round)}" }, orderBy: { field: NAME, direction: DESC }) { edges { node { name } } } }`,
    'a list of what a source speaks of': (round) =>
      `{ documents(first: 5, filter: { ${source}, from: "${day(round)}" }, orderBy: { field: SOURCE_COUNT, direction: DESC }) { totalCount edges { node { name } } } }`,
    'counts by value': (round) =>
      `{ documents(filter: { from: "${day(round)}" }) { facets { series(first: 5) { value count } } } }`,
    'counts by related entity': (round) =>
      `{ documents(filter: { from: "${day(round)}" }) { facets { citedBy(first: 5) { count } } } }`,
    'counts by an entity two steps away': (round) =>
      `{ meetings(filter: { from: "${day(round)}" }) { facets { presenter(first: 5) { count } } } }`,
    'the timeline from a day': (round) =>
      `{ timeline(first: 5, filter: { from: "${day(round)}" }) { totalCount edges { node { name } } } }`,
    'a search for common words': (round) =>
      `{ search(query: "paragraph document ${letters(round)}", first: 20) { totalCount edges { score highlights { text ranges { start } } node { name } } } }`,
    'a search among what a source speaks of': (round) =>
      `{ search(query: "paragraph document ${letters(round)}", first: 20, filter: { ${source} }) { totalCount edges { score node { name } } } }`,
    'a search for misspelled words': (round) =>
      `{ search(query: "paragrahp docuemnt initiatvie organizatoin presentatoin refernces meetnigs decisoin figrue topci${letters(round)}", first: 1) { totalCount } }`,
    'a trace': (round) =>
      `{ trace(root: "${round % 2 ? hub : other}", maxDepth: 10, includeRevisions: true, first: 500) { truncated steps { depth entity { slug name } } } }`,
    paths: (round) =>
      `{ paths(source: "${person}", target: "${documents[29]}", maxLength: 6, first: ${20 - (round % 3)}) { truncated paths { steps { entity { name } } } } }`,
    'a neighborhood of a hub': (round) =>
      `{ neighborhood(center: "${hub}", maxDepth: 3, first: ${500 - (round % 9)}) { truncated nodes { name } relations(first: 2000) { kind } } }`,
    'the coverage': () =>
      '{ coverage { counts { actual } citedOnlyDocuments { name } ambiguities { question } disputes { subject } reviews { count } } }',
    'the dataset': () =>
      `{ ${repeat(10, () => 'dataset { version entityCounts { count } relationCounts { count } sources { name } }')} rules { id statement } }`,
    'a document of 2,000 tokens': (round) =>
      `{ ${repeat(29, () => `entity(ref: "topic/a${round}") { ${'name slug '.repeat(27)} }`)} }`,
    'a rejected document of 2,000 tokens': (round) =>
      `{ documents { totalCount ${'edges { node { name } } '.repeat(248)} unknown${round} } }`,
  };
}

const plurals = Object.values(entityTypes).map(({ plural }) => plural);

/** The same lines, with counts to declare, which synthetic graphs have none of. */
export function* withDeclaredCounts(lines: Iterable<GraphLine>): Generator<GraphLine> {
  const common = { role: null, type: null, kind: null, about: [], only: null, sum: null };
  const countsOf = (source: string) =>
    Array.from({ length: 20 }, (_, index): DeclaredCount => {
      const find = { ...common, from: theGroup, edge: 'mentions' as const, direction: 'IN' as const };
      const when = parseEdtf('../9999-12-31');
      return { label: `count ${index}`, declared: index, source, when, evidence: [], find };
    });
  for (const line of lines)
    yield 'dataset' in line
      ? { dataset: { ...line.dataset, counts: line.dataset.sources.flatMap(({ name }) => countsOf(name)) } }
      : line;
}

/** Two letters, which many names have. */
function letters(round: number): string {
  return `${'aeiou'[round % 5]}${'bdfghklmnprst'[round % 13]}`;
}

/** The slugs of the ten documents with the most relations, of the first thousand. */
async function mostRelated(store: Store): Promise<readonly string[]> {
  const slugs = await slugsOf(store, 'Document', 1_000);
  const counts = await store.countAdjacentRelations(slugs, { out: null, in: null, asOf: null, inSources: null });
  return slugs.toSorted((a, b) => (counts[slugs.indexOf(b)] ?? 0) - (counts[slugs.indexOf(a)] ?? 0)).slice(0, 10);
}

async function slugsOf(store: Store, type: TypeName, count: number): Promise<readonly string[]> {
  const [page] = await store.list([{ types: [type], where: [], orderBy: null, range: { ...fullRange, first: count } }]);
  return page && 'items' in page ? page.items.map(({ slug }) => slug) : [];
}
