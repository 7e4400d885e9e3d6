import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer, json } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { FailureLog } from '../../src/server/observability/index.ts';
import { openTracing } from '../../src/server/observability/tracing.ts';
import { freePort } from '../helpers/free-port.ts';
import { startTestServer } from '../helpers/test-server.ts';

interface Span {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly attributes: readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[];
}

function failureLog() {
  const messages: string[] = [];
  const failures = new FailureLog(
    'collector',
    { failed: (reason) => `failed: ${reason}`, recovered: 'recovered' },
    (message) => messages.push(message),
  );
  return { failures, messages };
}

/** Starts a collector that receives spans by OTLP, as JSON over HTTP. */
async function startCollector() {
  const spans: Span[] = [];
  const services: unknown[] = [];
  const server = createServer(async (request, response) => {
    const { resourceSpans } = (await json(request)) as {
      resourceSpans: { resource: { attributes: Span['attributes'] }; scopeSpans: { spans: Span[] }[] }[];
    };
    for (const { resource, scopeSpans } of resourceSpans) {
      services.push(resource.attributes.find(({ key }) => key === 'service.name')?.value.stringValue);
      spans.push(...scopeSpans.flatMap((scope) => scope.spans));
    }
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo; // A server that listens on a port has such an address.
  return { endpoint: `http://127.0.0.1:${port}/`, spans, services };
}

test('a request is a span of the trace in its traceparent header, with its steps as child spans and without values of arguments', async () => {
  const { endpoint, spans, services } = await startCollector();
  const { failures, messages } = failureLog();
  const tracing = openTracing({ endpoint, serviceName: 'graph', failures });
  const { origin } = await startTestServer(onTestFinished, { tracing });
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  const query = encodeURIComponent('query Find { entity(ref: "topic/a") { name } }');
  await (await fetch(`${origin}/graphql?query=${query}`, { headers: { traceparent } })).text();
  await (await fetch(`${origin}/nothing`, { headers: { traceparent: 'none' } })).text();
  await (await fetch(`${origin}/health`)).text();
  await tracing.close();
  expect([services, messages]).toEqual([['graph'], []]);
  const request = spans.find(({ name }) => name === 'GET /graphql');
  const other = spans.find(({ name }) => name === 'GET /nothing');
  const parents = spans.map(({ name, traceId, parentSpanId }) => [name, traceId, parentSpanId]);
  const traceId = '0af7651916cd43dd8448eb211c80319c';
  expect(parents.toSorted()).toEqual([
    ['GET /graphql', traceId, 'b7ad6b7169203331'],
    ['GET /nothing', other?.traceId, undefined],
    ['execute', traceId, request?.spanId],
    ['parse', traceId, request?.spanId],
    ['validate', traceId, request?.spanId],
  ]);
  expect(other?.traceId).not.toBe(traceId);
  expect(Object.fromEntries(request?.attributes.map(({ key, value }) => [key, Object.values(value)[0]]) ?? [])).toEqual(
    {
      'http.request.method': 'GET',
      'url.path': '/graphql',
      'http.response.status_code': 200,
      'graphql.operation.name': 'Find',
    },
  );
});

describe('the log says, once, why a collector does not receive spans, and that it does again, without what was sent:', () => {
  const secret = 'open-sesame';
  type Respond = (response: ServerResponse, body: Buffer) => void;
  const status: (code: number, body?: string) => Respond =
    (code, body = secret) =>
    (response) =>
      response.writeHead(code, { 'Content-Type': 'application/json' }).end(body);

  test.for<[name: string, respond: Respond, expected: string]>([
    ['it responds 401', status(401), 'failed: HTTP 401 Unauthorized'],
    ['it responds 404', status(404), 'failed: HTTP 404 Not Found'],
    ['it responds 500', status(500), 'failed: HTTP 500 Internal Server Error'],
    ['it responds 503', status(503), 'failed: HTTP 429, 502, 503 or 504'],
    ['it closes the connection', (response) => response.destroy(), 'failed: socket hang up'],
    ['it does not respond', () => {}, 'failed: Request timed out'],
    [
      'its response is malformed',
      status(200, '<html>'),
      `failed: Failed to parse trace export response: Unexpected token '<', "<html>" is not valid JSON. Returning empty response`,
    ],
    [
      'it rejects spans',
      status(200, '{"partialSuccess":{"rejectedSpans":1,"errorMessage":"too old"}}'),
      'failed: Received Partial Success response: {"rejectedSpans":1,"errorMessage":"too old"}',
    ],
  ])('%s', async ([_, respond, expected]) => {
    vi.stubEnv('OTEL_EXPORTER_OTLP_TIMEOUT', '500');
    vi.stubEnv('OTEL_EXPORTER_OTLP_HEADERS', `authorization=${secret}`);
    onTestFinished(() => void vi.unstubAllEnvs());
    let current = respond;
    const server = createServer(async (request, response) => current(response, await buffer(request)));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close().closeAllConnections());
    const { port } = server.address() as AddressInfo; // A server that listens on a port has such an address.
    const { failures, messages } = failureLog();
    const tracing = openTracing({ endpoint: `http://${secret}@127.0.0.1:${port}`, serviceName: 'graph', failures });
    const send = async () => {
      tracing.startRequest('GET', '/graphql', {}).end({ status: 200, operation: null, errorCodes: [] });
      await tracing.flush();
    };
    await send();
    await send();
    expect([messages, failures.count]).toEqual([[expected], 2]);
    current = status(200, '{}');
    await send();
    expect(messages).toEqual([expected, 'recovered']);
    expect(messages.join()).not.toContain(secret);
    await tracing.close();
  });

  test('there is none', async () => {
    const { failures, messages } = failureLog();
    vi.stubEnv('OTEL_EXPORTER_OTLP_TIMEOUT', '500');
    onTestFinished(() => void vi.unstubAllEnvs());
    const port = await freePort();
    const tracing = openTracing({ endpoint: `http://127.0.0.1:${port}`, serviceName: 'graph', failures });
    tracing.startRequest('GET', '/graphql', {}).end({ status: 200, operation: null, errorCodes: [] });
    await tracing.close();
    expect(messages).toEqual([`failed: connect ECONNREFUSED 127.0.0.1:${port}`]);
  });
});
