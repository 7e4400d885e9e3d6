import { Link, useLocation } from 'wouter';
import { disputesAddress } from '../format/addresses.ts';
import { disputeLabel } from '../format/disputes.ts';
import type { DisputeSubjectFragment } from '../generated/graphql.ts';

/** Leads to what the sources disagree about. */
export function DisputedLink({ dispute }: { readonly dispute: DisputeSubjectFragment }) {
  const [path] = useLocation();
  const slug = dispute.entity?.slug;
  const content = (
    <>
      <span className="visually-hidden">{disputeLabel(dispute)}: </span>Disputed
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
