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
    const response = await query(`{ relations(kinds: [PRESENTED], first: 1) { edges { node {
      sentence basis rule { id } when { edtf } review corroboration
      sources { name title asOf document { slug } }
      claims { source { name } basis rule { id } when { edtf } review evidence { quote document { slug } } }
      evidence { quote document { slug } }
      disputes { subject }
    } } } }`);
    const byTheItc = { quote: 'by the ITC', document: { slug: 'document/report' } };
    const theCentre = { quote: 'the Centre', document: { slug: 'document/later' } };
    expect(response).toEqual({
      data: {
        relations: {
          edges: [
            {
              node: {
                sentence: both,
                basis: 'STATED',
                rule: null,
                when: { edtf: '2023-07-03' },
                review: 'SUPPORTED',
                corroboration: 2,
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
      stated: relations(source: ["organization/icc"], kinds: [PRESENTED]) { edges { node { ...claims } } }
      derived: relations(kinds: [CONTAINS], sources: ["later"]) { edges { node { ...claims } } }
    }
    fragment claims on Relation { corroboration sources { name } claims { source { name } basis when { edtf } evidence { quote } } }`);
    const sources = [{ name: 'later' }];
    const claim = { source: { name: 'later' }, basis: 'STATED', when: null, evidence: [{ quote: 'words' }] };
    expect(response).toEqual({
      data: {
        stated: { edges: [{ node: { corroboration: 1, sources, claims: [claim] } }] },
        derived: { edges: [{ node: { corroboration: 1, sources, claims: [] } }] },
      },
    });
  });

  test('takes no more store calls in a page of many', async () => {
    const { query, calls } = startGraph(facts);
    const { errors } = await query(
      '{ relations { edges { node { sources { name } claims { source { name } } disputes { field } } } } }',
    );
    expect(errors).toBeUndefined();
    expect(calls).toEqual(['listRelations × 1', 'coverage × 1']);
  });
});

/** Fields with the argument `sources: <sources>`, each with the part of its result that it gives for two sources. */
const fields: readonly (readonly [name: string, field: string, report: unknown, later: unknown])[] = [
  [
    'relations',
    'relations(kinds: [PRESENTED], sources: SOURCES) { totalCount edges { node { sentence } } }',
    { relations: { totalCount: 2, edges: [{ node: { sentence: both } }, { node: { sentence: onlyReport } }] } },
    { relations: { totalCount: 2, edges: [{ node: { sentence: both } }, { node: { sentence: onlyLater } }] } },
  ],
  [
    'Entity.relations',
    'entity(slug: "organization/itc") { relations(sources: SOURCES) { totalCount edges { node { sentence } } } }',
    {
      entity: {
        relations: {
          totalCount: 3,
          edges: [both, onlyReport, 'itc organized review'].map((sentence) => ({ node: { sentence } })),
        },
      },
    },
    { entity: { relations: { totalCount: 1, edges: [{ node: { sentence: both } }] } } },
  ],
  [
    'a connection of one kind',
    'entity(slug: "organization/itc") { ... on Actor { presentations(sources: SOURCES) { totalCount edges { sources { name } node { name } } } } }',
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
    'presentations(filter: { sources: SOURCES }) { totalCount edges { node { name sources { name } } } }',
    {
      presentations: {
        totalCount: 2,
        edges: [
          { node: { name: 'guide', sources: [{ name: 'report' }] } },
          { node: { name: 'safe', sources: [{ name: 'report' }, { name: 'later' }] } },
        ],
      },
    },
    {
      presentations: {
        totalCount: 2,
        edges: [
          { node: { name: 'gth', sources: [{ name: 'later' }] } },
          { node: { name: 'safe', sources: [{ name: 'report' }, { name: 'later' }] } },
        ],
      },
    },
  ],
  [
    'timeline, in which "future" is that of the source',
    'timeline(types: [EVENT, PRESENTATION], sources: SOURCES) { totalCount edges { future when { edtf } node { name } } }',
    {
      timeline: {
        totalCount: 3,
        edges: [
          { future: false, when: { edtf: '2023-07-03' }, node: { name: 'safe' } },
          { future: true, when: { edtf: '2024-06-26' }, node: { name: 'review' } },
          { future: null, when: null, node: { name: 'guide' } },
        ],
      },
    },
    {
      timeline: {
        totalCount: 3,
        edges: [
          { future: false, when: { edtf: '2023-07-03' }, node: { name: 'safe' } },
          { future: false, when: { edtf: '2024-06-26' }, node: { name: 'review' } },
          { future: null, when: null, node: { name: 'gth' } },
        ],
      },
    },
  ],
  [
    'search',
    'search(query: "guide gth", sources: SOURCES) { totalCount edges { node { name } } }',
    { search: { totalCount: 1, edges: [{ node: { name: 'guide' } }] } },
    { search: { totalCount: 1, edges: [{ node: { name: 'gth' } }] } },
  ],
  [
    'coverage',
    `coverage(sources: SOURCES) {
      counts { source { name } declared } cited { symbol } ambiguities { source { name } about } disputes { subject }
      reviews { status count }
    }`,
    {
      coverage: {
        counts: [{ source: { name: 'report' }, declared: 2 }],
        cited: [{ symbol: 'INF/MSME/W/1' }],
        ambiguities: [{ source: { name: 'report' }, about: 'who "it" is' }],
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
        cited: [{ symbol: 'INF/MSME/W/2' }],
        ambiguities: [{ source: { name: 'later' }, about: 'which year it was' }],
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
    'trace(from: "presentation/safe", direction: REFERENCED_BY, sources: SOURCES) { steps { entity { name } } }',
    { trace: { steps: [] } },
    { trace: { steps: [] } },
  ],
  [
    'paths',
    'paths(from: "organization/icc", to: "presentation/safe", sources: SOURCES) { paths { length } }',
    { paths: { paths: [] } },
    { paths: { paths: [] } },
  ],
  [
    'neighborhood',
    'neighborhood(of: "organization/itc", sources: SOURCES) { nodes { name } }',
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
      relations(kinds: [PRESENTED], sources: ["later", "report", "document/later"]) { totalCount edges { node { sentence } } }
      timeline(types: [EVENT], sources: ["report", "later"]) { edges { future } }
    }`);
    expect(response).toEqual({
      data: {
        relations: {
          totalCount: 3,
          edges: [both, onlyReport, onlyLater].map((sentence) => ({ node: { sentence } })),
        },
        timeline: { edges: [{ future: false }] }, // The later source looks back at it.
      },
    });
    expect(calls).toEqual(['list × 1', 'listRelations × 1', 'countRelations × 1', 'entities × 5']);
  });

  test('an empty list selects nothing', async () => {
    const { data } = await startGraph(facts).query(`{
      relations(sources: []) { totalCount }
      entity(slug: "organization/itc") {
        relations(sources: []) { totalCount edges { cursor } }
        ... on Actor { presentations(sources: []) { totalCount edges { cursor } } }
      }
      presentations(filter: { sources: [] }) { totalCount }
      timeline(sources: []) { totalCount edges { future } }
      search(query: "safe", sources: []) { totalCount }
      coverage(sources: []) { counts { declared } cited { symbol } ambiguities { about } disputes { field } reviews { count } }
      neighborhood(of: "organization/itc", sources: []) { nodes { name } }
    }`);
    const none = { totalCount: 0, edges: [] };
    expect(data).toEqual({
      relations: { totalCount: 0 },
      entity: { relations: none, presentations: none },
      presentations: { totalCount: 0 },
      timeline: none,
      search: { totalCount: 0 },
      coverage: {
        counts: [],
        cited: [],
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
        'query ($of: [ID!]) { relations(sources: $of) { totalCount } }',
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
    `{ relations(kinds: [PRESENTED], ${args}) {
      totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { node { sentence corroboration } }
    } }`;
  const page = (response: { data?: unknown }) =>
    (response.data as { relations: { pageInfo: { startCursor: string; endCursor: string } } }).relations.pageInfo;
  const nodes = (...sentences: readonly string[]) =>
    sentences.map((sentence) => ({ node: { sentence, corroboration: sentence === both ? 2 : 1 } }));

  test.each([
    ['ASC', [onlyReport, onlyLater, both]],
    ['DESC', [both, onlyReport, onlyLater]],
  ])('relations by CORROBORATION %s, otherwise in the order of the sources, page by page', async (direction, all) => {
    const { query, calls } = startGraph(facts);
    const orderBy = `orderBy: { field: CORROBORATION, direction: ${direction} }`;
    const first = await query(ordered(`${orderBy}, first: 2`));
    expect(first.data).toEqual({
      relations: {
        totalCount: 3,
        pageInfo: { hasNextPage: true, hasPreviousPage: false, ...cursors },
        edges: nodes(...all.slice(0, 2)),
      },
    });
    expect((await query(ordered(`${orderBy}, first: 2, after: "${page(first).endCursor}"`))).data).toEqual({
      relations: {
        totalCount: 3,
        pageInfo: { hasNextPage: false, hasPreviousPage: true, ...cursors },
        edges: nodes(...all.slice(2)),
      },
    });
    expect((await query(ordered(`${orderBy}, last: 1, before: "${page(first).endCursor}"`))).data).toEqual({
      relations: {
        totalCount: 3,
        pageInfo: { hasNextPage: true, hasPreviousPage: false, ...cursors },
        edges: nodes(...all.slice(0, 1)),
      },
    });
    expect(calls.slice(0, 2)).toEqual(['listRelations × 1', 'countRelations × 1']);
  });

  const cursors = { startCursor: expect.any(String), endCursor: expect.any(String) };

  test('lists by SOURCES, otherwise in the order of the data files', async () => {
    const { query, calls } = startGraph(facts);
    const response = await query(`{
      most: presentations(orderBy: { field: SOURCES, direction: DESC }) { edges { node { name sources { name } } } }
      least: presentations(orderBy: { field: SOURCES }) { edges { node { name } } }
    }`);
    const [report, later] = [{ name: 'report' }, { name: 'later' }];
    expect(response).toEqual({
      data: {
        most: {
          edges: [
            { node: { name: 'safe', sources: [report, later] } },
            { node: { name: 'gth', sources: [later] } },
            { node: { name: 'guide', sources: [report] } },
          ],
        },
        least: { edges: ['gth', 'guide', 'safe'].map((name) => ({ node: { name } })) },
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
