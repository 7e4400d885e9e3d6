import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { errorKinds } from '../../src/api/errors.ts';

/** Said by the libraries below, or by GraphQL itself. */
const ofLibraries = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'OPERATION_RESOLUTION_FAILURE'];

test('no code is written in the sources but those of the table, and the table has none that nobody gives', () => {
  const files = globSync('src/{api,server,execution,ask}/**/*.ts').filter((file) => !file.endsWith('api/errors.ts'));
  const text = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  const written = [...text.matchAll(/(?:\bcode: ?|\b(?:inputError|extensionsOf|Refusal|text)\(\s*)'([A-Z_]+)'/g)];
  const codes = new Set(written.map(([, code = '']) => code));
  expect(codes.size).toBeGreaterThan(20);
  expect([...codes].filter((code) => !(code in errorKinds))).toEqual([]);
  const missing = Object.keys(errorKinds).filter((code) => !text.includes(`'${code}'`));
  expect(missing.filter((code) => !ofLibraries.includes(code))).toEqual([]);
});
