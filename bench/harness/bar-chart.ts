import { formatNumber, type Spread } from './statistics.ts';
import { line, logAxis, margin, rectangle, svgDocument, text } from './svg.ts';

/** A bar chart. Lower is better. */
export interface BarChart {
  readonly title: string;
  /** Follows each number: `ms`. */
  readonly unit: string;
  readonly panels: readonly Panel[];
}

/** A group of bars with its own title and axis. */
export interface Panel {
  readonly title: string;
  readonly bars: readonly Bar[];
}

export interface Bar {
  readonly label: string;
  readonly value: Spread;
  /** Follows the value: `2.1 ×`. */
  readonly note: string;
  /** Whether others are compared with it. */
  readonly highlighted: boolean;
}

/** Horizontal bars on logarithmic axes, each with a line from its minimum to its maximum. */
export function barChart({ title, unit, panels }: BarChart): string {
  let top = 56;
  const content: string[] = [];
  for (const panel of panels) {
    content.push(...drawPanel(panel, unit, top));
    top += heightOf(panel) + 20;
  }
  const values = panels.map(({ title: name, bars }) => {
    const described = bars.map(({ label, value, note }) => `${label} ${formatNumber(value.median)} ${unit} (${note})`);
    return `${name}: ${described.join(', ')}`;
  });
  return svgDocument(title, values.join('; '), width, top, content);
}

const [width, labels, notes, step, thickness] = [840, 200, 150, 26, 16];
const [axisStart, axisEnd] = [margin + labels, width - margin - notes];

function heightOf({ bars }: Panel): number {
  return 40 + bars.length * step;
}

function drawPanel({ title, bars }: Panel, unit: string, top: number): string[] {
  const axis = logAxis(
    bars.flatMap(({ value }) => [value.low, value.high]),
    axisStart,
    axisEnd,
  );
  const first = top + 16;
  const bottom = first + bars.length * step;
  return [
    text(margin, top, title, 'title'),
    ...axis.powers.flatMap((power) => [
      line(axis.at(power), first, axis.at(power), bottom, 'grid'),
      text(axis.at(power), bottom + 16, `${power.toLocaleString('en')} ${unit}`, 'muted middle'),
    ]),
    ...bars.flatMap(({ label, value, note, highlighted }, index) => {
      const middle = first + (index + 0.5) * step;
      return [
        text(axisStart - 10, middle + 4, label, highlighted ? 'title end' : 'end'),
        rectangle(
          axisStart,
          middle - thickness / 2,
          axis.at(value.median) - axisStart,
          thickness,
          highlighted ? 'highlighted' : 'bar',
        ),
        line(axis.at(value.low), middle, axis.at(value.high), middle, 'range'),
        text(axisEnd + 10, middle + 4, `${formatNumber(value.median)} ${unit}, ${note}`, highlighted ? 'title' : ''),
      ];
    }),
  ];
}
