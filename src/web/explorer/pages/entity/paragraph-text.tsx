import { useSearchParams } from 'wouter';
import { Marked } from '../../components/highlighted-text.tsx';

/** The text of a paragraph where its source is attached, with the words marked that the address names by `at`: `?at=41-52`. */
export function ParagraphText({ text }: { readonly text: string | null }) {
  const [parameters] = useSearchParams();
  const [start, end] = (/^(\d{1,9})-(\d{1,9})$/.exec(parameters.get('at') ?? '') ?? []).slice(1).map(Number);
  const place = start !== undefined && end !== undefined && start < end ? [{ start, end }] : [];
  if (text === null)
    return (
      <p className="notice">
        The text of the source is not attached to this server, so it cannot be shown here
        {place.length > 0 && `; the words are characters ${Number(start) + 1} to ${end} of the paragraph`}. Its operator
        can attach it with <code>SOURCE_TEXT_DIR</code>.
      </p>
    );
  return (
    <blockquote className="paragraph-text">
      <Marked text={text} ranges={place} />
    </blockquote>
  );
}
