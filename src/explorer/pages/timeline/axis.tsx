import { type Days, dateOf } from './days.ts';
import { scaleOf } from './layout.ts';

interface Props {
  readonly days: Days;
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly asOf: number;
}

/** Months, or what fits instead, and the day after which everything still lay ahead of the source. */
export function Axis({ days, width, height, top, asOf }: Props) {
  const scale = scaleOf(days, width);
  const ticks = scale.ticks(Math.max(Math.floor(width / 85), 2));
  const line = scale(new Date(dateOf(asOf + 1)));
  return (
    <g className="axis">
      {line < width && (
        <rect className="ahead" x={Math.max(line, 0)} width={width - Math.max(line, 0)} height={height} />
      )}
      {ticks.map((tick, index) => {
        const x = scale(tick);
        return (
          <g key={tick.getTime()} data-date={tick.toISOString().slice(0, 10)}>
            <line x1={x} x2={x} y1={top - 12} y2={height} />
            {x < width - 40 && (
              <text x={x + 4} y={top - 14}>
                {tickWords(tick, index === 0)}
              </text>
            )}
          </g>
        );
      })}
      {line >= 0 && line <= width && <line className="as-of" x1={line} x2={line} y1={0} y2={height} />}
    </g>
  );
}

/** As much of a date as tells it from those before it: `2024`, `Jul`, `3 Jul`. */
function tickWords(tick: Date, first: boolean): string {
  const [month, day, year] = [tick.getUTCMonth(), tick.getUTCDate(), tick.getUTCFullYear()];
  if (month === 0 && day === 1) return String(year);
  const name = tick.toLocaleDateString('en', { month: 'short', timeZone: 'UTC' });
  const words = day === 1 ? name : `${day} ${name}`;
  return first ? `${words} ${year}` : words;
}
