import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { openTracing } from '../../src/server/observability/tracing.ts';
import { startTestServer } from '../helpers/test-server.ts';

interface Span {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly attributes: readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[];
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
  const tracing = openTracing({ endpoint, serviceName: 'graph' });
  const { origin } = await startTestServer(onTestFinished, { tracing });
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  const query = encodeURIComponent('query Find { entity(slug: "topic/a") { name } }');
  await (await fetch(`${origin}/graphql?query=${query}`, { headers: { traceparent } })).text();
  await (await fetch(`${origin}/nothing`, { headers: { traceparent: 'none' } })).text();
  await (await fetch(`${origin}/health`)).text();
  await tracing.close();
  expect(services).toEqual(['graph']);
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
