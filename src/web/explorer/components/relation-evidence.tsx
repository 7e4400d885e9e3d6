import './relation.css';
import { type ReactNode, useId, useState } from 'react';
import type { RelationFragment } from '../generated/graphql.ts';
import { BasisMark } from './basis-badge.tsx';
import { EvidenceList } from './evidence-list.tsx';

interface Props {
  readonly relation: RelationFragment;
  /** Whether the relation's sentence is already among what is shown, so that the reasons need not begin with it. */
  readonly said?: boolean;
  /** What is shown of the relation. */
  readonly children: ReactNode;
}

/** A relation with its basis, and a click away, why it is believed. */
export function Reasoned({ relation: { evidence, basis, rule, sentence }, said = false, children }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const count = evidence.length === 1 ? '1 quote' : `${evidence.length} quotes`;
  return (
    <>
      <div className="relation-head">
        <div className="relation-what">{children}</div>
        <BasisMark basis={basis} />
        <button
          type="button"
          className="disclosure"
          aria-expanded={open}
          aria-controls={id}
          aria-label={`${evidence.length > 0 ? count : 'Why'}: ${sentence}`}
          onClick={() => setOpen(!open)}
        >
          {evidence.length > 0 ? count : 'Why'}
        </button>
      </div>
      <div id={id} className="relation-why" hidden={!open}>
        {open && (
          <>
            {!said && <p className="sentence">{sentence}</p>}
            {rule && (
              <p className="rule">
                {basis === 'EXTERNAL' ? 'From outside the sources: ' : 'By the rule: '}
                {rule}
              </p>
            )}
            <EvidenceList evidence={evidence} />
          </>
        )}
      </div>
    </>
  );
}
