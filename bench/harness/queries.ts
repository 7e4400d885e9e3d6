import type { Graph } from '../../src/model/graph.ts';
import type { Dialect } from './response.ts';

/** A query, in the dialects of several servers. */
export interface Query {
  /** Its name in tables and charts. */
  readonly title: string;
  /** Request bodies in each dialect that can express the query, sent one after another. */
  readonly bodies: Readonly<Partial<Record<Dialect, readonly string[]>>>;
}

/** Q1 and Q2, on the graph of the annual report. */
export function reportQueries({ entities }: Graph): Query[] {
  const slugs = entities.flatMap(({ type, slug }) => (type === 'Presentation' ? [{ slug }] : []));
  const bySlug = (field: string, type = 'String') =>
    slugs.map((variables) => graphqlBody(`query ($slug: ${type}!) { ${field} }`, variables));
  const fields = '{ slug name kind title summary }';
  return [
    {
      title: 'Q1: a presentation by its slug, five fields',
      bodies: {
        thisServer: bySlug(`presentation: entity(ref: $slug) { ... on Presentation ${fields} }`, 'EntityRef'),
        relay: bySlug(`presentation(slug: $slug) ${fields}`),
        postgraphile: bySlug(`presentation: presentationBySlug(slug: $slug) ${fields}`),
        json: slugs.map((variables) => JSON.stringify({ query: 'presentation', ...variables })),
      },
    },
    {
      title: 'Q2: three hops: meetings, their presentations, and the presenters and topics of each',
      bodies: {
        thisServer: [graphqlBody(threeHops('meetings', presenter, topic))],
        relay: [graphqlBody(threeHops('meetings', presenter, topic))],
        postgraphile: [
          graphqlBody(
            threeHops('meetings: allMeetings', `node { ${asJoinRow(presenter)} }`, `node { ${asJoinRow(topic)} }`),
          ),
        ],
        json: [JSON.stringify({ query: 'meetings' })],
      },
    },
  ];
}

/** The body of a GraphQL request. */
export function graphqlBody(query: string, variables: object = {}): string {
  return JSON.stringify({ query, variables });
}

/** Q2, with the fields to select on the edges of the last hop. */
function threeHops(root: string, presenter: string, topic: string): string {
  return `{
    ${root}(first: 5) { edges { node {
      slug name date summary
      presentations(first: 40) { edges { node {
        slug name kind title summary
        presenters(first: 10) { edges { ${presenter} } }
        about(first: 10) { edges { ${topic} } }
      } } }
    } } }
  }`;
}

const topic = 'node { slug name summary }';
const presenter = `role ${topic}`;

/** The fields of an edge, as those of a row of a join table. */
function asJoinRow(edge: string): string {
  return edge.replace('node', 'entity');
}
