import { describe, expect, test } from 'vitest';
import { startGraph } from '../helpers/start-graph.ts';

function someNames() {
  return startGraph({
    entities: [
      { slug: 'member/cote-divoire', name: "Côte d'Ivoire" },
      { slug: 'organization/coprogeny', name: 'Coprogeny', aliases: ['COPROGENY GIE'] },
      { slug: 'organization/itc', name: 'International Trade Centre', acronym: 'ITC' },
      { slug: 'topic/itc', name: 'ITC' },
      { slug: 'document/INF/MSME/W/46', symbols: ['INF/MSME/W/46', 'INF/TGE/W/7'], title: 'Access to Finance' },
    ],
  });
}

describe('entitiesByName', () => {
  test.each([
    ["cote d'ivoire", ['member/cote-divoire']],
    ['CÔTE D’IVOIRE', ['member/cote-divoire']],
    ['coprogeny  gie', ['organization/coprogeny']],
    ['itc', ['organization/itc', 'topic/itc']],
    ['inf/tge/w/7', ['document/INF/MSME/W/46']],
    [' _INF/MSME/W/46 – INF/TGE/W/7.', ['document/INF/MSME/W/46']],
    ['INF/TGE/W/7-INF/MSME/W/46', ['document/INF/MSME/W/46']],
    ['INF/TGE/W/7-INF/MSME/W/47', []],
    ['access to finance', ['document/INF/MSME/W/46']],
    ['International Trade', []],
    ['', []],
  ])('%j finds %j', async (name, slugs) => {
    const response = await someNames().query('query ($name: String!) { entitiesByName(name: $name) { slug } }', {
      name,
    });
    expect(response).toEqual({ data: { entitiesByName: expect.arrayContaining(slugs.map((slug) => ({ slug }))) } });
    expect((response.data as { entitiesByName: unknown[] }).entitiesByName).toHaveLength(slugs.length);
  });

  test('can be restricted to types', async () => {
    const response = await someNames().query(
      '{ entitiesByName(name: "ITC", types: [TOPIC, PERSON]) { __typename slug } }',
    );
    expect(response).toEqual({ data: { entitiesByName: [{ __typename: 'Topic', slug: 'topic/itc' }] } });
  });
});

test('a name that stands for several entities finds them all; `names` says where it stands for each', async () => {
  const { query, calls } = startGraph({
    entities: [
      {
        slug: 'initiative/first',
        name: 'Guide of 2023',
        aliases: [{ name: 'the Guide', source: 'report', in: ['1'] }],
      },
      {
        slug: 'initiative/second',
        name: 'Guide of 2024',
        aliases: ['Handbook', { name: 'the Guide', source: 'later', sections: ['2', '3'] }],
      },
      {
        slug: 'person/wilson',
        name: 'Wilson',
        aliases: [{ name: 'the Coordinator', when: { edtf: '2023-04-26/..' } }],
      },
    ],
    otherSources: { later: { asOf: '2024-12-31' } },
  });
  const response = await query(`{
    guide: entitiesByName(name: "The guide") { ...names }
    coordinator: entitiesByName(name: "the Coordinator") { ...names }
  }
  fragment names on Entity { slug aliases names { name source { name } sections paragraphs { slug } when { edtf } } }`);
  const name = (text: string, scope: object = {}) => ({
    ...{ name: text, source: null, sections: [], paragraphs: [], when: null },
    ...scope,
  });
  expect(response).toEqual({
    data: {
      guide: [
        {
          slug: 'initiative/first',
          aliases: ['the Guide'],
          names: [
            name('Guide of 2023'),
            name('the Guide', { source: { name: 'report' }, paragraphs: [{ slug: 'paragraph/report/1' }] }),
          ],
        },
        {
          slug: 'initiative/second',
          aliases: ['Handbook', 'the Guide'],
          names: [
            name('Guide of 2024'),
            name('Handbook'),
            name('the Guide', { source: { name: 'later' }, sections: ['2', '3'] }),
          ],
        },
      ],
      coordinator: [
        {
          slug: 'person/wilson',
          aliases: ['the Coordinator'],
          names: [name('Wilson'), name('the Coordinator', { when: { edtf: '2023-04-26/..' } })],
        },
      ],
    },
  });
  expect(calls).toEqual(['entitiesByName × 2', 'entities × 1']);
});

interface Item {
  readonly id: string;
}

describe('entities by symbol, date, slug and id', () => {
  test('a document is found by any of its symbols, in any case', async () => {
    const response = await someNames().query(
      '{ a: document(symbol: "INF/MSME/W/46") { slug } b: document(symbol: "inf/tge/w/7") { slug symbols } }',
    );
    expect(response).toEqual({
      data: {
        a: { slug: 'document/INF/MSME/W/46' },
        b: { slug: 'document/INF/MSME/W/46', symbols: ['INF/MSME/W/46', 'INF/TGE/W/7'] },
      },
    });
  });

  test('symbols without a number last, with what their parts tell', async () => {
    const symbols = ['WT/DS316/AB/R', 'G/SCM/N/284/EU/Add.1', 'JOB(07)/123'];
    const entities = symbols.map((symbol) => ({ slug: `document/${symbol}` as const, symbols: [symbol] }));
    const fields = '{ symbol collection series number addendum family url urlBasis }';
    const response = await startGraph({ entities }).query(`{
      report: document(symbol: "wt/ds316/ab/r") ${fields}
      notification: entity(ref: "G/SCM/N/284/EU/Add.1") { ... on Document ${fields} }
      informal: document(symbol: "JOB (07) / 123") ${fields}
    }`);
    const page = (file: string) =>
      `https://docs.wto.org/dol2fe/Pages/SS/directdoc.aspx?filename=q:/${file}.pdf&Open=True`;
    expect(response).toEqual({
      data: {
        report: {
          symbol: 'WT/DS316/AB/R',
          collection: 'WT/DS316',
          series: 'AB/R',
          number: null,
          addendum: null,
          family: 'WT/DS316/AB/R',
          url: page('WT/DS/316ABR'),
          urlBasis: 'DERIVED',
        },
        notification: {
          symbol: 'G/SCM/N/284/EU/Add.1',
          collection: 'G/SCM',
          series: 'N',
          number: 284,
          addendum: 1,
          family: 'G/SCM/N/284/EU',
          url: page('G/SCM/N284EUA1'),
          urlBasis: 'DERIVED',
        },
        informal: {
          symbol: 'JOB(07)/123',
          collection: 'JOB(07)',
          series: null,
          number: 123,
          addendum: null,
          family: 'JOB(07)/123',
          url: null,
          urlBasis: null,
        },
      },
    });
  });

  test('an entity that does not exist is null', async () => {
    const response = await someNames().query(`{
      entity(ref: "organization/nobody") { id }
      bySymbol: entity(ref: "INF/MSME/W/99") { id }
      meeting(date: "2023-01-01") { id }
      document(symbol: "INF/MSME/W/99") { id }
    }`);
    expect(response).toEqual({ data: { entity: null, bySymbol: null, meeting: null, document: null } });
  });

  test('an id resolves to its entity, relation or source, and a well-formed unknown id to null', async () => {
    const { query } = startGraph({
      entities: [{ slug: 'topic/a' }, { slug: 'presentation/p' }],
      claims: ['presentation/p about topic/a'],
    });
    const { data } = await query('{ entity(ref: "topic/a") { id sources { id } relations { nodes { id } } } }');
    const { entity } = data as { entity: { id: string; sources: [Item]; relations: { nodes: [Item] } } };
    const unknown = ['Topic:nothing', 'Source:nothing'].map((text) => Buffer.from(text).toString('base64'));
    const ids = [entity.relations.nodes[0].id, entity.id, entity.sources[0].id, ...unknown];
    const response = await query(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Relation { sentence } ... on Source { name } } }',
      { ids },
    );
    expect(response).toEqual({
      data: {
        nodes: [
          { __typename: 'Relation', id: ids[0], sentence: 'p is about a' },
          { __typename: 'Topic', id: ids[1] },
          { __typename: 'Source', id: ids[2], name: 'report' },
          null,
          null,
        ],
      },
    });
  });
});

test('every malformed id of a long list has an error of its own, also if the list takes several time slices', async () => {
  const aliases = Array.from({ length: 20 }, (_, index) => `a${index}: nodes(ids: $ids) { id }`);
  const { data, errors } = await startGraph({}).query(`query ($ids: [ID!]!) { ${aliases.join(' ')} }`, {
    ids: Array(100).fill('malformed'),
  });
  expect(Object.values(data as Record<string, null[]>)).toEqual(Array(20).fill(Array(100).fill(null)));
  expect(errors).toHaveLength(2000);
  expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['INVALID_ID']));
});

describe('malformed arguments', () => {
  test.each([
    [
      'entity(ref: "") { id }',
      'INVALID_ID',
      '"ref" must be a slug such as "organization/itc", an id, or a document symbol such as "INF/MSME/W/45", but got "". Find entities with entitiesByName(name:) or search(query:).',
    ],
    [
      'node(id: "xx") { id }',
      'INVALID_ID',
      'An id must come from this API, but got "xx". To find an entity by slug or name, use entity(ref:) or entitiesByName(name:).',
    ],
    [
      'node(id: "TWVldGluZzoyMDIz=") { id }',
      'INVALID_ID',
      'An id must come from this API, but got "TWVldGluZzoyMDIz=". To find an entity by slug or name, use entity(ref:) or entitiesByName(name:).',
    ],
    [
      'meeting(date: "3 July 2023") { id }',
      'INVALID_DATE',
      'A Date must be an ISO 8601 calendar date such as "2023-07-03", but got "3 July 2023".',
    ],
    [
      'meeting(date: "2023-02-29") { id }',
      'INVALID_DATE',
      'A Date must be an ISO 8601 calendar date such as "2023-07-03", but got "2023-02-29".',
    ],
    [
      'meeting(date: 2023) { id }',
      'INVALID_DATE',
      'A Date must be an ISO 8601 calendar date such as "2023-07-03", but got 2023.',
    ],
    [
      'document(symbol: "INF/MSME") { id }',
      'INVALID_SYMBOL',
      'A DocumentSymbol must have the form "INF/MSME/W/45" or "WT/MIN(17)/58/Rev.1", but got "INF/MSME".',
    ],
    [
      'meetings(filter: { years: 1 }) { totalCount }',
      'GRAPHQL_VALIDATION_FAILED',
      'Expected value of type "MeetingFilter" not to include unknown field "years". Did you mean "year"? Found: { years: 1 }.',
    ],
  ])('%s', async (field, code, message) => {
    const { errors } = await startGraph({}).query(`{ ${field} }`);
    expect(errors?.map((error) => [error.extensions.code, error.message])).toEqual([[code, message]]);
  });

  test('the error of a malformed variable names the variable and the rule', async () => {
    const { errors } = await startGraph({}).query('query ($date: Date!) { meeting(date: $date) { id } }', {
      date: '2023-13-01',
    });
    expect(errors?.map((error) => [error.extensions.code, error.message])).toEqual([
      [
        'INVALID_DATE',
        'Variable "$date" has invalid value: A Date must be an ISO 8601 calendar date such as "2023-07-03", but got "2023-13-01".',
      ],
    ]);
  });
});
