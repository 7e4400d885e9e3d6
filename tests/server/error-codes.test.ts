import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { errorKinds } from '../../src/api/errors.ts';

/** The codes of errors from graphql-js and Yoga. */
const libraryCodes = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'OPERATION_RESOLUTION_FAILURE'];

test('the table of errors has every code that the source code uses, and no other', () => {
  const files = globSync('src/{api,server}/**/*.ts').filter(
    (file) => !/api\/(errors|search-notice)|settings/.test(file),
  );
  const text = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  const used = [...text.matchAll(/(?:\bcode: ?|Error\(\s*|Extensions\(\s*|\btext\(\s*|\bmax[A-Z]\w+: )'([A-Z_]+)'/g)];
  const codes = new Set(used.map(([, code = '']) => code));
  expect(codes.size).toBeGreaterThan(20);
  expect([...codes].filter((code) => !(code in errorKinds))).toEqual([]);
  const missing = Object.keys(errorKinds).filter((code) => !text.includes(`'${code}'`));
  expect(missing.filter((code) => !libraryCodes.includes(code))).toEqual([]);
});
