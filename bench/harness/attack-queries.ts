/** Queries of the stress test, near the cost limit. */
export const expensiveQueries = [
  '{ documents(first: 100) { edges { node { name references(first: 100) { edges { node { name summary } } } } } } }',
  '{ meetings(first: 20) { edges { node { name presentations(first: 30) { edges { node { name presenters(first: 20) { edges { node { name } } } } } } } } } }',
  '{ neighborhood(of: "organization/itc", depth: 3, limit: 500) { nodes { name } relations { sentence evidence { quote } } } }',
  `{ ${Array.from({ length: 4 }, (_, index) => `p${index}: paths(from: "organization/itc", to: "member/nigeria", maxLength: 6, first: 20, avoid: []) { paths { steps { relation { sentence } entity { name } } } }`).join(' ')} }`,
  `{ ${Array.from({ length: 20 }, (_, index) => `s${index}: search(query: "trade ${index}", first: 100) { edges { node { name mentions(first: 5) { edges { node { name } } } } highlights { text } } }`).join(' ')} }`,
  `{ ${Array.from({ length: 4 }, (_, index) => `i${index}: __schema { types { name fields { name description args { name } } } }`).join(' ')} }`,
];

/** Small queries, as most clients send them. */
export const inexpensiveQueries = [
  'organization/itc',
  'organization/wco',
  'meeting/2023-07-03',
  'document/INF/MSME/W/45',
].map((slug) => `{ entity(slug: "${slug}") { name about { edges { node { name } } } } }`);
