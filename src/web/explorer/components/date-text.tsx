import { formatEdtf } from '../format/dates.ts';
import type { WhenFragment } from '../generated/graphql.ts';

/** A date or interval, followed by the source's wording if it differs, and by a note if a rule gave it. */
export function DateText({ when }: { readonly when: WhenFragment }) {
  const text = formatEdtf(when.edtf);
  return (
    <span className="when">
      {text}
      {when.rule && (
        <span className="muted" title={when.rule.statement}>
          {' '}
          (by a rule)
        </span>
      )}
      {when.asWritten && when.asWritten !== text && <span className="muted"> (“{when.asWritten}”)</span>}
    </span>
  );
}
