import { expect, test } from 'vitest';
import type { Result } from '../../bench/harness/comparison.ts';
import { costTables, startUpTable } from '../../bench/harness/comparison-tables.ts';

/** The result of a server with a given processor time per request in each round. */
function result(title: string, cpuMs: readonly number[], startUpsMs: readonly number[], megabytes: number): Result {
  const samples = [
    cpuMs.map((ms) => ({
      cpuMs: ms,
      databaseCpuMs: 0,
      perSecond: 1_000 / ms,
      seconds: 1,
      p50Ms: ms * 8,
      p99Ms: ms * 20,
    })),
  ];
  return { title, samples, startUpsMs, residentBytes: megabytes * 2 ** 20 };
}

const results = [
  result('this server', [0.5, 0.4, 0.8], [410, 390, 400], 120),
  result('HTTP baseline', [0.05, 0.04, 0.04], [52], 48.26),
  result('another', [1, 1.2, 0.8], [1_234.4, 1_300], 98),
];

test('the cost table compares each round with the same round of the first server', () => {
  expect(costTables({ queries: [{ title: 'Q1: one', bodies: {} }], results })).toBe(
    [
      '**Q1: one**',
      '',
      '| Server | CPU per request, ms | × this server | requests/s | p50, ms | p99, ms |',
      '|---|---:|---:|---:|---:|---:|',
      '| this server | 0.5 (0.4–0.8) | 1 (1–1) | 2,000 | 4 | 10 |',
      '| HTTP baseline | 0.04 (0.04–0.05) | 0.1 (0.05–0.1) | 25,000 | 0.32 | 0.8 |',
      '| another | 1 (0.8–1.2) | 2 (1–3) | 1,000 | 8 | 20 |',
    ].join('\n'),
  );
});

test('the start-up table has the time to the first response and the resident memory', () => {
  expect(startUpTable(results)).toBe(
    [
      '| Server | start to first response, ms | resident memory afterwards, MB |',
      '|---|---:|---:|',
      '| this server | 400 (390–410) | 120 |',
      '| HTTP baseline | 52 (52–52) | 48.3 |',
      '| another | 1,270 (1,230–1,300) | 98 |',
    ].join('\n'),
  );
});
