import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { jsonSchemaFiles, jsonSchemaName } from '../../src/dataset/json-schemas.ts';
import { jsonSchemaErrors } from '../helpers/json-schemas.ts';

/** The examples of data/README.md. The first line of each is a comment with the path of the file that it is from. */
const readme = readFileSync('data/README.md', 'utf8');
const examples = [...readme.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, block = '']) => {
  const [, file = '', text = ''] = /^# (\S+)\n(.*)$/s.exec(block) ?? [];
  return { file, text, schema: jsonSchemaName(file) };
});

test('data/README.md has an example of every form of data file', () => {
  const forms = Object.keys(jsonSchemaFiles()).map((file) => basename(file, '.json'));
  expect([...new Set(examples.map(({ schema }) => schema))].sort()).toEqual(forms.sort());
});

test('its examples are parts of the files that they name', () => {
  expect(examples.filter(({ file, text }) => !readFileSync(file, 'utf8').includes(`\n${text}`))).toEqual([]);
});

test('its examples satisfy the JSON Schemas of these files', () => {
  const errors = examples.flatMap(({ file, text, schema }) =>
    jsonSchemaErrors(schema, text).map((error) => `${file}${error}`),
  );
  expect(errors).toEqual([]);
});
