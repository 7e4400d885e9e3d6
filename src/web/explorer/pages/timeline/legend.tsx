import type { ReactNode } from 'react';
import { formatDate } from '../../format/dates.ts';
import { Bar } from './item-mark.tsx';

/** The meaning of the marks in the chart. */
export function Legend({ asOf, sourceCount }: { readonly asOf: string; readonly sourceCount: number }) {
  return (
    <ul className="time-legend type-Event" aria-label="Legend">
      <li>
        <Sample>
          <circle className="time-mark" cx="20" cy="8" r="6" />
        </Sample>
        on this day
      </li>
      <li>
        <Sample>
          <Bar shape="span" left={1} right={39} y={8} />
        </Sample>
        from the first to the last day
      </li>
      <li>
        <Sample>
          <Bar shape="within" left={1} right={39} y={8} />
        </Sample>
        on an unknown day in this period
      </li>
      <li>
        <Sample>
          <Bar shape="until" left={1} right={39} y={8} />
        </Sample>
        start or end not stated
      </li>
      <li>
        <Sample>
          <g className="future">
            <circle className="time-mark" cx="20" cy="8" r="6" />
          </g>
        </Sample>
        hollow, on a shaded background: in the future on {formatDate(asOf)}, the date of the{' '}
        {sourceCount > 1 ? 'latest source' : 'source'}
      </li>
    </ul>
  );
}

function Sample({ children }: { readonly children: ReactNode }) {
  return (
    <svg width="40" height="16" aria-hidden="true">
      {children}
    </svg>
  );
}
