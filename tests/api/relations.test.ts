import { describe, expect, test } from 'vitest';
import { startGraph } from '../helpers/start-graph.ts';

const quotes = (words: string, from: number) => [{ in: '2', span: [from, from + words.length], words }];

describe('relations between entities', () => {
  test('a meeting has presentations and their presenters, each edge with its evidence', async () => {
    const { query } = startGraph({
      paragraphs: ['2'],
      entities: [{ slug: 'meeting/2023-07-03' }, { slug: 'presentation/safe' }, { slug: 'organization/wco' }],
      claims: [
        { claim: 'presentation/safe presentedAt meeting/2023-07-03', quotes: quotes('3 July', 4) },
        { claim: 'organization/wco presented presentation/safe', quotes: quotes('by the WCO', 20) },
      ],
    });
    const response = await query(`{ meeting(date: "2023-07-03") { presentations { totalCount edges {
      role when { edtf } basis evidence { quote start end paragraph { number } document { name } }
      node { name occasion { name } presenters { edges { role evidence { quote } node { __typename name } } } }
    } } } }`);
    expect(response).toEqual({
      data: {
        meeting: {
          presentations: {
            totalCount: 1,
            edges: [
              {
                role: null,
                when: null,
                basis: 'STATED',
                evidence: [
                  { quote: '3 July', start: 4, end: 10, paragraph: { number: '2' }, document: { name: 'Report' } },
                ],
                node: {
                  name: 'safe',
                  occasion: { name: '2023-07-03' },
                  presenters: {
                    edges: [
                      {
                        role: null,
                        evidence: [{ quote: 'by the WCO' }],
                        node: { __typename: 'Organization', name: 'wco' },
                      },
                    ],
                  },
                },
              },
            ],
          },
        },
      },
    });
  });

  test('`relations` lists all relations of an entity, filtered by kind and direction', async () => {
    const { query } = startGraph({
      entities: [{ slug: 'organization/itc' }, { slug: 'presentation/gth' }, { slug: 'member/barbados' }],
      claims: [
        'organization/itc presented presentation/gth',
        'organization/itc basedIn member/barbados',
        'paragraph/report/1 mentions organization/itc',
      ],
    });
    const response = await query(`{ entity(ref: "organization/itc") {
      all: relations { totalCount edges { direction node { sentence } } }
      out: relations(filter: { direction: OUT }) { nodes { sentence } }
      based: relations(filter: { kinds: [BASED_IN, RECEIVED] }) { nodes { kind source { slug } target { slug } } }
    } }`);
    expect(response).toEqual({
      data: {
        entity: {
          all: {
            totalCount: 3,
            edges: [
              { direction: 'OUT', node: { sentence: 'itc gave gth' } },
              { direction: 'OUT', node: { sentence: 'itc is based in barbados' } },
              { direction: 'IN', node: { sentence: 'Report, paragraph 1 mentions itc' } },
            ],
          },
          out: {
            nodes: [{ sentence: 'itc gave gth' }, { sentence: 'itc is based in barbados' }],
          },
          based: {
            nodes: [{ kind: 'BASED_IN', source: { slug: 'organization/itc' }, target: { slug: 'member/barbados' } }],
          },
        },
      },
    });
  });

  test('corrections and revisions are derived from document symbols, with the rule', async () => {
    const { query } = startGraph({
      entities: ['INF/MSME/R/39', 'INF/MSME/R/39/Corr.1', 'INF/MSME/R/3', 'INF/MSME/4', 'INF/MSME/4/Rev.2'].map(
        (symbol) => ({ slug: `document/${symbol}` }),
      ),
    });
    const response = await query(`{
      corrected: document(symbol: "INF/MSME/R/39") { corrigenda { edges { basis rule { id basis statement needs yields } relation { rule { id } } node { symbol corrigendum } } } }
      untouched: document(symbol: "INF/MSME/R/3") { corrigenda { totalCount } }
      revised: document(symbol: "INF/MSME/4/Rev.2") { revision family revises { symbol } corrects { symbol } }
    }`);
    const rule = {
      id: 'symbol-suffix',
      basis: 'DERIVED',
      statement:
        'A symbol that ends in Corr. or Rev. is that of a correction or revision of the document whose symbol precedes the suffix.',
      needs: 'Two documents of the graph, the symbol of one being that of the other with one more suffix.',
      yields: ['CORRECTS', 'REVISES'],
    };
    expect(response).toEqual({
      data: {
        corrected: {
          corrigenda: {
            edges: [
              {
                basis: 'DERIVED',
                rule,
                relation: { rule: { id: 'symbol-suffix' } },
                node: { symbol: 'INF/MSME/R/39/Corr.1', corrigendum: 1 },
              },
            ],
          },
        },
        untouched: { corrigenda: { totalCount: 0 } },
        revised: { revision: 2, family: 'INF/MSME/4', revises: { symbol: 'INF/MSME/4' }, corrects: null },
      },
    });
  });

  test('a stated relation is not derived again', async () => {
    const { query } = startGraph({
      entities: ['document/INF/MSME/R/39', 'document/INF/MSME/R/39/Corr.1'].map((slug) => ({ slug })),
      claims: ['document/INF/MSME/R/39/Corr.1 corrects document/INF/MSME/R/39'],
    });
    const response = await query('{ relations(filter: { kinds: [CORRECTS] }) { nodes { basis } } }');
    expect(response).toEqual({ data: { relations: { nodes: [{ basis: 'STATED' }] } } });
  });

  test('a document references what its paragraphs cite', async () => {
    const { query } = startGraph({
      paragraphs: ['1', '2'],
      entities: [{ slug: 'document/INF/MSME/W/45' }],
      claims: [
        'paragraph/report/1 cites document/INF/MSME/W/45',
        { claim: 'paragraph/report/2 cites document/INF/MSME/W/45', quotes: quotes('W/45', 3) },
      ],
    });
    const response = await query(`{ document(symbol: "INF/MSME/W/45") {
      citedBy { nodes { number document { slug } } }
      referencedBy { edges { basis evidence { quote paragraph { number } } node { slug references { totalCount } } } }
    } }`);
    expect(response).toEqual({
      data: {
        document: {
          citedBy: {
            nodes: [
              { number: '1', document: { slug: 'document/report' } },
              { number: '2', document: { slug: 'document/report' } },
            ],
          },
          referencedBy: {
            edges: [
              {
                basis: 'DERIVED',
                evidence: [
                  { quote: 'words', paragraph: { number: '1' } },
                  { quote: 'W/45', paragraph: { number: '2' } },
                ],
                node: { slug: 'document/report', references: { totalCount: 1 } },
              },
            ],
          },
        },
      },
    });
  });

  test('meetings of a body follow each other if their numbers show that none is between them', async () => {
    const meetings = [
      ['2023-07-03', 3],
      ['2023-03-13', 1],
      ['2023-04-26', 2],
      ['2023-12-07', 5],
    ] as const;
    const { query } = startGraph({
      entities: [
        { slug: 'organization/council' },
        { slug: 'meeting/2023-05-02-council', date: '2023-05-02', ordinal: 3, body: 'organization/council' },
        ...meetings.map(([date, ordinal]) => ({ slug: `meeting/${date}`, ordinal })),
      ],
    });
    const response = await query(
      '{ meetings(orderBy: { field: DATE }) { nodes { slug previous { date } next { date } } } }',
    );
    const meeting = (slug: string, previous: string | null, next: string | null) => ({
      slug,
      previous: previous && { date: previous },
      next: next && { date: next },
    });
    expect(response).toEqual({
      data: {
        meetings: {
          nodes: [
            meeting('meeting/2023-03-13', null, '2023-04-26'),
            meeting('meeting/2023-04-26', '2023-03-13', '2023-07-03'),
            meeting('meeting/2023-05-02-council', null, null),
            meeting('meeting/2023-07-03', '2023-04-26', null),
            meeting('meeting/2023-12-07', null, null), // The fourth meeting of the year is not in the graph.
          ],
        },
      },
    });
  });

  test('the first meeting of a year follows the last one of the year before if a source says how many there were', async () => {
    const succession = async (declared: number) => {
      const { query } = startGraph({
        entities: [
          { slug: 'organization/msme-group' },
          { slug: 'meeting/2022-11-14', ordinal: 2 },
          { slug: 'meeting/2023-03-13', ordinal: 1 },
        ],
        counts: [
          {
            label: 'meetings in 2022',
            declared,
            when: { edtf: '2022' },
            quotes: quotes('two', 0),
            find: { type: 'Meeting', body: 'organization/msme-group' },
          },
        ],
        paragraphs: ['2'],
      });
      return (await query('{ meeting(date: "2023-03-13") { previous { date } } }')).data;
    };
    expect(await succession(2)).toEqual({ meeting: { previous: { date: '2022-11-14' } } });
    expect(await succession(3)).toEqual({ meeting: { previous: null } });
  });

  test('a meeting has the body that met, and lists can be restricted to one', async () => {
    const { query, calls } = startGraph({
      entities: [
        { slug: 'organization/council', name: 'Council' },
        { slug: 'organization/msme-group', name: 'MSME Group' },
        { slug: 'meeting/2023-05-02-council', date: '2023-05-02', body: 'organization/council' },
        { slug: 'meeting/2023-07-03' },
      ],
    });
    expect(await query('{ meetings { nodes { date body { name } } } }')).toEqual({
      data: {
        meetings: {
          nodes: [
            { date: '2023-05-02', body: { name: 'Council' } },
            { date: '2023-07-03', body: { name: 'MSME Group' } },
          ],
        },
      },
    });
    expect(calls).toEqual(['list × 1', 'entities × 2']);
    expect(
      await query('{ meetings(filter: { bodies: ["organization/council"] }) { totalCount nodes { date } } }'),
    ).toEqual({ data: { meetings: { totalCount: 1, nodes: [{ date: '2023-05-02' }] } } });
  });
});
