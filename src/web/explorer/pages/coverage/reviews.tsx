import { formatNumber } from '../../format/numbers.ts';
import { reviewLabels } from '../../format/review-labels.ts';
import type { CoverageQuery } from '../../generated/graphql.ts';

type ReviewCounts = CoverageQuery['coverage']['reviews'];

/** What independent readers found about the claims of the sources. */
export function Reviews({ reviews }: { readonly reviews: ReviewCounts }) {
  return (
    <section aria-labelledby="reviews">
      <h2 id="reviews" tabIndex={-1}>
        Reviews
      </h2>
      <p>
        Readers who know neither the author of a claim nor each other judge whether its quotes say it. Two of them must
        agree; one who disagrees is enough to dispute it. A claim that changes is read again.
      </p>
      <dl className="review-counts">
        {reviews.map(({ status, count }) => (
          <div key={status}>
            <dt>{reviewLabels[status]}</dt>
            <dd>
              <span className="review-number">{formatNumber(count)}</span> {count === 1 ? 'claim' : 'claims'}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

export function supportedCount(reviews: ReviewCounts): number {
  return reviews.find(({ status }) => status === 'SUPPORTED')?.count ?? 0;
}
