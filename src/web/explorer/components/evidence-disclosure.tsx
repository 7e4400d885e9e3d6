import './relation.css';
import { type ReactNode, useId, useState } from 'react';
import type { EvidenceFragment } from '../generated/graphql.ts';
import { EvidenceList } from './evidence-list.tsx';

interface Props {
  readonly evidence: readonly EvidenceFragment[];
  /** What the evidence supports. Part of the button's accessible name. */
  readonly statement: string;
  /** The class of the row with the button. */
  readonly className: string;
  /** Shown in the row before the button. */
  readonly before?: ReactNode;
  /** Shown in the row after the button. */
  readonly after?: ReactNode;
  /** Shown instead of the list of quotes. */
  readonly children?: ReactNode;
}

/** A button that shows and hides the evidence for a statement. */
export function EvidenceDisclosure({ evidence, statement, className, before, after, children }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const label = evidence.length === 0 ? 'Why' : evidence.length === 1 ? '1 quote' : `${evidence.length} quotes`;
  return (
    <>
      <div className={className}>
        {before}
        <button
          type="button"
          className="disclosure"
          aria-expanded={open}
          aria-controls={id}
          aria-label={`${label}: ${statement}`}
          onClick={() => setOpen(!open)}
        >
          {label}
        </button>
        {after}
      </div>
      <div id={id} className="evidence-panel" hidden={!open}>
        {open && (children ?? <EvidenceList evidence={evidence} />)}
      </div>
    </>
  );
}
