import { type Spread, short } from './statistics.ts';
import { line, logAxis, margin, picture, rectangle, text } from './svg.ts';

/** What a picture of bars shows: the less, the better. */
export interface BarChart {
  readonly title: string;
  /** Behind every number: `ms`. */
  readonly unit: string;
  readonly panels: readonly Panel[];
}

/** Bars under a title of their own, with an axis of their own. */
export interface Panel {
  readonly title: string;
  readonly bars: readonly Bar[];
}

export interface Bar {
  readonly label: string;
  readonly value: Spread;
  /** Behind the value: `2.1 ×`. */
  readonly note: string;
  /** Whether it is what others are compared with. */
  readonly ours: boolean;
}

/** Horizontal bars on logarithmic axes, with a line from the least to the most of each. */
export function barChart({ title, unit, panels }: BarChart): string {
  let top = 56;
  const content: string[] = [];
  for (const panel of panels) {
    content.push(...panelAt(panel, unit, top));
    top += heightOf(panel) + 20;
  }
  const values = panels.map(({ title: name, bars }) => {
    const own = bars.map(({ label, value, note }) => `${label} ${short(value.median)} ${unit} (${note})`);
    return `${name}: ${own.join(', ')}`;
  });
  return picture(title, values.join('; '), width, top, content);
}

const [width, labels, notes, step, thickness] = [840, 200, 150, 26, 16];
const [from, to] = [margin + labels, width - margin - notes];

function heightOf({ bars }: Panel): number {
  return 40 + bars.length * step;
}

function panelAt({ title, bars }: Panel, unit: string, top: number): string[] {
  const axis = logAxis(
    bars.flatMap(({ value }) => [value.least, value.most]),
    from,
    to,
  );
  const first = top + 16;
  const bottom = first + bars.length * step;
  return [
    text(margin, top, title, 'title'),
    ...axis.powers.flatMap((power) => [
      line(axis.at(power), first, axis.at(power), bottom, 'grid'),
      text(axis.at(power), bottom + 16, `${power.toLocaleString('en')} ${unit}`, 'faint middle'),
    ]),
    ...bars.flatMap(({ label, value, note, ours }, index) => {
      const middle = first + (index + 0.5) * step;
      return [
        text(from - 10, middle + 4, label, ours ? 'title end' : 'end'),
        rectangle(from, middle - thickness / 2, axis.at(value.median) - from, thickness, ours ? 'ours' : 'bar'),
        line(axis.at(value.least), middle, axis.at(value.most), middle, 'range'),
        text(to + 10, middle + 4, `${short(value.median)} ${unit}, ${note}`, ours ? 'title' : ''),
      ];
    }),
  ];
}
