import type { RelationFragment } from '../generated/graphql.ts';
import { BasisBadge } from './basis-badge.tsx';
import { DateText } from './date-text.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { RuleText } from './rule-text.tsx';

/** The quotes that support a relation; if it rests on several sources, by source, with what each says differently. */
export function SourceEvidence({ relation }: { readonly relation: RelationFragment }) {
  const { sources, claims, evidence } = relation;
  if (sources.length < 2) return <EvidenceList evidence={evidence} />;
  return sources.map(({ name, title, document }) => (
    <div key={name} className="source-evidence">
      <p className="source-title">{title}</p>
      {claims
        .filter(({ source }) => source.name === name)
        .map((claim) => (
          <ClaimDifference key={`${claim.rule?.id} ${claim.when?.edtf}`} claim={claim} relation={relation} />
        ))}
      <EvidenceList evidence={evidence.filter((quote) => quote.document.slug === document.slug)} />
    </div>
  ));
}

interface ClaimProps {
  readonly claim: RelationFragment['claims'][number];
  readonly relation: RelationFragment;
}

/** The basis, rule and time of a claim, as far as the relation has others. */
function ClaimDifference({ claim: { basis, rule, when }, relation }: ClaimProps) {
  const otherWhen = when?.edtf !== relation.when?.edtf;
  return (
    <>
      {basis !== relation.basis && (
        <p>
          <BasisBadge basis={basis} />
        </p>
      )}
      {rule && rule.id !== relation.rule?.id && (
        <RuleText label={basis === 'EXTERNAL' ? 'External fact' : 'Rule'} rule={rule} />
      )}
      {otherWhen && <p>{when ? <DateText when={when} /> : 'Gives no date.'}</p>}
    </>
  );
}
