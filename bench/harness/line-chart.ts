import { type Spread, short } from './statistics.ts';
import { circle, line, logAxis, margin, picture, polyline, text } from './svg.ts';

/** What a picture of lines shows, both axes logarithmic. */
export interface LineChart {
  readonly title: string;
  readonly xTitle: string;
  /** Behind every number of the vertical axis: `ms`. */
  readonly unit: string;
  readonly lines: readonly Line[];
}

export interface Line {
  readonly label: string;
  readonly points: readonly { readonly x: number; readonly y: Spread }[];
}

/** Lines through medians, each with a stroke from the least to the most, and its name at its end. */
export function lineChart({ title, xTitle, unit, lines }: LineChart): string {
  const points = lines.flatMap((one) => one.points);
  const x = logAxis(
    points.map((point) => point.x),
    left,
    right,
  );
  const y = logAxis(
    points.flatMap((point) => [point.y.least, point.y.most]),
    bottom,
    top,
  );
  const places = apart(lines.map(({ points: own }) => y.at(own.at(-1)?.y.median ?? 1)));
  const content = [
    ...x.powers.flatMap((power) => [
      line(x.at(power), top, x.at(power), bottom, 'grid'),
      text(x.at(power), bottom + 18, power.toLocaleString('en'), 'faint middle'),
    ]),
    ...y.powers.flatMap((power) => [
      line(left, y.at(power), right, y.at(power), 'grid'),
      text(left - 8, y.at(power) + 4, `${power.toLocaleString('en')} ${unit}`, 'faint end'),
    ]),
    text((left + right) / 2, bottom + 40, xTitle, 'middle'),
    ...lines.flatMap(({ label, points: own }, index) => [
      ...own.map((point) => line(x.at(point.x), y.at(point.y.least), x.at(point.x), y.at(point.y.most), `c${index}`)),
      polyline(
        own.map((point) => [x.at(point.x), y.at(point.y.median)]),
        `c${index}`,
      ),
      ...own.map((point) => circle(x.at(point.x), y.at(point.y.median), 3, `c${index}`)),
      circle(right + 14, places[index] ?? 0, 4, `c${index}`),
      text(right + 24, (places[index] ?? 0) + 4, label),
    ]),
  ];
  const values = lines.map(({ label, points: own }) =>
    [`${label}:`, ...own.map((point) => `${short(point.y.median)} ${unit} at ${point.x.toLocaleString('en')}`)].join(
      ' ',
    ),
  );
  return picture(title, values.join('; '), width, bottom + 40 + margin, content);
}

const [width, height] = [840, 420];
const [left, right, top, bottom] = [84, 540, 50, height];

/** The places, moved down where they are too near to the one above for two lines of text. */
function apart(places: readonly number[]): number[] {
  const moved = [...places];
  let last = -Infinity;
  for (const [place, index] of places.map((place, index) => [place, index] as const).sort(([a], [b]) => a - b)) {
    last = Math.max(place, last + 18);
    moved[index] = last;
  }
  return moved;
}
