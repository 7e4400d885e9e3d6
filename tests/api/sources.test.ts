import { describe, expect, test } from 'vitest';
import { encodeId } from '../../src/api/ids.ts';
import { startGraph } from '../helpers/start-graph.ts';

// Two reports. Both say that the ITC presented "safe", of which the later one knows the day; each says something alone.

const quote = (words: string) => [{ in: '1', span: [0, words.length], words }];
const countOf = (declared: number) => ({
  ...{ label: 'presentations', declared, when: { edtf: '2023' } },
  quotes: quote(`${declared} of them`),
});
const ambiguity = (question: string) => ({ question, interpretation: 'The first.', quotes: quote('it') });

const facts = {
  entities: [
    'organization/icc',
    'organization/itc',
    'presentation/gth',
    'presentation/guide',
    'presentation/safe',
    'document/INF/MSME/W/1',
    'document/INF/MSME/W/2',
  ]
    .map((slug): { slug: string } => ({ slug }))
    .concat({ slug: 'event/review', when: { edtf: '2024-06-26' } } as { slug: string }),
  claims: [
    {
      claim: 'organization/itc presented presentation/safe',
      when: { edtf: '2023-07' },
      quotes: quote('by the ITC'),
      verdicts: ['SUPPORTED', 'SUPPORTED'] as const,
    },
    'organization/itc presented presentation/guide',
    'organization/itc organized event/review',
    'paragraph/report/1 cites document/INF/MSME/W/1',
  ],
  counts: [countOf(2)],
  ambiguities: [ambiguity('who "it" is')],
  otherSources: {
    later: {
      asOf: '2024-12-31',
      claims: [
        {
          claim: 'organization/itc presented presentation/safe',
          basis: 'DERIVED',
          rule: 'same-speaker',
          when: { edtf: '2023-07-03' },
          quotes: quote('the Centre'),
        },
        'organization/icc presented presentation/gth',
        'organization/icc organized event/review',
        'paragraph/later/1 cites document/INF/MSME/W/2',
      ],
      counts: [countOf(3)],
      ambiguities: [ambiguity('which year it was')],
    },
  },
};

const both = 'itc gave safe';
const [onlyReport, onlyLater] = ['itc gave guide', 'icc gave gth'] as const;

describe('a relation that several sources claim', () => {
  test('is one relation with the best basis, the most precise time, and the claim of each source', async () => {
    const { query, calls } = startGraph(facts);
    const response = await query(`{ relations(first: 1, filter: { kinds: [PRESENTED] }) { nodes {
      sentence basis rule { id } when { edtf } review sourceCount
      sources { name title asOf document { slug } }
      claims { source { name } basis rule { id } when { edtf } review evidence { quote document { slug } } }
      evidence { quote document { slug } }
      disputes { subject }
    } } }`);
    const byTheItc = { quote: 'by the ITC', document: { slug: 'document/report' } };
    const theCentre = { quote: 'the Centre', document: { slug: 'document/later' } };
    expect(response).toEqual({
      data: {
        relations: {
          nodes: [
            {
              sentence: both,
              basis: 'STATED',
              rule: null,
              when: { edtf: '2023-07-03' },
              review: 'SUPPORTED',
              sourceCount: 2,
              sources: [
                { name: 'report', title: 'Report', asOf: '2023-12-31', document: { slug: 'document/report' } },
                { name: 'later', title: 'later', asOf: '2024-12-31', document: { slug: 'document/later' } },
              ],
              claims: [
                {
                  source: { name: 'report' },
                  basis: 'STATED',
                  rule: null,
                  when: { edtf: '2023-07' },
                  review: 'SUPPORTED',
                  evidence: [byTheItc],
                },
                {
                  source: { name: 'later' },
                  basis: 'DERIVED',
                  rule: { id: 'same-speaker' },
                  when: { edtf: '2023-07-03' },
                  review: 'UNREVIEWED',
                  evidence: [theCentre],
                },
              ],
              evidence: [byTheItc, theCentre],
              disputes: [],
            },
          ],
        },
      },
    });
    expect(calls).toEqual(['listRelations × 1', 'coverage × 1', 'entities × 4']);
  });

  test('a relation of one source has one claim, and one that the graph derived has none', async () => {
    const { query } = startGraph(facts);
    const response = await query(`{
      stated: relations(filter: { sourceEntities: ["organization/icc"], kinds: [PRESENTED] }) { nodes { ...claims } }
      derived: relations(filter: { kinds: [CONTAINS], sources: ["later"] }) { nodes { ...claims } }
    }
    fragment claims on Relation { sourceCount sources { name } claims { source { name } basis when { edtf } evidence { quote } } }`);
    const sources = [{ name: 'later' }];
    const claim = { source: { name: 'later' }, basis: 'STATED', when: null, evidence: [{ quote: 'words' }] };
    expect(response).toEqual({
      data: {
        stated: { nodes: [{ sourceCount: 1, sources, claims: [claim] }] },
        derived: { nodes: [{ sourceCount: 1, sources, claims: [] }] },
      },
    });
  });

  test('takes no more store calls in a page of many', async () => {
    const { query, calls } = startGraph(facts);
    const { errors } = await query(
      '{ relations { nodes { sources { name } claims { source { name } } disputes { field } } } }',
    );
    expect(errors).toBeUndefined();
    expect(calls).toEqual(['listRelations × 1', 'coverage × 1']);
  });
});

/** Fields with the argument or filter `sources: SOURCES`, each with the part of its result that it gives for two sources. */
const fields: readonly (readonly [name: string, field: string, report: unknown, later: unknown])[] = [
  [
    'relations',
    'relations(filter: { kinds: [PRESENTED], sources: SOURCES }) { totalCount nodes { sentence } }',
    { relations: { totalCount: 2, nodes: [{ sentence: both }, { sentence: onlyReport }] } },
    { relations: { totalCount: 2, nodes: [{ sentence: both }, { sentence: onlyLater }] } },
  ],
  [
    'Entity.relations',
    'entity(ref: "organization/itc") { relations(filter: { sources: SOURCES }) { totalCount nodes { sentence } } }',
    {
      entity: {
        relations: {
          totalCount: 3,
          nodes: [both, onlyReport, 'itc organized review'].map((sentence) => ({ sentence })),
        },
      },
    },
    { entity: { relations: { totalCount: 1, nodes: [{ sentence: both }] } } },
  ],
  [
    'a connection of one kind',
    'entity(ref: "organization/itc") { ... on Actor { presentations(sources: SOURCES) { totalCount edges { sources { name } node { name } } } } }',
    {
      entity: {
        presentations: {
          totalCount: 2,
          edges: [
            { sources: [{ name: 'report' }, { name: 'later' }], node: { name: 'safe' } },
            { sources: [{ name: 'report' }], node: { name: 'guide' } },
          ],
        },
      },
    },
    {
      entity: {
        presentations: {
          totalCount: 1,
          edges: [{ sources: [{ name: 'report' }, { name: 'later' }], node: { name: 'safe' } }],
        },
      },
    },
  ],
  [
    'a list',
    'presentations(filter: { sources: SOURCES }) { totalCount nodes { name sources { name } } }',
    {
      presentations: {
        totalCount: 2,
        nodes: [
          { name: 'guide', sources: [{ name: 'report' }] },
          { name: 'safe', sources: [{ name: 'report' }, { name: 'later' }] },
        ],
      },
    },
    {
      presentations: {
        totalCount: 2,
        nodes: [
          { name: 'gth', sources: [{ name: 'later' }] },
          { name: 'safe', sources: [{ name: 'report' }, { name: 'later' }] },
        ],
      },
    },
  ],
  [
    'timeline, in which "future" is that of the source',
    'timeline(filter: { types: [EVENT, PRESENTATION], sources: SOURCES }) { totalCount edges { future node { name when { edtf } } } }',
    {
      timeline: {
        totalCount: 3,
        edges: [
          { future: false, node: { name: 'safe', when: { edtf: '2023-07-03' } } },
          { future: true, node: { name: 'review', when: { edtf: '2024-06-26' } } },
          { future: null, node: { name: 'guide', when: null } },
        ],
      },
    },
    {
      timeline: {
        totalCount: 3,
        edges: [
          { future: false, node: { name: 'safe', when: { edtf: '2023-07-03' } } },
          { future: false, node: { name: 'review', when: { edtf: '2024-06-26' } } },
          { future: null, node: { name: 'gth', when: null } },
        ],
      },
    },
  ],
  [
    'search',
    'search(query: "guide gth", filter: { sources: SOURCES }) { totalCount nodes { name } }',
    { search: { totalCount: 1, nodes: [{ name: 'guide' }] } },
    { search: { totalCount: 1, nodes: [{ name: 'gth' }] } },
  ],
  [
    'coverage',
    `coverage(sources: SOURCES) {
      counts { source { name } declared } citedOnlyDocuments { symbol } ambiguities { source { name } question } disputes { subject }
      reviews { status count }
    }`,
    {
      coverage: {
        counts: [{ source: { name: 'report' }, declared: 2 }],
        citedOnlyDocuments: [{ symbol: 'INF/MSME/W/1' }],
        ambiguities: [{ source: { name: 'report' }, question: 'who "it" is' }],
        disputes: [{ subject: 'number of presentations' }],
        reviews: [
          { status: 'SUPPORTED', count: 1 },
          { status: 'DISPUTED', count: 0 },
          { status: 'UNREVIEWED', count: 3 },
        ],
      },
    },
    {
      coverage: {
        counts: [{ source: { name: 'later' }, declared: 3 }],
        citedOnlyDocuments: [{ symbol: 'INF/MSME/W/2' }],
        ambiguities: [{ source: { name: 'later' }, question: 'which year it was' }],
        disputes: [{ subject: 'number of presentations' }],
        reviews: [
          { status: 'SUPPORTED', count: 1 },
          { status: 'DISPUTED', count: 0 },
          { status: 'UNREVIEWED', count: 3 },
        ],
      },
    },
  ],
  [
    'trace',
    'trace(root: "presentation/safe", direction: IN, filter: { sources: SOURCES }) { steps { entity { name } } }',
    { trace: { steps: [] } },
    { trace: { steps: [] } },
  ],
  [
    'paths',
    'paths(source: "organization/icc", target: "presentation/safe", filter: { sources: SOURCES }) { paths { length } }',
    { paths: { paths: [] } },
    { paths: { paths: [] } },
  ],
  [
    'neighborhood',
    'neighborhood(center: "organization/itc", filter: { sources: SOURCES }) { nodes { name } }',
    { neighborhood: { nodes: ['itc', 'review', 'safe', 'guide'].map((name) => ({ name })) } },
    { neighborhood: { nodes: [{ name: 'itc' }, { name: 'safe' }] } },
  ],
];

describe('sources:', () => {
  test.each(fields)('%s has what one source says, given by name, or by slug or id of its document', async (...args) => {
    const [, field, report, later] = args;
    const { query } = startGraph(facts);
    const ask = (source: string) => query(`{ ${field.replace('SOURCES', `[${JSON.stringify(source)}]`)} }`);
    const forms = (key: string) => [key, `document/${key}`, encodeId('Document', key)];
    for (const form of forms('report')) expect({ form, ...(await ask(form)) }).toEqual({ form, data: report });
    for (const form of forms('later')) expect({ form, ...(await ask(form)) }).toEqual({ form, data: later });
  });

  test('with several sources, a relation rests on any of them, and counts once', async () => {
    const { query, calls } = startGraph(facts);
    const response = await query(`{
      relations(filter: { kinds: [PRESENTED], sources: ["later", "report", "document/later"] }) { totalCount nodes { sentence } }
      timeline(filter: { types: [EVENT], sources: ["report", "later"] }) { edges { future } }
    }`);
    expect(response).toEqual({
      data: {
        relations: {
          totalCount: 3,
          nodes: [both, onlyReport, onlyLater].map((sentence) => ({ sentence })),
        },
        timeline: { edges: [{ future: false }] }, // The later source looks back at it.
      },
    });
    expect(calls).toEqual(['list × 1', 'listRelations × 1', 'countRelations × 1', 'entities × 5']);
  });

  test('an empty list selects nothing', async () => {
    const { data } = await startGraph(facts).query(`{
      relations(filter: { sources: [] }) { totalCount }
      entity(ref: "organization/itc") {
        relations(filter: { sources: [] }) { totalCount nodes { id } }
        ... on Actor { presentations(sources: []) { totalCount nodes { id } } }
      }
      presentations(filter: { sources: [] }) { totalCount }
      timeline(filter: { sources: [] }) { totalCount nodes { id } }
      search(query: "safe", filter: { sources: [] }) { totalCount }
      coverage(sources: []) { counts { declared } citedOnlyDocuments { symbol } ambiguities { question } disputes { field } reviews { count } }
      neighborhood(center: "organization/itc", filter: { sources: [] }) { nodes { name } }
    }`);
    const none = { totalCount: 0, nodes: [] };
    expect(data).toEqual({
      relations: { totalCount: 0 },
      entity: { relations: none, presentations: none },
      presentations: { totalCount: 0 },
      timeline: none,
      search: { totalCount: 0 },
      coverage: {
        counts: [],
        citedOnlyDocuments: [],
        ambiguities: [],
        disputes: [],
        reviews: [{ count: 0 }, { count: 0 }, { count: 0 }],
      },
      neighborhood: { nodes: [{ name: 'itc' }] },
    });
  });

  test.each(fields)('%s: an unknown source is an error of its field, with the nearest name', async (_, field) => {
    const { errors } = await startGraph(facts).query(`{ ${field.replace('SOURCES', '["reprot"]')} }`);
    const [, root = ''] = /^(\w+)/.exec(field) ?? [];
    const path = root === 'entity' ? [root, expect.stringMatching(/^(relations|presentations)$/)] : [root];
    expect(errors).toEqual([
      {
        message: 'A value of "sources" must be a source, but got "reprot" (did you mean "report"?).',
        locations: expect.any(Array),
        path,
        extensions: { code: 'NOT_FOUND' },
      },
    ]);
  });

  test('a document that is no source, or the id of anything else, is unknown', async () => {
    const codeOf = async (value: string) => {
      const { errors } = await startGraph(facts).query(
        'query ($of: [SourceRef!]) { relations(filter: { sources: $of }) { totalCount } }',
        {
          of: [value],
        },
      );
      return errors?.map(({ extensions }) => extensions.code);
    };
    const values = ['document/INF/MSME/W/1', encodeId('Topic', 'report'), encodeId('Relation', 'report'), 'Report', ''];
    expect(await Promise.all(values.map(codeOf))).toEqual(values.map(() => ['NOT_FOUND']));
  });
});

describe('orders by sources', () => {
  const ordered = (args: string) =>
    `{ relations(${args}, filter: { kinds: [PRESENTED] }) {
      totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { sentence sourceCount }
    } }`;
  const page = (response: { data?: unknown }) =>
    (response.data as { relations: { pageInfo: { startCursor: string; endCursor: string } } }).relations.pageInfo;
  const nodes = (...sentences: readonly string[]) =>
    sentences.map((sentence) => ({ sentence, sourceCount: sentence === both ? 2 : 1 }));

  test.each([
    ['ASC', [onlyReport, onlyLater, both]],
    ['DESC', [both, onlyReport, onlyLater]],
  ])('relations by SOURCE_COUNT %s, otherwise in the order of the sources, page by page', async (direction, all) => {
    const { query, calls } = startGraph(facts);
    const orderBy = `orderBy: { field: SOURCE_COUNT, direction: ${direction} }`;
    const first = await query(ordered(`${orderBy}, first: 2`));
    expect(first.data).toEqual({
      relations: {
        totalCount: 3,
        pageInfo: { hasNextPage: true, hasPreviousPage: false, ...cursors },
        nodes: nodes(...all.slice(0, 2)),
      },
    });
    expect((await query(ordered(`${orderBy}, first: 2, after: "${page(first).endCursor}"`))).data).toEqual({
      relations: {
        totalCount: 3,
        pageInfo: { hasNextPage: false, hasPreviousPage: true, ...cursors },
        nodes: nodes(...all.slice(2)),
      },
    });
    expect((await query(ordered(`${orderBy}, last: 1, before: "${page(first).endCursor}"`))).data).toEqual({
      relations: {
        totalCount: 3,
        pageInfo: { hasNextPage: true, hasPreviousPage: false, ...cursors },
        nodes: nodes(...all.slice(0, 1)),
      },
    });
    expect(calls.slice(0, 2)).toEqual(['listRelations × 1', 'countRelations × 1']);
  });

  const cursors = { startCursor: expect.any(String), endCursor: expect.any(String) };

  test('lists by SOURCE_COUNT, otherwise in the order of the data files', async () => {
    const { query, calls } = startGraph(facts);
    const response = await query(`{
      most: presentations(orderBy: { field: SOURCE_COUNT, direction: DESC }) { nodes { name sources { name } } }
      least: presentations(orderBy: { field: SOURCE_COUNT }) { nodes { name } }
    }`);
    const [report, later] = [{ name: 'report' }, { name: 'later' }];
    expect(response).toEqual({
      data: {
        most: {
          nodes: [
            { name: 'safe', sources: [report, later] },
            { name: 'gth', sources: [later] },
            { name: 'guide', sources: [report] },
          ],
        },
        least: { nodes: ['gth', 'guide', 'safe'].map((name) => ({ name })) },
      },
    });
    expect(calls).toEqual(['list × 2']);
  });

  test('the sources themselves by the day up to which they report, then by name', async () => {
    const { query } = startGraph({
      asOf: '2023-12-31',
      otherSources: {
        newest: { asOf: '2024-12-31' },
        oldest: { asOf: '2022-12-31' },
        addendum: { asOf: '2023-12-31' },
      },
    });
    expect(await query('{ dataset { sources { name asOf } } }')).toEqual({
      data: {
        dataset: {
          sources: [
            { name: 'oldest', asOf: '2022-12-31' },
            { name: 'addendum', asOf: '2023-12-31' },
            { name: 'report', asOf: '2023-12-31' },
            { name: 'newest', asOf: '2024-12-31' },
          ],
        },
      },
    });
  });
});
