import { formatDate, formatEdtf } from '../format/dates.ts';
import type { EdtfDateFragment } from '../generated/graphql.ts';

/**
 * A date or interval, with a note if a rule gave it, and the source's wording if it differs. An interval without ends is
 * shown by the day for which it is stated.
 */
export function DateText({ when }: { readonly when: EdtfDateFragment }) {
  const { edtf, statedOn } = when;
  const statedAt = statedOn.at(-1);
  const text = statedAt && edtf === '../..' ? `as of ${formatDate(statedAt)}` : formatEdtf(edtf);
  return (
    <span className="when">
      {text}
      {when.rule && (
        <span className="muted" title={when.rule.statement}>
          {' '}
          (by a rule)
        </span>
      )}
      {when.verbatim && when.verbatim !== text && <span className="muted"> (“{when.verbatim}”)</span>}
    </span>
  );
}
