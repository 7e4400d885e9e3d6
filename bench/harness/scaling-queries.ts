import { encodeId } from '../../src/api/index.ts';
import { type Entity, parseSlug, type TypeName } from '../../src/model/entities.ts';
import type { Graph } from '../../src/model/graph.ts';
import { termsOf } from '../../src/model/words.ts';
import { uniformRandom } from '../../src/synthetic/index.ts';
import { graphqlBody } from './queries.ts';

/** Executes the operation of a request body, and resolves with the response body. */
export type Operate = (body: string) => Promise<string>;

/**
 * Request bodies by the title of the query, up to 40 for each. They are chosen by the same rules in graphs of any size.
 * `cited` are documents with at least 20 references.
 */
export async function scalingQueries(
  graph: Graph,
  cited: readonly string[],
  operate: Operate,
): Promise<Record<string, readonly string[]>> {
  const random = uniformRandom(11);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T; // Within the list.
  const slugsOf = (type: TypeName) => graph.entities.flatMap((entity) => (entity.type === type ? [entity.slug] : []));
  const [documents, organizations] = [slugsOf('Document'), slugsOf('Organization')];
  const roots = moderatelyReferenced(graph);
  const { rare, common } = wordsOf(graph.entities);
  const bodies = (query: string, variables: () => object) =>
    Array.from({ length: bodiesEach }, () => graphqlBody(query, variables()));
  return {
    'an entity by its slug': bodies(entity, () => ({ ref: pick(graph.entities).slug })),
    'a page of 50 with 20 references each': bodies(page, () => ({
      ids: Array.from({ length: 50 }, () => idOf(pick(cited))),
    })),
    'a search for a rare word': bodies(search, () => ({ query: pick(rare) })),
    'a search for a common word': bodies(search, () => ({ query: pick(common) })),
    'a trace of depth 4': await findBodies(
      () => graphqlBody(trace, { root: pick(roots) }),
      (response) => isBetween(occurrences(response, '"depth"'), 40, 200),
      operate,
    ),
    'paths of up to length 4': await findBodies(
      () => graphqlBody(paths, { source: pick(documents), target: pick(organizations) }),
      (response) => occurrences(response, '"length"') === 3,
      operate,
    ),
  };
}

/** The number of entities in a response. */
export function countEntities(response: string): number {
  return occurrences(response, '"slug"');
}

const bodiesEach = 40;
const entity = 'query ($ref: EntityRef!) { entity(ref: $ref) { slug name summary aliases } }';
const page = `query ($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Document { slug name referencedBy(first: 20) { edges { evidence { quote } node { slug name } } } }
  }
}`;
const search = 'query ($query: String!) { search(query: $query, first: 20) { edges { score node { slug name } } } }';
const trace = `query ($root: EntityRef!) {
  trace(root: $root, maxDepth: 4, first: 500) { steps { depth entity { slug name } relation { evidence { quote } } } }
}`;
const paths = `query ($source: EntityRef!, $target: EntityRef!) {
  paths(source: $source, target: $target, maxLength: 4, first: 3) {
    paths { length steps { entity { slug name } relation { evidence { quote } } } }
  }
}`;

/** Generates bodies, and keeps those whose response is accepted. @throws {Error} if none is. */
async function findBodies(
  generate: () => string,
  accepts: (response: string) => boolean,
  operate: Operate,
): Promise<string[]> {
  const found: string[] = [];
  for (let tries = 0; found.length < bodiesEach && tries < 4_000; tries += 1) {
    const body = generate();
    if (accepts(await operate(body))) found.push(body);
  }
  if (found.length === 0) throw new Error(`No generated request has a suitable response, for example: ${generate()}`);
  return found;
}

/** The documents that 5 to 100 others reference. */
function moderatelyReferenced({ relations }: Graph): string[] {
  const degrees = new Map<string, number>();
  for (const { kind, target } of relations)
    if (kind === 'references') degrees.set(target, (degrees.get(target) ?? 0) + 1);
  return [...degrees].flatMap(([slug, degree]) => (isBetween(degree, 5, 100) ? [slug] : []));
}

/**
 * Words of names. Rare words occur in 2 to 5 names. The common ones are the 20 most frequent after "paragraph", which
 * every second name has.
 */
function wordsOf(entities: readonly Entity[]): {
  readonly rare: readonly string[];
  readonly common: readonly string[];
} {
  const frequencies = new Map<string, number>();
  for (const { name } of entities)
    for (const word of new Set(termsOf(name)))
      if (/^[a-z]{4,}$/.test(word)) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  const ordered = [...frequencies].sort(([, a], [, b]) => b - a);
  return {
    rare: ordered.flatMap(([word, frequency]) => (isBetween(frequency, 2, 5) ? [word] : [])),
    common: ordered.slice(1, 21).map(([word]) => word),
  };
}

function idOf(slug: string): string {
  const { type, key } = parseSlug(slug) as NonNullable<ReturnType<typeof parseSlug>>; // A slug of the graph.
  return encodeId(type, key);
}

function occurrences(text: string, part: string): number {
  return text.split(part).length - 1;
}

function isBetween(value: number, min: number, max: number): boolean {
  return value >= min && value <= max;
}
