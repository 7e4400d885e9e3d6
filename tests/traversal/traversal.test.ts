import { describe, expect, test } from 'vitest';
import { startGraph } from '../helpers/start-graph.ts';

/** A proposal, the meeting that discussed it, the decision taken there, and what came of it; and a hub that joins everything. */
const chain = {
  entities: [
    'document/INF/MSME/W/43',
    'document/INF/MSME/W/46',
    'document/INF/MSME/W/46/Rev.1',
    'meeting/2023-07-03',
    'decision/compendium',
    'organization/hub',
    'member/united-kingdom',
    'topic/finance',
    'initiative/guide',
  ].map((slug) => ({ slug })),
  claims: [
    'member/united-kingdom submitted document/INF/MSME/W/43',
    'meeting/2023-07-03 considered document/INF/MSME/W/43',
    'decision/compendium takenAt meeting/2023-07-03',
    'decision/compendium ledTo document/INF/MSME/W/46',
    'organization/hub submitted document/INF/MSME/W/46',
    'organization/hub organized meeting/2023-07-03',
    'organization/hub took decision/compendium',
    'member/united-kingdom belongsTo organization/hub',
    'document/INF/MSME/W/43 about topic/finance',
    'document/INF/MSME/W/46 about topic/finance',
    'paragraph/report/1 cites document/INF/MSME/W/46/Rev.1',
    'document/INF/MSME/W/46 documents initiative/guide',
  ],
};

const hops = 'truncated paths { length steps { direction relation { sentence evidence { quote } } entity { slug } } }';
const [from, to] = ['document/INF/MSME/W/43', 'document/INF/MSME/W/46'];

describe('paths', () => {
  test('the chain from a proposal to its outcome goes through the meeting and the decision, every hop quoted', async () => {
    const { query, calls } = startGraph(chain);
    const evidence = [{ quote: 'words' }];
    expect(await query(`{ paths(from: "${from}", to: "${to}", first: 1) { ${hops} } }`)).toEqual({
      data: {
        paths: {
          truncated: false,
          paths: [
            {
              length: 3,
              steps: [
                {
                  direction: 'IN',
                  relation: { sentence: '2023-07-03 considered INF/MSME/W/43', evidence },
                  entity: { slug: 'meeting/2023-07-03' },
                },
                {
                  direction: 'IN',
                  relation: { sentence: 'compendium was taken at 2023-07-03', evidence },
                  entity: { slug: 'decision/compendium' },
                },
                {
                  direction: 'OUT',
                  relation: { sentence: 'compendium led to INF/MSME/W/46', evidence },
                  entity: { slug: to },
                },
              ],
            },
          ],
        },
      },
    });
    expect(calls).toEqual([
      'entities × 2',
      'entities × 2',
      'dataset × 1',
      'adjacentRelations × 1',
      'adjacentRelations × 1',
      'adjacentRelations × 2',
      'countAdjacentRelations × 4',
      'entities × 2',
    ]);
  });

  test('kinds and avoid say along what to walk; a shared topic counts where it is asked for', async () => {
    const { query } = startGraph(chain);
    const { data } = await query(`{
      about: paths(from: "${from}", to: "${to}", kinds: [ABOUT]) { paths { length steps { entity { slug } } } }
      none: paths(from: "${from}", to: "${to}", kinds: [ABOUT], avoid: [ABOUT]) { paths { length } truncated }
      all: paths(from: "${from}", to: "${to}", avoid: [], first: 1) { paths { length } }
    }`);
    expect(data).toEqual({
      about: { paths: [{ length: 2, steps: [{ entity: { slug: 'topic/finance' } }, { entity: { slug: to } }] }] },
      none: { paths: [], truncated: false },
      all: { paths: [{ length: 2 }] },
    });
  });

  test('what only a topic connects is connected by it all the same', async () => {
    const { query } = startGraph({
      entities: ['presentation/a', 'presentation/b', 'topic/t'].map((slug) => ({ slug })),
      claims: ['presentation/a about topic/t', 'presentation/b about topic/t'],
    });
    expect(await query('{ paths(from: "presentation/a", to: "presentation/b") { paths { length } } }')).toEqual({
      data: { paths: { paths: [{ length: 2 }] } },
    });
  });

  test.each([
    [
      'paths(from: "document/nothing", to: "topic/finance")',
      'NOT_FOUND',
      '"from" must name an entity of the graph, but got "document/nothing". Find names with lookup(name:) or search(query:).',
    ],
    [
      'paths(from: "topic/finance", to: "topic/finance", maxLength: 7)',
      'ARGUMENT_OUT_OF_RANGE',
      '"maxLength" must be from 1 to 6, but got 7.',
    ],
    [
      'paths(from: "topic/finance", to: "topic/finance", first: 0)',
      'ARGUMENT_OUT_OF_RANGE',
      '"first" must be from 1 to 20, but got 0.',
    ],
    [
      'trace(from: "xx")',
      'INVALID_ID',
      '"from" must be an id, or a slug such as "organization/itc", but got "xx". Find slugs with lookup(name:) or search(query:).',
    ],
    ['trace(from: "topic/finance", depth: 11)', 'ARGUMENT_OUT_OF_RANGE', '"depth" must be from 1 to 10, but got 11.'],
    [
      'neighborhood(of: "topic/finance", limit: 501)',
      'ARGUMENT_OUT_OF_RANGE',
      '"limit" must be from 1 to 500, but got 501.',
    ],
    ['neighborhood(of: "topic/finance", depth: 4)', 'ARGUMENT_OUT_OF_RANGE', '"depth" must be from 1 to 3, but got 4.'],
  ])('%s is refused', async (field, code, message) => {
    const { errors } = await startGraph(chain).query(`{ ${field} { truncated } }`);
    expect(errors?.map((error) => [error.extensions.code, error.message])).toEqual([[code, message]]);
  });
});

describe('trace', () => {
  const steps = 'truncated steps { depth relation { sentence } document { slug } }';

  test('follows what refers to a document, level by level, one store call each', async () => {
    const { query, calls } = startGraph(chain);
    expect(await query(`{ trace(from: "${to}", depth: 2) { root { slug } ${steps} } }`)).toEqual({
      data: {
        trace: {
          root: { slug: to },
          truncated: true,
          steps: [
            {
              depth: 1,
              relation: { sentence: 'compendium led to INF/MSME/W/46' },
              document: { slug: 'document/report' },
            },
            {
              depth: 1,
              relation: { sentence: 'INF/MSME/W/46 documents guide' },
              document: { slug: 'document/report' },
            },
            {
              depth: 1,
              relation: { sentence: 'INF/MSME/W/46/Rev.1 revises INF/MSME/W/46' },
              document: { slug: 'document/INF/MSME/W/46/Rev.1' },
            },
            { depth: 2, relation: { sentence: 'hub took compendium' }, document: { slug: 'document/report' } },
            {
              depth: 2,
              relation: { sentence: 'Report, paragraph 1 cites INF/MSME/W/46/Rev.1' },
              document: { slug: 'document/report' },
            },
          ],
        },
      },
    });
    expect(calls.filter((call) => call.startsWith('expand'))).toEqual(['expand × 1']);
  });

  test('says when the depth cut it, and takes a family as one where asked', async () => {
    const { query } = startGraph(chain);
    const { data } = await query(`{
      cut: trace(from: "${to}", depth: 1) { truncated steps { depth } }
      family: trace(from: "${to}", depth: 1, family: true) { steps { relation { sentence } } }
    }`);
    expect(data).toEqual({
      cut: { truncated: true, steps: [{ depth: 1 }, { depth: 1 }, { depth: 1 }] },
      family: {
        steps: [
          'compendium led to INF/MSME/W/46',
          'INF/MSME/W/46 documents guide',
          'INF/MSME/W/46/Rev.1 revises INF/MSME/W/46',
          'Report, paragraph 1 cites INF/MSME/W/46/Rev.1',
        ].map((sentence) => ({ relation: { sentence } })),
      },
    });
  });

  test('names the document even of a reference that rests on a rule alone', async () => {
    const { query } = startGraph({
      entities: ['document/plan', 'initiative/plan', 'initiative/part'].map((slug) => ({ slug })),
      claims: [
        'document/plan documents initiative/plan',
        { claim: 'initiative/part partOf initiative/plan', basis: 'EXTERNAL', rule: 'Everybody knows.' },
      ],
    });
    expect(
      await query('{ trace(from: "document/plan", depth: 2) { steps { document { slug } relation { sentence } } } }'),
    ).toEqual({
      data: {
        trace: {
          steps: [
            { document: { slug: 'document/report' }, relation: { sentence: 'plan documents plan' } },
            { document: { slug: 'document/report' }, relation: { sentence: 'part is part of plan' } },
          ],
        },
      },
    });
  });

  test('goes the other way, and ends where references run in a circle', async () => {
    const { query } = startGraph({
      entities: ['document/a', 'document/b', 'document/c'].map((slug) => ({ slug })),
      claims: ['document/a follows document/b', 'document/b follows document/c', 'document/c follows document/a'],
    });
    expect(
      await query(
        `{ trace(from: "document/a", direction: REFERENCES, depth: 9) { truncated steps { depth relation { sentence } } } }`,
      ),
    ).toEqual({
      data: {
        trace: {
          truncated: false,
          steps: ['a follows b', 'b follows c', 'c follows a'].map((sentence, index) => ({
            depth: index + 1,
            relation: { sentence },
          })),
        },
      },
    });
  });
});

describe('neighborhood', () => {
  test('holds the most telling neighbours within its limit, and all relations among them', async () => {
    const { query, calls } = startGraph(chain);
    const { data } = await query(
      '{ neighborhood(of: "decision/compendium", limit: 3) { truncated nodes { slug } relations { sentence } } all: neighborhood(of: "decision/compendium") { truncated nodes { slug } relations { kind } } }',
    );
    expect(data).toEqual({
      neighborhood: {
        truncated: true,
        nodes: ['decision/compendium', 'meeting/2023-07-03', to].map((slug) => ({ slug })),
        relations: [
          { sentence: 'compendium was taken at 2023-07-03' },
          { sentence: 'compendium led to INF/MSME/W/46' },
        ],
      },
      all: {
        truncated: false,
        nodes: ['decision/compendium', 'meeting/2023-07-03', to, 'organization/hub'].map((slug) => ({ slug })),
        relations: ['TAKEN_AT', 'LED_TO', 'TOOK', 'ORGANIZED', 'SUBMITTED'].map((kind) => ({ kind })),
      },
    });
    expect(calls.filter((call) => call.startsWith('adjacentRelations')).length).toBe(4);
  });
});

describe('timeline', () => {
  const dated = {
    entities: [
      { slug: 'meeting/2023-07-03' },
      { slug: 'presentation/at-meeting' },
      { slug: 'event/june', when: { edtf: '2023-06' } },
      { slug: 'event/day', when: { edtf: '2023-06-27' } },
      { slug: 'event/review', when: { edtf: '2024-06-26/2024-06-28' } },
      { slug: 'event/undated' },
      { slug: 'topic/never' },
    ],
    claims: ['presentation/at-meeting presentedAt meeting/2023-07-03'],
  };
  const edges = 'totalCount edges { when { edtf } basis future node { slug } }';

  test('puts everything dated in order, marks what lay ahead, and ends with the undated', async () => {
    expect(await startGraph(dated).query(`{ timeline(types: [EVENT, PRESENTATION, MEETING]) { ${edges} } }`)).toEqual({
      data: {
        timeline: {
          totalCount: 6,
          edges: [
            ['event/june', '2023-06', 'STATED', false],
            ['event/day', '2023-06-27', 'STATED', false],
            ['meeting/2023-07-03', '2023-07-03', 'STATED', false],
            ['presentation/at-meeting', '2023-07-03', 'DERIVED', false],
            ['event/review', '2024-06-26/2024-06-28', 'STATED', true],
            ['event/undated', null, null, null],
          ].map(([slug, edtf, basis, future]) => ({ when: edtf && { edtf }, basis, future, node: { slug } })),
        },
      },
    });
  });

  test('takes in what overlaps a range, and no undated ones', async () => {
    const { query } = startGraph(dated);
    const { data } = await query(
      '{ a: timeline(from: "2023-06-30", to: "2023-07-03") { edges { node { slug } } } b: timeline(from: "2024-06-28") { edges { node { slug } } } }',
    );
    expect(data).toEqual({
      a: { edges: ['event/june', 'meeting/2023-07-03', 'presentation/at-meeting'].map((slug) => ({ node: { slug } })) },
      b: { edges: [{ node: { slug: 'event/review' } }] },
    });
  });
});

describe('the store is asked a fixed number of times', () => {
  test.each([
    ['search(query: "finance") { totalCount edges { node { name } highlights { field } } }', ['search × 1']],
    ['timeline { totalCount edges { node { name } when { edtf } } }', ['dataset × 1', 'list × 1', 'countList × 1']],
    ['coverage { counts { found } cited { symbol } ambiguities { about } }', ['coverage × 1', 'list × 1']],
    ['trace(from: "topic/finance") { steps { depth } }', ['entities × 1', 'expand × 1']],
  ])('%s', async (field, expected) => {
    const { query, calls } = startGraph(chain);
    expect((await query(`{ ${field} }`)).errors).toBeUndefined();
    expect(calls).toEqual(expected);
  });
});

describe('filters and groups', () => {
  const year = {
    entities: [
      'meeting/2023-03-13',
      'meeting/2023-07-03',
      'presentation/a',
      'presentation/b',
      'presentation/c',
      'organization/itc',
      'organization/icc',
      'topic/t',
    ].map((slug) => ({ slug })),
    claims: [
      'presentation/a presentedAt meeting/2023-03-13',
      'presentation/b presentedAt meeting/2023-07-03',
      'presentation/c presentedAt meeting/2023-07-03',
      'organization/itc presented presentation/a',
      'organization/itc presented presentation/b',
      'organization/icc presented presentation/c',
      'presentation/b about topic/t',
    ],
  };

  test('combine with AND, within a list with OR', async () => {
    const { query } = startGraph(year);
    const { data } = await query(`{
      meetings(filter: { presenter: ["organization/icc"] }) { edges { node { slug } } }
      either: presentations(filter: { presenter: ["organization/icc", "organization/itc"] }) { totalCount }
      both: presentations(filter: { presenter: ["organization/itc"], topic: ["topic/t"] }) { edges { node { slug } } }
      dated: presentations(filter: { to: "2023-06-30" }) { edges { node { slug } } }
      did: organizations(filter: { did: [WON, PRESENTED] }) { totalCount }
      didNot: organizations(filter: { did: [WON] }) { totalCount }
    }`);
    expect(data).toEqual({
      meetings: { edges: [{ node: { slug: 'meeting/2023-07-03' } }] },
      either: { totalCount: 3 },
      both: { edges: [{ node: { slug: 'presentation/b' } }] },
      dated: { edges: [{ node: { slug: 'presentation/a' } }] },
      did: { totalCount: 2 },
      didNot: { totalCount: 0 },
    });
  });

  test.each([
    [
      'meetings(filter: { presenter: ["ITC"] })',
      'INVALID_ID',
      '"presenter" must be an id, or a slug such as "organization/itc", but got "ITC". Find slugs with lookup(name:) or search(query:).',
    ],
    [
      'meetings(filter: { presenter: ["organization/nobody"] })',
      'NOT_FOUND',
      '"presenter" must name an entity of the graph, but got "organization/nobody". Find names with lookup(name:) or search(query:).',
    ],
    [
      'meetings(filter: { from: "2023-12-31", to: "2023-01-01" })',
      'ARGUMENT_OUT_OF_RANGE',
      '"from" of filter must not be after "to", but got 2023-12-31 and 2023-01-01.',
    ],
    [
      'timeline(from: "2023-12-31", to: "2023-01-01")',
      'ARGUMENT_OUT_OF_RANGE',
      '"from" of Query.timeline must not be after "to", but got 2023-12-31 and 2023-01-01.',
    ],
  ])('%s is refused', async (field, code, message) => {
    const { errors } = await startGraph(year).query(`{ ${field} { totalCount } }`);
    expect(errors?.map((error) => [error.extensions.code, error.message])).toEqual([[code, message]]);
  });

  test('counts say in one operation how many presentations somebody gave at which occasion', async () => {
    const { query, calls } = startGraph(year);
    const { data } = await query(`{ presentations(filter: { presenter: ["organization/itc"] }) {
      byOccasion: counts(by: OCCASION) { count entity { slug } }
      byTopic: counts(by: TOPIC) { count entity { slug } }
      byKind: counts(by: KIND) { count value }
    } }`);
    expect(data).toEqual({
      presentations: {
        byOccasion: [
          { count: 1, entity: { slug: 'meeting/2023-03-13' } },
          { count: 1, entity: { slug: 'meeting/2023-07-03' } },
        ],
        byTopic: [
          { count: 1, entity: null },
          { count: 1, entity: { slug: 'topic/t' } },
        ],
        byKind: [{ count: 2, value: 'PRESENTATION' }],
      },
    });
    expect(calls).toEqual(['entities × 1', 'list × 1', 'countFacets × 3']);
  });
});
