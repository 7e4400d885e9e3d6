import type { Graph } from '../../src/model/graph.ts';
import type { Dialect } from './answers.ts';

/** What servers are asked, each in its own words. */
export interface Question {
  /** As the table and the picture call it. */
  readonly title: string;
  /** The bodies of the requests, asked in turn, for each dialect that can ask it. */
  readonly bodies: Readonly<Partial<Record<Dialect, readonly string[]>>>;
}

/** Q1 and Q2, of the report's graph. */
export function reportQuestions({ entities }: Graph): Question[] {
  const slugs = entities.flatMap(({ type, slug }) => (type === 'Presentation' ? [{ slug }] : []));
  const bySlug = (field: string) => slugs.map((variables) => graphql(`query ($slug: String!) { ${field} }`, variables));
  const fields = '{ slug name kind title summary }';
  return [
    {
      title: 'Q1: a presentation by its slug, five fields',
      bodies: {
        ours: bySlug(`presentation: entity(slug: $slug) { ... on Presentation ${fields} }`),
        relay: bySlug(`presentation(slug: $slug) ${fields}`),
        postgraphile: bySlug(`presentation: presentationBySlug(slug: $slug) ${fields}`),
        plain: slugs.map((variables) => JSON.stringify({ ask: 'presentation', ...variables })),
      },
    },
    {
      title: 'Q2: three hops: meetings, what was presented there, by whom and about what',
      bodies: {
        ours: [graphql(threeHops('meetings', presenter, topic))],
        relay: [graphql(threeHops('meetings', presenter, topic))],
        postgraphile: [
          graphql(threeHops('meetings: allMeetings', `node { ${joined(presenter)} }`, `node { ${joined(topic)} }`)),
        ],
        plain: [JSON.stringify({ ask: 'meetings' })],
      },
    },
  ];
}

/** The body of a request as front ends send it. */
export function graphql(query: string, variables: object = {}): string {
  return JSON.stringify({ query, variables });
}

/** By what an edge of the last hop holds. */
function threeHops(root: string, presenter: string, subject: string): string {
  return `{
    ${root}(first: 5) { edges { node {
      slug name date summary
      presentations(first: 40) { edges { node {
        slug name kind title summary
        presenters(first: 10) { edges { ${presenter} } }
        about(first: 10) { edges { ${subject} } }
      } } }
    } } }
  }`;
}

const topic = 'node { slug name summary }';
const presenter = `role ${topic}`;

/** As a row that joins two others has it. */
function joined(edge: string): string {
  return edge.replace('node', 'entity');
}
