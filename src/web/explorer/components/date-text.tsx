import { whenInWords } from '../format/dates.ts';
import type { WhenFragment } from '../generated/graphql.ts';

/** A time as precisely as it is known, with the words of the source where they differ. */
export function When({ when }: { readonly when: WhenFragment }) {
  const words = whenInWords(when.edtf);
  return (
    <span className="when">
      {words}
      {when.asWritten && when.asWritten !== words && <span className="quiet"> (“{when.asWritten}”)</span>}
    </span>
  );
}
