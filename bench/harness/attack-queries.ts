// Queries of the stress test, for a synthetic graph of 100,000 documents.

const [hub, otherHub] = ['document/INF/MSME/CN/1', 'document/WT/COMTD/W/1'];

/** Near the cost limit. The numbers make each different from all before, so that no cache has its response. */
export const expensiveQueries: readonly ((number: number) => string)[] = [
  () =>
    '{ documents(first: 100) { edges { node { name referencedBy(first: 100) { edges { node { name summary } } } } } } }',
  () =>
    '{ meetings(first: 20) { edges { node { name presentations(first: 30) { edges { node { name presenters(first: 20) { edges { node { name } } } } } } } } } }',
  () =>
    `{ neighborhood(center: "${hub}", maxDepth: 3, first: 500) { nodes { name } relations(first: 2000) { sentence evidence { quote } } } }`,
  () =>
    `{ paths(source: "${hub}", target: "${otherHub}", maxLength: 6, first: 20, filter: { excludeKinds: [] }) { paths { steps { relation { sentence } entity { name } } } } }`,
  (number) =>
    `{ ${repeat(4, (index) => `s${index}: search(query: "paragrahp docuemnt ${number}${index}", first: 100) { edges { node { name about(first: 5) { edges { node { name } } } } highlights { text } } }`)} }`,
  () =>
    `{ ${repeat(4, (index) => `i${index}: __schema { types { name fields { name description args { name } } } }`)} }`,
  (number) =>
    `{ ${repeat(4, (index) => `n${index}: documents(first: 1, filter: { name: "${number % 997}${index}" }) { totalCount }`)} }`,
  (number) =>
    `{ ${repeat(2, (index) => `t${index}: timeline(first: 1, filter: { from: "${day(number + index)}" }) { totalCount }`)} }`,
  (number) =>
    `{ documents(filter: { from: "${day(number)}" }, orderBy: { field: NAME }) { totalCount facets { citedBy { count } } } }`,
];

/** Of 2,000 tokens, not valid at the end. */
export function rejectedQuery(number: number): string {
  return `{ documents { totalCount ${'edges { node { name } } '.repeat(248)} unknown${number} } }`;
}

/** Small queries, as most clients send them. */
export const inexpensiveQueries = [hub, otherHub, 'document/INF/MSME/R/1', 'meeting/1995-01-01'].map(
  (slug) => `{ entity(ref: "${slug}") { name about { edges { node { name } } } } }`,
);

function repeat(count: number, field: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => field(index)).join(' ');
}

/** A day from 1995 to 2022. */
function day(number: number): string {
  return new Date(Date.UTC(1995, 0, 1 + (number % 10_000))).toISOString().slice(0, 10);
}
