import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memoryStore } from '../../src/store/memory/index.ts';
import { dataGraph } from '../helpers/data-graph.ts';
import { startTestServer } from '../helpers/test-server.ts';

// Each request of docs/api.md is answered as the page says. The answers to GraphQL requests are generated, so that a test
// of the generated files compares them; here are those over HTTP.

const page = readFileSync('docs/api.md', 'utf8');

describe('docs/api.md', () => {
  let [origin, close] = ['', async () => {}];
  beforeAll(async () => {
    const onEnd = (end: () => Promise<void>) => {
      close = end;
    };
    const store = memoryStore(dataGraph);
    ({ origin } = await startTestServer(onEnd, { currentStore: () => store }));
  });
  afterAll(() => close());

  const pairs = [...page.matchAll(/```http\n(.*?)```\n\n```http\n(.*?)```/gs)].map(
    ([, request = '', response = '']) => ({
      name: `${request.slice(0, 40).replaceAll('\n', ' ')}…`,
      request,
      response,
    }),
  );

  test('has requests over HTTP', () => {
    expect(pairs.length).toBeGreaterThan(2);
  });

  test.each(pairs)('is true of $name', async ({ request, response }) => {
    const { start, headers, body } = partsOf(request);
    const [method = '', path = ''] = start.split(' ');
    const received = await fetch(origin + path, { method, headers, ...(body && { body }) });
    const expected = partsOf(response);
    const shown = expected.headers.map(([name = '', value = '']) => [
      name,
      value.includes('…') ? pattern(value).exec(received.headers.get(name) ?? '') && value : received.headers.get(name),
    ]);
    expect([`${received.status} ${received.statusText}`, shown, await received.text()]).toEqual([
      expected.start,
      expected.headers,
      expected.body,
    ]);
  });

  test('has answers without errors, but for those of the section on errors', () => {
    const sections = page.split(/^## /m).map((section) => [section.split('\n')[0], section.includes('"errors"')]);
    expect(sections.filter(([, failed]) => failed).map(([title]) => title)).toEqual(['Errors', 'Persisted operations']);
  });
});

/** The parts of a message of HTTP as the page writes it. */
function partsOf(message: string) {
  const [head = '', ...rest] = message.split('\n\n');
  const [start = '', ...lines] = head.trim().split('\n');
  return {
    start,
    headers: lines.map((line) => line.split(': ') as [string, string]), // Each has one colon with a space.
    body: rest.join('\n\n').trim(),
  };
}

/** A text in which "…" stands for anything. */
function pattern(text: string): RegExp {
  return new RegExp(
    `^${text
      .split('…')
      .map((part) => RegExp.escape(part))
      .join('.+')}$`,
  );
}
