import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/dataset/build.ts';
import { createOperations, createRequestContext } from '../../src/server/operations/index.ts';
import type { ServerContext } from '../../src/server/operations/request-context.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import { logInMemory } from '../helpers/log.ts';
import type { RawRequest } from '../helpers/raw-http.ts';
import { settingsWith } from '../helpers/settings.ts';
import { rawDataset } from '../helpers/start-graph.ts';
import {
  type Send,
  type Transport,
  type TransportRequest,
  type TransportResponse,
  transports,
} from '../helpers/transports.ts';
import { groups } from './attacks/table.ts';

const store = memoryStore(buildGraph(rawDataset({ entities: [{ slug: 'topic/a' }] })));
const settings = settingsWith({ responseCache: { maxBytes: 0 } });
const json = { 'content-type': 'application/json' };

/** Headers that only the HTTP server sets, or that differ from request to request. */
const ignoredHeaders =
  /^(access-control-.*|cache-control|connection|content-length|content-security-policy|date|etag|keep-alive|referrer-policy|transfer-encoding|vary|x-content-type-options|x-request-id)$/;

describe('the HTTP server and `yoga.fetch` respond to every request alike', async () => {
  const [http, fetch] = (await Promise.all(
    transports.map(([, open]) => open({ currentStore: () => store, settings })),
  )) as [Send, Send];
  // Errors in the bytes of a connection cannot occur with `fetch`.
  const connectionGroups = ['request line', 'headers', 'message framing'];
  const requests = Object.entries(groups)
    .filter(([group]) => !connectionGroups.includes(group))
    .flatMap(([group, attacks]) => attacks.map(({ name, request }) => [group, name, requestOf(request)] as const));
  const queries = [
    '{ __typename }',
    '{ entity(ref: "topic/a") { name } }',
    '{ topics { edges { node { id } } } }',
    '{',
  ];
  const others = queries.flatMap((query): (readonly [string, string, TransportRequest])[] => [
    ['GET', query, { method: 'GET', path: `/graphql?${new URLSearchParams({ query })}` }],
    ['POST', query, { method: 'POST', path: '/graphql', headers: json, body: JSON.stringify({ query }) }],
  ]);

  test('to more than 80 malformed requests', () => expect(requests.length).toBeGreaterThan(80));

  test.each([...others, ...requests])('%s: %s', async (_, __, request) => {
    expect(comparable(await fetch(request))).toEqual(comparable(await http(request)));
  });
});

describe.each(transports)('a plugin, by %s,', (_, open) => {
  test('is called at every stage of every operation, from its parameters to its result', async () => {
    const stages: unknown[] = [];
    const plugin: Plugin<ServerContext, ServerContext> = {
      onParams: ({ params }) => void stages.push(['params', params.query]),
      onExecute: ({ args }) => void stages.push(['execute', args.document.definitions.length]),
      onExecutionResult: ({ result }) => void stages.push(['result', Object.keys(result ?? {})]),
    };
    const send = await open({ currentStore: () => store, settings, plugins: [plugin] });
    const query = '{ __typename }';
    for (const request of [
      { method: 'GET', path: `/graphql?query=${encodeURIComponent(query)}` },
      { method: 'POST', path: '/graphql', headers: json, body: JSON.stringify({ query }) },
    ])
      await send(request);
    const expected = [
      ['params', query],
      ['execute', 1],
      ['result', ['data']],
    ];
    expect(stages).toEqual([...expected, ...expected]);
  });
});

describe('a plugin that throws an error ends the operation, over HTTP and by `yoga.fetch` alike,', () => {
  const stages = ['onParams', 'onExecute', 'onExecutionResult'] as const;
  const request = { method: 'POST', path: '/graphql', headers: json, body: '{"query":"{ __typename }"}' };

  async function responseTo(stage: (typeof stages)[number], error: Error, [, open]: Transport) {
    const { logger, lines } = logInMemory('error');
    const throws = () => {
      throw error;
    };
    const send = await open({ currentStore: () => store, settings, logger, plugins: [{ [stage]: throws }] });
    const { status, body } = await send(request);
    return { status, body: JSON.parse(body), log: lines().map(({ msg, err }) => [msg, (err as Error).message]) };
  }

  test.each(stages)('with a masked and logged error, in %s', async (stage) => {
    const error = new Error('secret');
    const id = expect.stringMatching(/./);
    for (const transport of transports)
      expect(await responseTo(stage, error, transport)).toEqual({
        status: 500,
        body: {
          errors: [
            {
              message: 'Unexpected error.',
              extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: id },
            },
          ],
        },
        log: [['unhandled error', 'secret']],
      });
  });

  test.each(stages)('with the error that it made for clients, in %s', async (stage) => {
    const error = new GraphQLError('Closed on Sundays.', { extensions: { code: 'CLOSED', http: { status: 503 } } });
    for (const transport of transports)
      expect(await responseTo(stage, error, transport)).toEqual({
        status: 503,
        body: { errors: [{ message: 'Closed on Sundays.', extensions: { code: 'CLOSED' } }] },
        log: [],
      });
  });
});

describe('an operation', () => {
  test('is not executed without a request context, which the rate limit needs', async () => {
    const { yoga } = createOperations({ currentStore: () => store });
    const request = new Request('http://test/graphql?query={__typename}');
    await expect(async () => yoga.fetch(request)).rejects.toThrow(
      'yoga.fetch must be given a request context: yoga.fetch(request, { requestContext }).',
    );
    const params = { query: '{ __typename }' };
    const result = await yoga.getResultForParams({ params, request }, {} as ServerContext);
    expect(result).toMatchObject({ errors: [{ message: 'Unexpected error.' }] });
  });

  test('without an HTTP request, throws an error if a plugin reads the URL, headers or text of the request', async () => {
    const read: Record<string, unknown> = {};
    const plugin: Plugin<ServerContext, ServerContext> = {
      onParams({ request }) {
        read.method = request.method;
        read.aborted = request.signal.aborted;
        for (const name of ['url', 'headers', 'text'] as const) {
          try {
            read[name] = request[name];
          } catch (error) {
            read[name] = error instanceof TypeError && error.message;
          }
        }
      },
    };
    const { operate } = createOperations({ currentStore: () => store, plugins: [plugin] });
    await operate({ query: '{ __typename }' }, createRequestContext({ id: 'test', client: 'test' }));
    const message = (name: string) => expect.stringMatching(RegExp(`^"request\\.${name}" cannot be read here: `));
    expect(read).toEqual({
      method: 'POST',
      aborted: false,
      url: message('url'),
      headers: message('headers'),
      text: message('text'),
    });
  });
});

function comparable({ status, headers, body }: TransportResponse): unknown {
  const compared = Object.entries(headers).filter(([name]) => !ignoredHeaders.test(name));
  return { status, headers: Object.fromEntries(compared), body: body.replace(/"requestId":"[^"]+"/, '"requestId":""') };
}

/** Converts a raw request to one that both transports can send. */
function requestOf(raw: RawRequest): TransportRequest {
  const [head, body] = (typeof raw === 'string' || raw instanceof Uint8Array ? [raw] : raw) as [string, Uint8Array?];
  const [first = '', ...fields] = head.trimEnd().split('\r\n');
  const [method = '', path = ''] = first.split(' ');
  const headers = fields
    .map(
      (field) =>
        [field.slice(0, field.indexOf(':')).toLowerCase(), field.slice(field.indexOf(':') + 1).trim()] as const,
    )
    .filter(([name]) => name !== 'connection' && name !== 'content-length');
  return { method, path, headers: Object.fromEntries(headers), ...(body !== undefined && { body }) };
}
