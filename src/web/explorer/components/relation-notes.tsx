import type { RelationFragment } from '../generated/graphql.ts';
import { DisputedLink } from './disputed-link.tsx';

/** On how many sources a relation rests, if on several, and whether sources dispute it. */
export function RelationNotes({ relation: { sources, disputes } }: { readonly relation: RelationFragment }) {
  if (sources.length < 2 && disputes.length === 0) return null;
  return (
    <span className="relation-notes">
      {sources.length > 1 && <span title={sources.map(({ title }) => title).join(', ')}>{sources.length} sources</span>}
      {disputes.map((dispute) => (
        <DisputedLink key={dispute.subject} dispute={dispute} />
      ))}
    </span>
  );
}
