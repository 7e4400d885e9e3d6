import { type Days, dateOf } from './days.ts';
import { scaleOf } from './layout.ts';
import { tickInWords, ticksOf } from './ticks.ts';

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
  const line = scale(asOf + 1);
  return (
    <g className="axis">
      {line < width && (
        <rect className="ahead" x={Math.max(line, 0)} width={width - Math.max(line, 0)} height={height} />
      )}
      {ticksOf(days, width).map((tick, index) => {
        const x = scale(tick);
        return (
          <g key={tick} data-date={dateOf(tick)}>
            <line x1={x} x2={x} y1={top - 12} y2={height} />
            {x < width - 40 && (
              <text x={x + 4} y={top - 14}>
                {tickInWords(tick, index === 0)}
              </text>
            )}
          </g>
        );
      })}
      {line >= 0 && line <= width && <line className="as-of" x1={line} x2={line} y1={0} y2={height} />}
    </g>
  );
}
