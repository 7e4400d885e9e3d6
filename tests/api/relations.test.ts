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
    const response = await query(`{ entity(slug: "organization/itc") {
      all: relations { totalCount edges { direction node { sentence } } }
      out: relations(direction: OUT) { edges { node { sentence } } }
      based: relations(kinds: [BASED_IN, RECEIVED]) { edges { node { kind source { slug } target { slug } } } }
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
            edges: [{ node: { sentence: 'itc gave gth' } }, { node: { sentence: 'itc is based in barbados' } }],
          },
          based: {
            edges: [
              { node: { kind: 'BASED_IN', source: { slug: 'organization/itc' }, target: { slug: 'member/barbados' } } },
            ],
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
    const response = await query('{ relations(kinds: [CORRECTS]) { edges { node { basis } } } }');
    expect(response).toEqual({ data: { relations: { edges: [{ node: { basis: 'STATED' } }] } } });
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
      citedBy { edges { node { number document { slug } } } }
      referencedBy { edges { basis evidence { quote paragraph { number } } node { slug references { totalCount } } } }
    } }`);
    expect(response).toEqual({
      data: {
        document: {
          citedBy: {
            edges: [
              { node: { number: '1', document: { slug: 'document/report' } } },
              { node: { number: '2', document: { slug: 'document/report' } } },
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

  test("the Group's meetings follow each other by date, regardless of their order in the file", async () => {
    const { query } = startGraph({
      entities: ['2023-07-03', '2023-03-13', '2023-04-26'].map((date) => ({ slug: `meeting/${date}` })),
    });
    const response = await query(`{ meeting(date: "2023-04-26") { previous { date } next { date next { date } } } }`);
    expect(response).toEqual({
      data: { meeting: { previous: { date: '2023-03-13' }, next: { date: '2023-07-03', next: null } } },
    });
  });
});
