import { expect, test } from 'vitest';
import type { Result } from '../../bench/harness/comparison.ts';
import { costTables, upkeepTable } from '../../bench/harness/comparison-tables.ts';

/** A server that took so many milliseconds of processor time for a request, in each round. */
function result(title: string, cpuMs: readonly number[], startUpsMs: readonly number[], megabytes: number): Result {
  const samples = [
    cpuMs.map((own) => ({
      cpuMs: own,
      helpersCpuMs: 0,
      perSecond: 1_000 / own,
      seconds: 1,
      p50Ms: own * 8,
      p99Ms: own * 20,
    })),
  ];
  return { title, samples, startUpsMs, residentBytes: megabytes * 2 ** 20 };
}

const results = [
  result('ours', [0.5, 0.4, 0.8], [410, 390, 400], 120),
  result('the floor', [0.05, 0.04, 0.04], [52], 48.26),
  result('another', [1, 1.2, 0.8], [1_234.4, 1_300], 98),
];

test('a table holds each round against the same round of the first', () => {
  expect(costTables([{ title: 'Q1: one', bodies: {} }], results)).toBe(
    [
      '**Q1: one**',
      '',
      '| Server | CPU for a request, ms | × ours | requests/s | p50, ms | p99, ms |',
      '|---|---:|---:|---:|---:|---:|',
      '| ours | 0.5 (0.4–0.8) | 1 (1–1) | 2,000 | 4 | 10 |',
      '| the floor | 0.04 (0.04–0.05) | 0.1 (0.05–0.1) | 25,000 | 0.32 | 0.8 |',
      '| another | 1 (0.8–1.2) | 2 (1–3) | 1,000 | 8 | 20 |',
    ].join('\n'),
  );
});

test('a table says what starting costs, and what stays', () => {
  expect(upkeepTable(results)).toBe(
    [
      '| Server | from start to first answer, ms | resident afterwards, MB |',
      '|---|---:|---:|',
      '| ours | 400 (390–410) | 120 |',
      '| the floor | 52 (52–52) | 48.3 |',
      '| another | 1,270 (1,230–1,300) | 98 |',
    ].join('\n'),
  );
});
