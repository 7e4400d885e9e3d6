import { Link, useLocation } from 'wouter';
import { disputesAddress } from '../format/addresses.ts';
import type { RelationFragment } from '../generated/graphql.ts';

/** On how many sources a relation rests, if on several, and whether sources dispute it. */
export function RelationNotes({ relation }: { readonly relation: RelationFragment }) {
  const { sources, disputes } = relation;
  if (sources.length < 2 && disputes.length === 0) return null;
  return (
    <span className="relation-notes">
      {sources.length > 1 && <span title={sources.map(({ title }) => title).join(', ')}>{sources.length} sources</span>}
      {disputes.map(({ entity, subject }) => (
        <DisputedLink key={subject} slug={entity?.slug} subject={subject} />
      ))}
    </span>
  );
}

/** Leads to the disputes about the entity with this slug. */
function DisputedLink({ slug, subject }: { readonly slug: string | undefined; readonly subject: string }) {
  const [path] = useLocation();
  const content = (
    <>
      Disputed<span className="visually-hidden">: {subject}</span>
    </>
  );
  // On the same page the browser goes to the section itself, as often as the link is followed.
  if (path === `/${slug}`)
    return (
      <a className="disputed-link" href="#disputed">
        {content}
      </a>
    );
  return (
    <Link className="disputed-link" href={disputesAddress(slug)}>
      {content}
    </Link>
  );
}
