import { useSearchParams } from 'wouter';
import { HighlightedText } from '../../components/highlighted-text.tsx';

/** The text of a paragraph, if its source text is attached. `?at=41-52` in the address highlights a span. */
export function ParagraphText({ text }: { readonly text: string | null }) {
  const [parameters] = useSearchParams();
  const [start, end] = (/^(\d{1,9})-(\d{1,9})$/.exec(parameters.get('at') ?? '') ?? []).slice(1).map(Number);
  const span = start !== undefined && end !== undefined && start < end ? [{ start, end }] : [];
  if (text === null)
    return (
      <p className="notice">
        The source text is not attached to this server, so it cannot be shown
        {span.length > 0 && `. The quote is characters ${Number(start) + 1} to ${end} of the paragraph`}. The operator
        can attach the text with <code>SOURCE_TEXT_DIR</code>.
      </p>
    );
  return (
    <blockquote className="paragraph-text">
      <HighlightedText text={text} ranges={span} />
    </blockquote>
  );
}
