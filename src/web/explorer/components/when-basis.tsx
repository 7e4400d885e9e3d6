import { formatDate } from '../format/dates.ts';
import { joinWords } from '../format/join-words.ts';
import type { RelationFragment } from '../generated/graphql.ts';
import { RuleText } from './rule-text.tsx';

/** Where a relation's date or period comes from: the rule that gave it, and the days for which sources state it. */
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
      {when.statedOn.length > 0 && <p>Stated as of {joinWords(when.statedOn.map(formatDate), 'and')}.</p>}
    </>
  );
}
