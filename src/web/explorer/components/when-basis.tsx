import { formatDate } from '../format/dates.ts';
import type { RelationFragment } from '../generated/graphql.ts';
import { RuleText } from './rule-text.tsx';

/** Where a relation's date or period comes from: the rule that gave it, and the last day for which a source states it. */
export function WhenBasis({ relation: { when, rule } }: { readonly relation: RelationFragment }) {
  if (!when) return null;
  const follows = `The ${when.edtf.includes('/') ? 'period' : 'date'} follows by`;
  return (
    <>
      {when.rule &&
        (when.rule.id === rule?.id ? (
          <p>{follows} the same rule.</p>
        ) : (
          <RuleText label={`${follows} a rule`} rule={when.rule} />
        ))}
      {when.statedAt && <p>Stated as of {formatDate(when.statedAt)}.</p>}
    </>
  );
}
