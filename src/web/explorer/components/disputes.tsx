import './disputes.css';
import { Fragment, type ReactNode } from 'react';
import { disputedValue } from '../format/disputed-value.ts';
import { joinWords } from '../format/join-words.ts';
import type { DisputeFragment } from '../generated/graphql.ts';
import { EvidenceDisclosure } from './evidence-disclosure.tsx';

interface DisputesProps {
  readonly disputes: readonly DisputeFragment[];
  /** What is shown below the subject of a dispute. */
  readonly below?: (dispute: DisputeFragment) => ReactNode;
}

/** What sources disagree about, each with all sides. */
export function Disputes({ disputes, below }: DisputesProps) {
  return (
    <ul className="disputes">
      {disputes.map((dispute) => (
        <li key={`${dispute.entity?.slug} ${dispute.subject}`} className="dispute">
          <h3>{dispute.subject.charAt(0).toUpperCase() + dispute.subject.slice(1)}</h3>
          {below?.(dispute)}
          <ul>
            {dispute.sides.map((side) => (
              <Side key={side.value} dispute={dispute} side={side} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

interface SideProps {
  readonly dispute: DisputeFragment;
  readonly side: DisputeFragment['sides'][number];
}

/** What some sources say, in their words, and whether it is what the graph shows. */
function Side({ dispute: { subject, field, reason }, side }: SideProps) {
  const { sources, evidence, served, preferred } = side;
  const value = disputedValue(field, side.value);
  const words = [...new Set(evidence.map(({ quote }) => quote))];
  const shown = words.slice(0, maxWords);
  return (
    <li className="dispute-side">
      <EvidenceDisclosure
        evidence={evidence}
        statement={`${subject}: ${value}`}
        className="dispute-side-head"
        before={
          <p>
            <strong className="dispute-value">{value}</strong> {served && <span className="dispute-mark">Shown</span>}{' '}
            <span className="muted">
              {joinWords(
                sources.map(({ title }) => title),
                'and',
              )}
              {shown.length > 0 && ': '}
              {shown.map((quote, index) => (
                <Fragment key={quote}>
                  {index > 0 && ', '}“{quote}”
                </Fragment>
              ))}
              {words.length > shown.length && ' …'}
            </span>
          </p>
        }
      />
      {preferred && <p className="dispute-preference">Preferred by an editor{reason && `: ${reason}`}</p>}
    </li>
  );
}

/** Quotes that are shown at once; the button shows all. */
const maxWords = 3;
