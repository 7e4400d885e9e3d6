import { expect, test } from 'vitest';
import { barChart } from '../../bench/harness/bar-chart.ts';
import { scalingChart, scalingTable } from '../../bench/harness/scaling-report.ts';
import { rangeOf } from '../../bench/harness/statistics.ts';

const results = [
  scalingResult('an entity by its slug', [0.3, 0.3, 0.33]),
  scalingResult('a page & its <references>', [4, 8, 9]),
  scalingResult('paths', [4, 9, 8.9]),
];

test('a bar chart has a bar for each server, and highlights those that others are compared with', async () => {
  const bar = (label: string, ms: number[], note: string) => ({
    label,
    value: rangeOf(ms),
    note,
    highlighted: label === 'this server',
  });
  const panels = [
    { title: 'Q1: one', bars: [bar('this server', [0.5, 0.4, 0.8], '1 ×'), bar('HTTP baseline', [0.05], '0.1 ×')] },
    { title: 'Q2: many', bars: [bar('this server', [4], '1 ×'), bar('another', [9, 12], '2.6 ×')] },
  ];
  await expect(barChart({ title: 'Time', unit: 'ms', panels })).toMatchFileSnapshot('bars.svg');
});

test('a line chart has a line for each query, and its labels do not overlap', async () => {
  await expect(scalingChart(results)).toMatchFileSnapshot('lines.svg');
});

test('the scaling table ends with the ratio of the largest graph to the smallest', () => {
  expect(scalingTable(results)).toBe(
    [
      '| Query | 1,000 entities, ms | returned | 10,000 entities, ms | returned | 100,000 entities, ms | returned | last ÷ first |',
      '|---|---:|---:|---:|---:|---:|---:|---:|',
      '| an entity by its slug | 0.3 (0.27–0.36) | 50 | 0.3 (0.27–0.36) | 50 | 0.33 (0.297–0.396) | 50 | 1.1 |',
      '| a page & its <references> | 4 (3.6–4.8) | 50 | 8 (7.2–9.6) | 50 | 9 (8.1–10.8) | 50 | 2.25 |',
      '| paths | 4 (3.6–4.8) | 50 | 9 (8.1–10.8) | 50 | 8.9 (8.01–10.7) | 50 | 2.23 |',
    ].join('\n'),
  );
});

test('a chart is well-formed XML, whatever its labels', () => {
  const label = 'a\u0000b\u001b[31m\ud800]]>&<"';
  const bars = [{ label, value: rangeOf([1, 2]), note: label, highlighted: true }];
  const chart = barChart({ title: label, unit: 'ms', panels: [{ title: label, bars }] });
  expect(chart).toContain('>a\ufffdb\ufffd[31m\ufffd]]&#62;&#38;&#60;&#34;</text>');
  expect(chart.isWellFormed()).toBe(true);
});

function scalingResult(title: string, medians: readonly number[]) {
  const sizes = medians.map((ms, power) => ({
    entities: 10 ** (3 + power),
    ms: rangeOf([ms * 0.9, ms, ms * 1.2]),
    returned: 50,
  }));
  return { title, sizes };
}
