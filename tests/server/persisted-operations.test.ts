import { hash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/dataset/build.ts';
import { formatManifest, ManifestError, readManifest } from '../../src/server/operations/manifest.ts';
import { defaultSettings } from '../../src/server/settings/index.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import { type Lane, type LaneResponse, lanes } from '../helpers/lanes.ts';
import { settingsWith } from '../helpers/settings.ts';
import { rawDataset } from '../helpers/start-graph.ts';

const store = memoryStore(buildGraph(rawDataset({ entities: [{ slug: 'topic/a' }] })));
const listed = 'query Listed { topic: entity(slug: "topic/a") { name } }';
const other = '{ other: entity(slug: "topic/a") { name } }';
const [listedId, otherId] = [hash('sha256', listed), hash('sha256', other)];
const answer = { data: { topic: { name: 'a' } } };
const otherAnswer = { data: { other: { name: 'a' } } };

/** Opens a server with the topic and a manifest of one operation; returns functions that give the status, and the code or the body. */
async function serve(open: Lane[1], settings = defaultSettings) {
  const persistedOperations = new Map([[listedId, listed]]);
  const send = await open({ currentStore: () => store, persistedOperations, settings });
  const summary = ({ status, body }: LaneResponse) => {
    const json = JSON.parse(body);
    return [status, json.errors?.[0].extensions.code ?? json];
  };
  return {
    post: async (body: object, accept = 'application/graphql-response+json') => {
      const headers = { 'content-type': 'application/json', accept };
      return summary(await send({ method: 'POST', path: '/graphql', headers, body: JSON.stringify(body) }));
    },
    get: async (parameters: Record<string, string>) =>
      summary(await send({ method: 'GET', path: `/graphql?${new URLSearchParams(parameters)}` })),
  };
}

function automatic(sha256Hash: unknown, version: unknown = 1) {
  return { persistedQuery: { version, sha256Hash } };
}

describe.each(lanes)('a document is named instead of sent, by %s,', (_, open) => {
  test('by its id, where it is listed', async () => {
    const { post, get } = await serve(open);
    expect(await post({ documentId: `sha256:${listedId}` })).toEqual([200, answer]);
    expect(await get({ documentId: listedId })).toEqual([200, answer]);
    expect(await post({ documentId: otherId })).toEqual([400, 'PERSISTED_QUERY_NOT_IN_LIST']);
    expect(await post({ documentId: listedId, query: listed })).toEqual([400, 'BAD_REQUEST']);
  });

  test('by its hash, once a client has sent both, with variables and by GET too', async () => {
    const { post, get } = await serve(open);
    const named = { extensions: automatic(otherId) };
    expect(await post(named)).toEqual([404, 'PERSISTED_QUERY_NOT_FOUND']);
    expect(await post({ ...named, query: other })).toEqual([200, otherAnswer]);
    expect(await post(named)).toEqual([200, otherAnswer]);
    expect(await get({ extensions: JSON.stringify(automatic(otherId)) })).toEqual([200, otherAnswer]);
    expect(await post({ extensions: automatic(listedId) })).toEqual([200, answer]);
  });

  test('and that it is not known is told as clients expect it, and is not kept', async () => {
    const { post } = await serve(open);
    const named = { extensions: automatic(otherId) };
    expect(await post(named, 'application/json')).toEqual([200, 'PERSISTED_QUERY_NOT_FOUND']);
    await post({ ...named, query: other });
    expect(await post(named, 'application/json')).toEqual([200, otherAnswer]);
  });

  test.each([
    ['a hash of another document', { query: listed, extensions: automatic(otherId) }],
    ['no hash', { query: other, extensions: automatic('abc') }],
    ['another version', { query: other, extensions: automatic(otherId, 2) }],
    ['a list', { query: other, extensions: { persistedQuery: [] } }],
    ['nothing', {}],
  ])('but not by %s', async (_, body) => {
    const { post } = await serve(open);
    expect(await post(body)).toEqual([400, 'BAD_REQUEST']);
    expect(await post({ extensions: automatic(otherId) })).toEqual([404, 'PERSISTED_QUERY_NOT_FOUND']);
  });
});

test.each(lanes)('if persisted operations are required, no other is executed, by %s', async (_, open) => {
  const { post, get } = await serve(open, settingsWith({ persistedOperations: { required: true } }));
  expect(await post({ query: listed })).toEqual([200, answer]);
  expect(await post({ documentId: listedId })).toEqual([200, answer]);
  expect(await post({ query: other })).toEqual([400, 'PERSISTED_QUERY_NOT_IN_LIST']);
  expect(await get({ query: other })).toEqual([400, 'PERSISTED_QUERY_NOT_IN_LIST']);
  expect(await post({ query: other, extensions: automatic(otherId) })).toEqual([400, 'PERSISTED_QUERY_NOT_IN_LIST']);
  expect(await post({ extensions: automatic(otherId) })).toEqual([404, 'PERSISTED_QUERY_NOT_FOUND']);
});

describe('a manifest', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'msme-graph-manifest-')), 'operations.json');
  const read = (text: string) => {
    writeFileSync(file, text);
    return readManifest(file);
  };

  test('holds texts by their hash, and is read as it was written', () => {
    expect(read(formatManifest([listed, other]))).toEqual(
      new Map([
        [listedId, listed],
        [otherId, other],
      ]),
    );
  });

  test('is refused where a text has another hash, or where it is something else', () => {
    expect(() => read(JSON.stringify({ [otherId]: listed }))).toThrow(
      new ManifestError(`${file} names a document by "${otherId}", but its SHA-256 is "${listedId}".`),
    );
    for (const text of ['', '[1]', '{"a":1}'])
      expect(() => read(text)).toThrow(
        new ManifestError(`${file} must be a JSON object of the texts of documents by their SHA-256.`),
      );
  });
});
