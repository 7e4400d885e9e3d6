import { encodeId } from '../../src/api/index.ts';
import { type Entity, parseSlug, type TypeName } from '../../src/model/entities.ts';
import type { Graph } from '../../src/model/graph.ts';
import { termsOf } from '../../src/model/words.ts';
import { uniformRandom } from '../../src/synthetic/index.ts';
import { graphql } from './queries.ts';

/** Gives the text of the answer to the body of a request. */
export type Ask = (body: string) => Promise<string>;

/** Questions by what they are, each with the bodies of 40 requests, chosen alike in graphs of any size; `wellCited` are documents that 20 reference. */
export async function growthQuestions(
  graph: Graph,
  wellCited: readonly string[],
  ask: Ask,
): Promise<Record<string, readonly string[]>> {
  const random = uniformRandom(11);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T; // Within the list.
  const slugsOf = (type: TypeName) => graph.entities.flatMap((entity) => (entity.type === type ? [entity.slug] : []));
  const [documents, organizations] = [slugsOf('Document'), slugsOf('Organization')];
  const roots = referencedSome(graph);
  const { rare, common } = wordsIn(graph.entities);
  const make = (query: string, variables: () => object) =>
    Array.from({ length: bodiesEach }, () => graphql(query, variables()));
  return {
    'an entity by its slug': make(entity, () => ({ slug: pick(graph.entities).slug })),
    'a page of 50 with 20 references each': make(page, () => ({
      ids: Array.from({ length: 50 }, () => idOf(pick(wellCited))),
    })),
    'a search for a rare word': make(search, () => ({ query: pick(rare) })),
    'a search for a common word': make(search, () => ({ query: pick(common) })),
    'a trace of depth 4': await those(
      () => graphql(trace, { from: pick(roots) }),
      (answer) => within(count(answer, '"depth"'), 40, 200),
      ask,
    ),
    'paths of up to length 4': await those(
      () => graphql(paths, { from: pick(documents), to: pick(organizations) }),
      (answer) => count(answer, '"length"') === 3,
      ask,
    ),
  };
}

/** How many things with a slug an answer has. */
export function sizeOf(answer: string): number {
  return count(answer, '"slug"');
}

const bodiesEach = 40;
const entity = 'query ($slug: String!) { entity(slug: $slug) { slug name summary aliases } }';
const page = `query ($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Document { slug name referencedBy(first: 20) { edges { evidence { quote } node { slug name } } } }
  }
}`;
const search = 'query ($query: String!) { search(query: $query, first: 20) { edges { score node { slug name } } } }';
const trace = `query ($from: ID!) {
  trace(from: $from, depth: 4) { steps { depth entity { slug name } relation { evidence { quote } } } }
}`;
const paths = `query ($from: ID!, $to: ID!) {
  paths(from: $from, to: $to, maxLength: 4, first: 3) { paths { length steps { entity { slug name } relation { evidence { quote } } } } }
}`;

/** Requests whose answers are as they should be, of as many as are needed to find them. */
async function those(body: () => string, fits: (answer: string) => boolean, ask: Ask): Promise<string[]> {
  const found: string[] = [];
  for (let tries = 0; found.length < bodiesEach && tries < 4_000; tries += 1) {
    const candidate = body();
    if (fits(await ask(candidate))) found.push(candidate);
  }
  if (found.length === 0) throw new Error(`No answer fits, such as that to ${body()}`);
  return found;
}

/** The documents that five to a hundred others reference. */
function referencedSome({ relations }: Graph): string[] {
  const degrees = new Map<string, number>();
  for (const { kind, target } of relations)
    if (kind === 'references') degrees.set(target, (degrees.get(target) ?? 0) + 1);
  return [...degrees].flatMap(([slug, degree]) => (within(degree, 5, 100) ? [slug] : []));
}

/** Words of names: those that two to five have, and the 20 that most have, but for "paragraph", which every second has. */
function wordsIn(entities: readonly Entity[]): {
  readonly rare: readonly string[];
  readonly common: readonly string[];
} {
  const degrees = new Map<string, number>();
  for (const { name } of entities)
    for (const word of new Set(termsOf(name)))
      if (/^[a-z]{4,}$/.test(word)) degrees.set(word, (degrees.get(word) ?? 0) + 1);
  const ordered = [...degrees].sort(([, a], [, b]) => b - a);
  return {
    rare: ordered.flatMap(([word, degree]) => (within(degree, 2, 5) ? [word] : [])),
    common: ordered.slice(1, 21).map(([word]) => word),
  };
}

function idOf(slug: string): string {
  const { type, key } = parseSlug(slug) as NonNullable<ReturnType<typeof parseSlug>>; // A slug of the graph.
  return encodeId(type, key);
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

function within(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}
