import { expect, test } from 'vitest';
import { barChart } from '../../bench/harness/bar-chart.ts';
import { growthPicture, growthTable } from '../../bench/harness/scaling-table.ts';
import { spreadOf } from '../../bench/harness/statistics.ts';

const growths = [
  growth('an entity by its slug', [0.3, 0.3, 0.33]),
  growth('a page & its <references>', [4, 8, 9]),
  growth('paths', [4, 9, 8.9]),
];

test('a picture of bars has one for each server, those of ours marked', async () => {
  const bar = (label: string, ms: number[], note: string) => ({
    label,
    value: spreadOf(ms),
    note,
    ours: label === 'ours',
  });
  const panels = [
    { title: 'Q1: one', bars: [bar('ours', [0.5, 0.4, 0.8], '1 ×'), bar('the floor', [0.05], '0.1 ×')] },
    { title: 'Q2: many', bars: [bar('ours', [4], '1 ×'), bar('another', [9, 12], '2.6 ×')] },
  ];
  await expect(barChart({ title: 'Time', unit: 'ms', panels })).toMatchFileSnapshot('bars.svg');
});

test('a picture of lines has one for each question, and their names apart', async () => {
  await expect(growthPicture(growths)).toMatchFileSnapshot('lines.svg');
});

test('a table of growth says how much longer the largest takes than the smallest', () => {
  expect(growthTable(growths)).toBe(
    [
      '| Question | 1,000 entities, ms | named | 10,000 entities, ms | named | 100,000 entities, ms | named | last ÷ first |',
      '|---|---:|---:|---:|---:|---:|---:|---:|',
      '| an entity by its slug | 0.3 (0.27–0.36) | 50 | 0.3 (0.27–0.36) | 50 | 0.33 (0.297–0.396) | 50 | 1.1 |',
      '| a page & its <references> | 4 (3.6–4.8) | 50 | 8 (7.2–9.6) | 50 | 9 (8.1–10.8) | 50 | 2.25 |',
      '| paths | 4 (3.6–4.8) | 50 | 9 (8.1–10.8) | 50 | 8.9 (8.01–10.7) | 50 | 2.23 |',
    ].join('\n'),
  );
});

function growth(question: string, medians: readonly number[]) {
  const sizes = medians.map((ms, power) => ({
    entities: 10 ** (3 + power),
    ms: spreadOf([ms * 0.9, ms, ms * 1.2]),
    answer: 50,
  }));
  return { question, sizes };
}
