import { expect, test } from 'vitest';
import { firstDifference, readAnswer } from '../../bench/harness/answers.ts';

const meeting = (slugs: string[]) => ({
  meeting: { name: 'Third', presentations: slugs.map((slug) => ({ node: { slug } })) },
});

test('answers are the same whatever the order of their fields', () => {
  expect(firstDifference({ slug: 'a', name: null }, { name: null, slug: 'a' })).toBe(null);
});

test('a difference is told with its place and both sides', () => {
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

test('an answer with errors is none', () => {
  const text = '{"errors":[{"message":"No."}],"data":null}';
  expect(() => readAnswer('relay', text)).toThrow(`An answer must have no errors, but got ${text}`);
});

test("the rows between PostGraphile's tables read as edges", () => {
  const row = { role: 'host', evidence: [{ quote: 'hosted' }], entity: { slug: 'organization/itc' } };
  const text = JSON.stringify({ data: { presenters: { edges: [{ node: row }] } } });
  expect(readAnswer('postgraphile', text)).toEqual({
    presenters: { edges: [{ role: 'host', evidence: [{ quote: 'hosted' }], node: { slug: 'organization/itc' } }] },
  });
});
