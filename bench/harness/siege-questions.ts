// What the soak asks. Every text is another, so that nothing is answered from what was answered before.

const kinds = [
  '{ documents(first: 100) { edges { node { name references(first: 100) { edges { node { name summary } } } } } } }',
  '{ meetings(first: 20) { edges { node { name presentations(first: 30) { edges { node { name presenters(first: 20) { edges { node { name } } } } } } } } } }',
  '{ neighborhood(of: "organization/itc", depth: 3, limit: 500) { nodes { name } relations { sentence evidence { quote } } } }',
  `{ ${Array.from({ length: 4 }, (_, index) => `p${index}: paths(from: "organization/itc", to: "member/nigeria", maxLength: 6, first: 20, avoid: []) { paths { steps { relation { sentence } entity { name } } } }`).join(' ')} }`,
  `{ ${Array.from({ length: 20 }, (_, index) => `s${index}: search(query: "trade ${index}", first: 100) { edges { node { name mentions(first: 5) { edges { node { name } } } } highlights { text } } }`).join(' ')} }`,
  `{ ${Array.from({ length: 4 }, (_, index) => `i${index}: __schema { types { name fields { name description args { name } } } }`).join(' ')} }`,
];

/** A dear operation, chosen by a number from 0 to 1. */
export function dear(chance: number): string {
  return `${kinds[Math.floor(chance * kinds.length)]} # ${chance}`;
}

/** A cheap operation on an entity. */
export function cheap(slug: string, number: number): string {
  return `{ entity(slug: ${JSON.stringify(slug)}) { name about { edges { node { name } } } } } # ${number}`;
}

export { kinds as dearKinds };
