import type { ReactNode } from 'react';
import { dayInWords } from '../../format/dates.ts';
import { Bar } from './item-mark.tsx';

/** What the marks of the picture mean. */
export function Legend({ asOf }: { readonly asOf: string }) {
  return (
    <ul className="time-legend type-Event" aria-label="What the marks mean">
      <li>
        <Sample>
          <circle className="time-mark" cx="20" cy="8" r="6" />
        </Sample>
        that day
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
        some time within; the day is not stated
      </li>
      <li>
        <Sample>
          <Bar shape="until" left={1} right={39} y={8} />
        </Sample>
        fades where an end is not stated
      </li>
      <li>
        <Sample>
          <g className="future">
            <circle className="time-mark" cx="20" cy="8" r="6" />
          </g>
        </Sample>
        hollow, on a tinted ground: still ahead on {dayInWords(asOf)}, when the source was written
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
