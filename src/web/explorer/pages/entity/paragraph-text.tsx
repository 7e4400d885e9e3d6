import { HighlightedText } from '../../components/highlighted-text.tsx';
import type { Span } from './entity-parameters.ts';

interface Props {
  readonly text: string | null;
  /** What is highlighted. */
  readonly span: Span | null;
}

/** The text of a paragraph, if its source text is attached. */
export function ParagraphText({ text, span }: Props) {
  if (text === null)
    return (
      <p className="notice">
        The source text is not attached to this server, so it cannot be shown
        {span && `. The quote is characters ${span.start + 1} to ${span.end} of the paragraph`}. The operator can attach
        the text with <code>SOURCE_TEXT_DIR</code>.
      </p>
    );
  return (
    <blockquote className="paragraph-text">
      <HighlightedText text={text} ranges={span ? [span] : []} />
    </blockquote>
  );
}
