import { expect, test } from 'vitest';
import { firstDifference, readResponse } from '../../bench/harness/response.ts';

const meeting = (slugs: string[]) => ({
  meeting: { name: 'Third', presentations: slugs.map((slug) => ({ node: { slug } })) },
});

test('responses with a different order of fields are equal', () => {
  expect(firstDifference({ slug: 'a', name: null }, { name: null, slug: 'a' })).toBe(null);
});

test('a difference is described with its path and both values', () => {
  const differences = [
    firstDifference(meeting(['a', 'b']), meeting(['a', 'c'])),
    firstDifference(meeting(['a', 'b']), meeting(['a'])),
    firstDifference(meeting(['a', 'b']), meeting(['b', 'a'])),
    firstDifference({ name: null }, {}),
    firstDifference({ edges: [] }, { edges: {} }),
  ];
  expect(differences).toEqual([
    'data.meeting.presentations[1].node.slug: "b" against "c"',
    'data.meeting.presentations[1]: {"node":{"slug":"b"}} against nothing',
    'data.meeting.presentations[0].node.slug: "a" against "b"',
    'data.name: null against nothing',
    'data.edges: [] against {}',
  ]);
});

test('a response with errors is rejected', () => {
  const text = '{"errors":[{"message":"No."}],"data":null}';
  expect(() => readResponse('relay', text)).toThrow(`A response must have no errors, but got ${text}`);
});

test('rows of join tables in a response of PostGraphile become edges', () => {
  const row = { role: 'host', evidence: [{ quote: 'hosted' }], entity: { slug: 'organization/itc' } };
  const text = JSON.stringify({ data: { presenters: { edges: [{ node: row }] } } });
  expect(readResponse('postgraphile', text)).toEqual({
    presenters: { edges: [{ role: 'host', evidence: [{ quote: 'hosted' }], node: { slug: 'organization/itc' } }] },
  });
});
