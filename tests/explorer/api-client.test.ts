import { afterEach, expect, test, vi } from 'vitest';
import { createApiClient, queryOptions } from '../../src/web/explorer/api/client.ts';
import type { Operation } from '../../src/web/explorer/api/operation.ts';
import { TypedDocumentString } from '../../src/web/explorer/generated/graphql.ts';

// "ab" and "bA" have the same hash, with the same text before and after them: 97 × 33 + 98 is 98 × 33 + 65.
const [one, other] = ['ab', 'bA'];

afterEach(() => vi.unstubAllGlobals());

test.each([
  [
    'variables',
    operation('query Q($text: String!) { f(a: $text) }', one),
    operation('query Q($text: String!) { f(a: $text) }', other),
  ],
  ['texts', operation(`query Q { f(a: "${one}") }`, 'x'), operation(`query Q { f(a: "${other}") }`, 'x')],
])('two operations whose %s have the same hash of 32 bits get their own responses', async (_, first, second) => {
  expect(hashOf(first)).toBe(hashOf(second));
  const sent: string[] = [];
  vi.stubGlobal('fetch', async (_url: string, { body }: { readonly body: string }) => {
    sent.push(body);
    return Response.json({ data: { echo: body } });
  });
  const client = createApiClient();
  const ask = () => Promise.all([first, second].map((each) => client.fetchQuery(queryOptions(each))));
  const [answers, again] = [await ask(), await ask()];
  expect(answers).toEqual([first, second].map((each) => ({ echo: bodyOf(each) })));
  expect(again).toEqual(answers);
  expect(sent).toEqual([bodyOf(first), bodyOf(second)]); // Once each: the responses are kept.
});

test('the responses that were kept first are given up beyond a hundred', async () => {
  let requests = 0;
  vi.stubGlobal('fetch', async () => Response.json({ data: { number: ++requests } }));
  const client = createApiClient();
  const ask = (text: number) => client.fetchQuery(queryOptions(operation('query Q { f }', String(text))));
  for (let text = 1; text <= 150; text += 1) await ask(text);
  expect(client.getQueryCache().getAll()).toHaveLength(100);
  expect([await ask(150), await ask(1)]).toEqual([{ number: 150 }, { number: 151 }]);
});

function operation(text: string, variable: string): Operation<{ readonly echo: string }, { readonly text: string }> {
  return { document: new TypedDocumentString(text), variables: { text: variable } };
}

function bodyOf({ document, variables }: ReturnType<typeof operation>): string {
  return JSON.stringify({ operationName: 'Q', query: String(document), variables });
}

/** The hash by which clients such as urql tell operations apart: djb2 of the text, continued with the variables. */
function hashOf({ document, variables }: ReturnType<typeof operation>): number {
  let hash = 5381;
  for (const unit of String(document) + JSON.stringify(variables)) hash = (hash * 33 + unit.charCodeAt(0)) | 0;
  return hash;
}
