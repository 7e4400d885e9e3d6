import { describe, expect, test } from 'vitest';
import { startGraph } from '../helpers/start-graph.ts';

/**
 * A proposal, the meeting that considered it, the decision taken there and its outcome; and a hub with relations to
 * nearly everything.
 */
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
  test('prefer the chain through the meeting and the decision to the path through the hub, with evidence for every hop', async () => {
    const { query, calls } = startGraph(chain);
    const evidence = [{ quote: 'words' }];
    expect(await query(`{ paths(source: "${from}", target: "${to}", first: 1) { ${hops} } }`)).toEqual({
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
      'adjacentRelations × 1',
      'adjacentRelations × 1',
      'adjacentRelations × 2',
      'countAdjacentRelations × 4',
      'entities × 2',
    ]);
  });

  test('follow only `kinds`, without `excludeKinds`; a shared topic counts if it is requested', async () => {
    const { query } = startGraph(chain);
    const { data } = await query(`{
      about: paths(source: "${from}", target: "${to}", filter: { kinds: [ABOUT] }) { paths { length steps { entity { slug } } } }
      none: paths(source: "${from}", target: "${to}", filter: { kinds: [ABOUT], excludeKinds: [ABOUT] }) { paths { length } truncated }
      all: paths(source: "${from}", target: "${to}", first: 1, filter: { excludeKinds: [] }) { paths { length } }
    }`);
    expect(data).toEqual({
      about: { paths: [{ length: 2, steps: [{ entity: { slug: 'topic/finance' } }, { entity: { slug: to } }] }] },
      none: { paths: [], truncated: false },
      all: { paths: [{ length: 2 }] },
    });
  });

  test('fall back to the kinds excluded by default if nothing else connects two entities', async () => {
    const { query } = startGraph({
      entities: ['presentation/a', 'presentation/b', 'topic/t'].map((slug) => ({ slug })),
      claims: ['presentation/a about topic/t', 'presentation/b about topic/t'],
    });
    expect(await query('{ paths(source: "presentation/a", target: "presentation/b") { paths { length } } }')).toEqual({
      data: { paths: { paths: [{ length: 2 }] } },
    });
  });

  test.each([
    [
      'paths(source: "document/nothing", target: "topic/finance")',
      'NOT_FOUND',
      '"source" must be an existing entity, but got "document/nothing". Find entities with entitiesByName(name:) or search(query:).',
    ],
    [
      'paths(source: "topic/finance", target: "topic/finance", maxLength: 7)',
      'ARGUMENT_OUT_OF_RANGE',
      '"maxLength" must be from 1 to 6, but got 7.',
    ],
    [
      'paths(source: "topic/finance", target: "topic/finance", first: 0)',
      'ARGUMENT_OUT_OF_RANGE',
      '"first" must be from 1 to 20, but got 0.',
    ],
    [
      'trace(root: "xx")',
      'INVALID_ID',
      '"root" must be a slug such as "organization/itc", an id, or a document symbol such as "INF/MSME/W/45", but got "xx". Find entities with entitiesByName(name:) or search(query:).',
    ],
    [
      'trace(root: "topic/finance", maxDepth: 11)',
      'ARGUMENT_OUT_OF_RANGE',
      '"maxDepth" must be from 1 to 10, but got 11.',
    ],
    [
      'neighborhood(center: "topic/finance", first: 501)',
      'ARGUMENT_OUT_OF_RANGE',
      '"first" must be from 1 to 500, but got 501.',
    ],
    [
      'neighborhood(center: "topic/finance", maxDepth: 4)',
      'ARGUMENT_OUT_OF_RANGE',
      '"maxDepth" must be from 1 to 3, but got 4.',
    ],
  ])('%s is rejected', async (field, code, message) => {
    const { errors } = await startGraph(chain).query(`{ ${field} { truncated } }`);
    expect(errors?.map((error) => [error.extensions.code, error.message])).toEqual([[code, message]]);
  });
});

describe('trace', () => {
  const steps = 'truncated steps { depth relation { sentence } document { slug } }';

  test('follows references to a document level by level, in one store call', async () => {
    const { query, calls } = startGraph(chain);
    expect(await query(`{ trace(root: "INF/MSME/W/46", maxDepth: 2) { root { slug } ${steps} } }`)).toEqual({
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

  test('reports whether references lie beyond the depth; `includeRevisions` includes those of the root', async () => {
    const { query } = startGraph(chain);
    const { data } = await query(`{
      cut: trace(root: "INF/MSME/W/46", maxDepth: 1) { truncated steps { depth } }
      revisions: trace(root: "INF/MSME/W/46", maxDepth: 1, includeRevisions: true) { steps { relation { sentence } } }
    }`);
    expect(data).toEqual({
      cut: { truncated: true, steps: [{ depth: 1 }, { depth: 1 }, { depth: 1 }] },
      revisions: {
        steps: [
          'compendium led to INF/MSME/W/46',
          'INF/MSME/W/46 documents guide',
          'INF/MSME/W/46/Rev.1 revises INF/MSME/W/46',
          'Report, paragraph 1 cites INF/MSME/W/46/Rev.1',
        ].map((sentence) => ({ relation: { sentence } })),
      },
    });
  });

  test('names a document even for a reference without evidence', async () => {
    const { query } = startGraph({
      entities: ['document/plan', 'initiative/plan', 'initiative/part'].map((slug) => ({ slug })),
      claims: [
        'document/plan documents initiative/plan',
        { claim: 'initiative/part partOf initiative/plan', basis: 'EXTERNAL', rule: 'parts-of-plans' },
      ],
    });
    expect(
      await query(
        '{ trace(root: "document/plan", maxDepth: 2) { steps { document { slug } relation { sentence } } } }',
      ),
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

  test('follows references in the other direction, and ends at a cycle', async () => {
    const { query } = startGraph({
      entities: ['document/a', 'document/b', 'document/c'].map((slug) => ({ slug })),
      claims: ['document/a follows document/b', 'document/b follows document/c', 'document/c follows document/a'],
    });
    expect(
      await query(
        `{ trace(root: "document/a", direction: OUT, maxDepth: 9) { truncated steps { depth relation { sentence } } } }`,
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
  test('has the most informative neighbors within its limit, and all relations among them', async () => {
    const { query, calls } = startGraph(chain);
    const { data } = await query(
      '{ neighborhood(center: "decision/compendium", first: 3) { truncated nodes { slug } relations { sentence } } all: neighborhood(center: "decision/compendium") { truncated nodes { slug } relations { kind } } }',
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
