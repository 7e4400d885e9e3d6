import { formatNumber, type Spread } from './statistics.ts';
import { circle, line, logAxis, margin, polyline, svgDocument, text } from './svg.ts';

/** A line chart with two logarithmic axes. */
export interface LineChart {
  readonly title: string;
  readonly xTitle: string;
  /** Follows each number of the vertical axis: `ms`. */
  readonly unit: string;
  readonly lines: readonly Line[];
}

export interface Line {
  readonly label: string;
  readonly points: readonly { readonly x: number; readonly y: Spread }[];
}

/** Lines through medians, with a stroke from low to high at each point, and the label at the end of the line. */
export function lineChart({ title, xTitle, unit, lines }: LineChart): string {
  const points = lines.flatMap((one) => one.points);
  const x = logAxis(
    points.map((point) => point.x),
    left,
    right,
  );
  const y = logAxis(
    points.flatMap((point) => [point.y.low, point.y.high]),
    bottom,
    top,
  );
  const labelPositions = separateLabels(lines.map((one) => y.at(one.points.at(-1)?.y.median ?? 1)));
  const content = [
    ...x.powers.flatMap((power) => [
      line(x.at(power), top, x.at(power), bottom, 'grid'),
      text(x.at(power), bottom + 18, power.toLocaleString('en'), 'muted middle'),
    ]),
    ...y.powers.flatMap((power) => [
      line(left, y.at(power), right, y.at(power), 'grid'),
      text(left - 8, y.at(power) + 4, `${power.toLocaleString('en')} ${unit}`, 'muted end'),
    ]),
    text((left + right) / 2, bottom + 40, xTitle, 'middle'),
    ...lines.flatMap(({ label, points: measured }, index) => [
      ...measured.map((point) =>
        line(x.at(point.x), y.at(point.y.low), x.at(point.x), y.at(point.y.high), `c${index}`),
      ),
      polyline(
        measured.map((point) => [x.at(point.x), y.at(point.y.median)]),
        `c${index}`,
      ),
      ...measured.map((point) => circle(x.at(point.x), y.at(point.y.median), 3, `c${index}`)),
      circle(right + 14, labelPositions[index] ?? 0, 4, `c${index}`),
      text(right + 24, (labelPositions[index] ?? 0) + 4, label),
    ]),
  ];
  const values = lines.map(({ label, points: measured }) => {
    const described = measured.map(
      (point) => `${formatNumber(point.y.median)} ${unit} at ${point.x.toLocaleString('en')}`,
    );
    return [`${label}:`, ...described].join(' ');
  });
  return svgDocument(title, values.join('; '), width, bottom + 40 + margin, content);
}

const [width, height] = [840, 420];
const [left, right, top, bottom] = [84, 540, 50, height];

/** Moves labels down that would overlap the label above. */
function separateLabels(positions: readonly number[]): number[] {
  const moved = [...positions];
  let last = -Infinity;
  for (const [position, index] of positions.map((y, index) => [y, index] as const).sort(([a], [b]) => a - b)) {
    last = Math.max(position, last + 18);
    moved[index] = last;
  }
  return moved;
}
