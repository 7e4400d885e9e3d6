import { expect, test } from 'vitest';
import { memoryStore } from '../../src/store/memory/index.ts';
import { dataGraph } from '../helpers/data-graph.ts';
import { operateOn } from '../helpers/operate.ts';

// Everything that has an id can be fetched again by it.

const store = memoryStore(dataGraph);
const query = operateOn({ currentStore: () => store });

test('an entity, a relation and a source are fetched by their ids', async () => {
  const { data } = await query(`{
    entity(ref: "INF/MSME/W/45") { id relations(first: 1) { nodes { id sentence } } }
    dataset { sources { id name } }
  }`);
  const { entity, dataset } = data as {
    entity: { id: string; relations: { nodes: { id: string; sentence: string }[] } };
    dataset: { sources: { id: string; name: string }[] };
  };
  const [relation] = entity.relations.nodes;
  const [source] = dataset.sources;
  const again = await query(
    `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Document { symbol } ... on Relation { sentence } ... on Source { name } } }`,
    { ids: [entity.id, relation?.id, source?.id] },
  );
  expect(again).toEqual({
    data: {
      nodes: [
        { __typename: 'Document', id: entity.id, symbol: 'INF/MSME/W/45' },
        { __typename: 'Relation', ...relation },
        { __typename: 'Source', ...source },
      ],
    },
  });
});

test('the id of a source is a SourceRef, but no EntityRef', async () => {
  const { data } = await query('{ dataset { sources { id } } }');
  const id = (data as { dataset: { sources: { id: string }[] } }).dataset.sources[0]?.id;
  const ask = `query ($source: SourceRef!, $entity: EntityRef!) {
    topics(first: 0, filter: { sources: [$source] }) { totalCount }
    entity(ref: $entity) { name }
  }`;
  const { data: found, errors } = await query(ask, { source: id, entity: id });
  expect([found, errors?.map(({ message, extensions }) => [message, extensions.code])]).toEqual([
    { topics: { totalCount: 83 }, entity: null },
    [[`"ref" must be the id of an entity, but got the id of a source: "${id}".`, 'INVALID_ID']],
  ]);
});

test('an id of a source that is not in the graph leads to null', async () => {
  const id = Buffer.from('Source:unknown').toString('base64');
  expect(await query('query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual({ data: { node: null } });
});
