import { type Days, toDate } from './days.ts';
import { dayScale } from './layout.ts';
import { axisTicks, tickLabel } from './ticks.ts';

interface Props {
  readonly days: Days;
  readonly width: number;
  readonly height: number;
  readonly top: number;
  /** The day of the latest source. Later days are shaded. */
  readonly asOf: number;
}

/** The time axis, and the shaded days after the latest source. */
export function Axis({ days, width, height, top, asOf }: Props) {
  const scale = dayScale(days, width);
  const futureX = scale(asOf + 1);
  return (
    <g className="axis">
      {futureX < width && (
        <rect className="future-days" x={Math.max(futureX, 0)} width={width - Math.max(futureX, 0)} height={height} />
      )}
      {axisTicks(days, width).map((tick, index) => {
        const x = scale(tick);
        return (
          <g key={tick} data-date={toDate(tick)}>
            <line x1={x} x2={x} y1={top - 12} y2={height} />
            {x < width - 40 && (
              <text x={x + 4} y={top - 14}>
                {tickLabel(tick, index === 0)}
              </text>
            )}
          </g>
        );
      })}
      {futureX >= 0 && futureX <= width && <line className="as-of" x1={futureX} x2={futureX} y1={0} y2={height} />}
    </g>
  );
}
