import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { jsonSchemaFiles, jsonSchemaName } from '../../src/dataset/json-schemas.ts';
import { jsonSchemaErrors } from '../helpers/json-schemas.ts';
import { nextReport } from '../helpers/next-report.ts';

describe.each([
  ['the repository', 'data', 45],
  ['the made-up report', nextReport, 35],
])('the data files of %s', (_, folder, atLeast) => {
  const files = globSync('**/*.yaml', { cwd: folder });
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');

  test('begin with a line that leads an editor to their JSON Schema', () => {
    const firstLines = files.map((file) => {
      const schema = relative(dirname(join(folder, file)), `schema/data/${jsonSchemaName(file)}.json`);
      return [file, `# yaml-language-server: $schema=${schema}`];
    });
    expect(files.length).toBeGreaterThan(atLeast);
    expect(files.map((file) => [file, read(file).split('\n', 1)[0]])).toEqual(firstLines);
  });

  test('satisfy it', () => {
    const errors = files.flatMap((file) =>
      jsonSchemaErrors(jsonSchemaName(file), read(file)).map((error) => `${file}${error}`),
    );
    expect(errors).toEqual([]);
  });
});

test('every form of data file has a JSON Schema in schema/data, and there is no other', () => {
  expect(globSync('schema/data/*').sort()).toEqual(Object.keys(jsonSchemaFiles()).sort());
});

describe('an editor marks', () => {
  test.each([
    [
      'an unknown key',
      'topics',
      '- { slug: topic/a, name: A, sumary: B }',
      ['/0: must NOT have additional properties (sumary)'],
    ],
    ['a missing key', 'topics', '- { slug: topic/a }', ["/0: must have required property 'name'"]],
    [
      'a slug of another type',
      'topics',
      '- { slug: event/a, name: A }',
      ['/0/slug: must match pattern "^topic/[^\\s/]\\S*$"'],
    ],
    [
      'a misspelt kind of entity',
      'documents',
      '- { slug: document/a, name: A, kind: ANUAL_REPORT }',
      ['/0/kind: must be equal to one of the allowed values'],
    ],
    [
      'a date in words',
      'meetings',
      '- { slug: meeting/2023-07-03, name: A, date: 3 July 2023, ordinal: 1 }',
      ['/0/date: must match pattern "^\\d{4}-\\d{2}-\\d{2}$"'],
    ],
    [
      'a misspelt kind of relation',
      'claims',
      '- claim: organization/itc presentd presentation/a',
      ['/0/claim: A claim must be "source kind target". The kinds are in schema/relations.md.'],
    ],
    [
      'the ends of a claim in the wrong order',
      'claims',
      '- claim: presentation/a presented organization/itc',
      ['/0/claim: It must read "Actor presented Presentation", with the slugs of both.'],
    ],
    [
      'a role that its kind of relation does not have',
      'claims',
      '- { claim: meeting/2023-07-03 considered document/a, role: host }\n- { claim: organization/itc presented presentation/a, role: host }',
      ['/0/role: must be equal to one of the allowed values', '/1/role: boolean schema is false'],
    ],
    [
      'the number of a paragraph without quotation marks, which YAML reads as a number',
      'claims',
      '- claim: topic/a broader topic/b\n  quotes: [{ in: 2.4, span: [0, 1], words: A }]',
      ['/0/quotes/0/in: must be string'],
    ],
    [
      'a span without an end',
      'claims',
      '- claim: topic/a broader topic/b\n  quotes: [{ in: "2.4", span: [0], words: A }]',
      ['/0/quotes/0/span: must NOT have fewer than 2 items'],
    ],
    [
      'a count that nothing in the source supports',
      'counts',
      '- { label: topics, declared: 5, quotes: [] }',
      ['/0/quotes: must NOT have fewer than 1 items'],
    ],
    [
      'a field that sources cannot disagree about',
      'properties',
      '- of: topic/a\n  property: summary\n  value: A\n  quotes: [{ in: "1", span: [0, 1], words: A }]',
      ['/0/property: must be equal to one of the allowed values'],
    ],
    ['a list where one entry is expected', 'source', '- document: document/a', [': must be object']],
    ['one entry where a list is expected', 'rules', 'id: a', [': must be array']],
    ['a key without a value', 'topics', '- slug: topic/a\n  name: A\n  summary:', ['/0/summary: must be string']],
  ])('%s', (_, schema, text, errors) => {
    expect(jsonSchemaErrors(schema, text)).toEqual(errors);
  });
});

test('an editor accepts a quote as it is written by hand, without the span that data:annotate sets', () => {
  expect(
    jsonSchemaErrors('claims', '- claim: topic/a broader topic/b\n  quotes: [{ in: "2.4", words: A, nth: 2 }]'),
  ).toEqual([]);
});

test('an editor accepts a year without quotation marks, and names with and without a scope', () => {
  const text = `- slug: initiative/a
  name: A
  kind: NETWORK
  launched: { edtf: 2022 }
  aliases: [B, { name: C, source: report, sections: ["3"] }]
`;
  expect(jsonSchemaErrors('initiatives', text)).toEqual([]);
});
