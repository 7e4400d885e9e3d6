import './relation.css';
import { useId, useState } from 'react';
import type { RelationFragment } from '../generated/graphql.ts';
import type { Side } from '../words/relation-words.ts';
import { BasisMark } from './basis-mark.tsx';
import { EntityLink } from './entity-link.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { When } from './when.tsx';

/** One relation as its entity sees it: the other end, role and date, and a click away, why it is believed. */
export function RelationRow({ relation, side }: { readonly relation: RelationFragment; readonly side: Side }) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const { evidence, basis, rule, role, when, sentence } = relation;
  const other = side === 'out' ? relation.target : relation.source;
  const count = evidence.length === 1 ? '1 quote' : `${evidence.length} quotes`;
  return (
    <li className="relation">
      <div className="relation-head">
        <div className="relation-what">
          <EntityLink entity={other} />
          {(role || when) && (
            <span className="relation-how">
              {role && <span className="role">{role}</span>}
              {when && <When when={when} />}
            </span>
          )}
        </div>
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
            <p className="sentence">{sentence}</p>
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
    </li>
  );
}
