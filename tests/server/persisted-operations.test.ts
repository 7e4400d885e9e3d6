import { hash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/dataset/build.ts';
import { formatManifest, ManifestError, readManifest } from '../../src/server/operations/manifest.ts';
import { defaultSettings } from '../../src/server/settings/index.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import { settingsWith } from '../helpers/settings.ts';
import { rawDataset } from '../helpers/start-graph.ts';
import { type Transport, type TransportResponse, transports } from '../helpers/transports.ts';

const store = memoryStore(buildGraph(rawDataset({ entities: [{ slug: 'topic/a' }] })));
const listed = 'query Listed { topic: entity(ref: "topic/a") { name } }';
const other = '{ other: entity(ref: "topic/a") { name } }';
const [listedId, otherId] = [hash('sha256', listed), hash('sha256', other)];
const listedResponse = { data: { topic: { name: 'a' } } };
const otherResponse = { data: { other: { name: 'a' } } };

/**
 * Starts a server with one topic and a manifest of one operation. Returns functions that send a request and return the
 * status with the error code or the response.
 */
async function startServer(open: Transport[1], settings = defaultSettings) {
  const persistedOperations = new Map([[listedId, listed]]);
  const send = await open({ currentStore: () => store, persistedOperations, settings });
  const summary = ({ status, body }: TransportResponse) => {
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

describe.each(transports)('an operation can be sent by reference, by %s,', (_, open) => {
  test('with its id if it is in the manifest', async () => {
    const { post, get } = await startServer(open);
    expect(await post({ documentId: `sha256:${listedId}` })).toEqual([200, listedResponse]);
    expect(await get({ documentId: listedId })).toEqual([200, listedResponse]);
    expect(await post({ documentId: otherId })).toEqual([400, 'PERSISTED_QUERY_NOT_IN_LIST']);
    expect(await post({ documentId: listedId, query: listed })).toEqual([400, 'BAD_REQUEST']);
  });

  test('with its hash, by POST or GET, after a client has sent the document with its hash', async () => {
    const { post, get } = await startServer(open);
    const byHash = { extensions: automatic(otherId) };
    expect(await post(byHash)).toEqual([404, 'PERSISTED_QUERY_NOT_FOUND']);
    expect(await post({ ...byHash, query: other })).toEqual([200, otherResponse]);
    expect(await post(byHash)).toEqual([200, otherResponse]);
    expect(await get({ extensions: JSON.stringify(automatic(otherId)) })).toEqual([200, otherResponse]);
    expect(await post({ extensions: automatic(listedId) })).toEqual([200, listedResponse]);
  });

  test('and if the hash is unknown, the error has the status that clients expect, and is not cached', async () => {
    const { post } = await startServer(open);
    const byHash = { extensions: automatic(otherId) };
    expect(await post(byHash, 'application/json')).toEqual([200, 'PERSISTED_QUERY_NOT_FOUND']);
    await post({ ...byHash, query: other });
    expect(await post(byHash, 'application/json')).toEqual([200, otherResponse]);
  });

  test.each([
    ['a hash of another document', { query: listed, extensions: automatic(otherId) }],
    ['no hash', { query: other, extensions: automatic('abc') }],
    ['another version', { query: other, extensions: automatic(otherId, 2) }],
    ['a list', { query: other, extensions: { persistedQuery: [] } }],
    ['nothing', {}],
  ])('but not with %s', async (_, body) => {
    const { post } = await startServer(open);
    expect(await post(body)).toEqual([400, 'BAD_REQUEST']);
    expect(await post({ extensions: automatic(otherId) })).toEqual([404, 'PERSISTED_QUERY_NOT_FOUND']);
  });
});

test.each(transports)(
  'if persisted operations are required, only those of the manifest are executed, by %s',
  async (_, open) => {
    const { post, get } = await startServer(open, settingsWith({ persistedOperations: { required: true } }));
    expect(await post({ query: listed })).toEqual([200, listedResponse]);
    expect(await post({ documentId: listedId })).toEqual([200, listedResponse]);
    expect(await post({ query: other })).toEqual([400, 'PERSISTED_QUERY_NOT_IN_LIST']);
    expect(await get({ query: other })).toEqual([400, 'PERSISTED_QUERY_NOT_IN_LIST']);
    expect(await post({ query: other, extensions: automatic(otherId) })).toEqual([400, 'PERSISTED_QUERY_NOT_IN_LIST']);
    expect(await post({ extensions: automatic(otherId) })).toEqual([404, 'PERSISTED_QUERY_NOT_FOUND']);
  },
);

describe('a manifest', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'msme-graph-manifest-')), 'operations.json');
  const read = (text: string) => {
    writeFileSync(file, text);
    return readManifest(file);
  };

  test('maps hashes to documents, and is read as it was written', () => {
    expect(read(formatManifest([listed, other]))).toEqual(
      new Map([
        [listedId, listed],
        [otherId, other],
      ]),
    );
  });

  test('is rejected if a document has another hash, or if the file is not a manifest', () => {
    expect(() => read(JSON.stringify({ [otherId]: listed }))).toThrow(
      new ManifestError(`${file} names a document by "${otherId}", but its SHA-256 is "${listedId}".`),
    );
    for (const text of ['', '[1]', '{"a":1}'])
      expect(() => read(text)).toThrow(
        new ManifestError(`${file} must be a JSON object of the texts of documents by their SHA-256.`),
      );
  });
});
