import type { ReactNode } from 'react';
import type { RelationFragment } from '../generated/graphql.ts';
import { BasisBadge } from './basis-badge.tsx';
import { EvidenceDisclosure } from './evidence-disclosure.tsx';

interface Props {
  readonly relation: RelationFragment;
  /** Whether the children already contain the relation's sentence, so that the evidence does not repeat it. */
  readonly sentenceShown?: boolean;
  /** How the relation is shown. */
  readonly children: ReactNode;
}

/** A relation with its basis, its evidence and, if it is derived or external, the rule or fact behind it. */
export function RelationEvidence({ relation, sentenceShown = false, children }: Props) {
  const { evidence, basis, rule, sentence } = relation;
  return (
    <EvidenceDisclosure
      evidence={evidence}
      statement={sentence}
      className="relation-head"
      before={
        <>
          <div className="relation-summary">{children}</div>
          <BasisBadge basis={basis} />
        </>
      }
      explanation={
        <>
          {!sentenceShown && <p className="sentence">{sentence}</p>}
          {rule && (
            <p className="rule">
              {basis === 'EXTERNAL' ? 'External fact: ' : 'Rule: '}
              {rule}
            </p>
          )}
        </>
      }
    />
  );
}
