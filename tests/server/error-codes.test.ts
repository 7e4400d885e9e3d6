import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { errorKinds } from '../../src/api/errors.ts';

/** Codes set by libraries. */
const libraryCodes = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'OPERATION_RESOLUTION_FAILURE'];

test('every error code in the sources is in the table, and every code of the table is in the sources', () => {
  const files = globSync('src/{api,server,execution,traversal}/**/*.ts').filter(
    (file) => !file.endsWith('api/errors.ts'),
  );
  const text = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  const occurrences = [
    ...text.matchAll(/(?:\bcode: ?|\b(?:argumentError|errorExtensions|HttpError|stringScalar)\(\s*)'([A-Z_]+)'/g),
  ];
  const codes = new Set(occurrences.map(([, code = '']) => code));
  expect(codes.size).toBeGreaterThan(20);
  expect([...codes].filter((code) => !(code in errorKinds))).toEqual([]);
  const missing = Object.keys(errorKinds).filter((code) => !text.includes(`'${code}'`));
  expect(missing.filter((code) => !libraryCodes.includes(code))).toEqual([]);
});
