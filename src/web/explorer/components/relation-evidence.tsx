import type { ReactNode } from 'react';
import { reviewLabels } from '../format/review-labels.ts';
import type { RelationFragment } from '../generated/graphql.ts';
import { BasisBadge } from './basis-badge.tsx';
import { EvidenceDisclosure } from './evidence-disclosure.tsx';
import { RelationNotes } from './relation-notes.tsx';
import { RuleText } from './rule-text.tsx';
import { SourceEvidence } from './source-evidence.tsx';
import { WhenBasis } from './when-basis.tsx';

interface Props {
  readonly relation: RelationFragment;
  /** Whether the children already contain the relation's sentence, so that the evidence does not repeat it. */
  readonly sentenceShown?: boolean;
  /** How the relation is shown. */
  readonly children: ReactNode;
}

/**
 * A relation with its basis and its evidence: the quotes, what readers found and, if it or its date is not stated, the
 * rule or fact behind it.
 */
export function RelationEvidence({ relation, sentenceShown = false, children }: Props) {
  const { evidence, basis, rule, review, sentence } = relation;
  return (
    <EvidenceDisclosure
      evidence={evidence}
      statement={sentence}
      className="relation-head"
      before={
        <>
          <div className="relation-summary">
            {children}
            <RelationNotes relation={relation} />
          </div>
          <BasisBadge basis={basis} />
        </>
      }
    >
      {!sentenceShown && <p className="sentence">{sentence}</p>}
      {rule && <RuleText label={basis === 'EXTERNAL' ? 'External fact' : 'Rule'} rule={rule} />}
      <WhenBasis relation={relation} />
      {review && <p className={`review review-${review}`}>{reviewLabels[review]}.</p>}
      <SourceEvidence relation={relation} />
    </EvidenceDisclosure>
  );
}
