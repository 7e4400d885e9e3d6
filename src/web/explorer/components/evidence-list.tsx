import './relation.css';
import { Link } from 'wouter';
import { spanAddress } from '../format/addresses.ts';
import { formatNumber } from '../format/numbers.ts';
import type { EvidenceFragment } from '../generated/graphql.ts';
import { DocsLink } from './docs-link.tsx';
import { EntityLink } from './entity-link.tsx';
import { HighlightedText, type Range } from './highlighted-text.tsx';

/**
 * The quotes that support a statement, grouped by paragraph. If the source text is attached, each quote is shown in its
 * sentence.
 */
export function EvidenceList({ evidence }: { readonly evidence: readonly EvidenceFragment[] }) {
  const paragraphs = Map.groupBy(evidence, ({ paragraph }) => paragraph.slug);
  return [...paragraphs.values()].map((quotes) => (
    <ParagraphEvidence key={quotes[0]?.paragraph.slug} quotes={quotes} />
  ));
}

/** The quotes of one paragraph. */
function ParagraphEvidence({ quotes }: { readonly quotes: readonly EvidenceFragment[] }) {
  const [first] = quotes;
  if (!first) return null;
  const { paragraph, document } = first;
  // Quotes from the same sentence are shown together.
  const sentences = [...Map.groupBy(quotes, ({ context, start }) => context ?? start).values()];
  const kind = paragraph.kind === 'FOOTNOTE' ? 'footnote' : 'paragraph';
  return (
    <figure className="evidence">
      {sentences.map((sentenceQuotes) => (
        <QuotedSentence key={sentenceQuotes[0]?.start} quotes={sentenceQuotes} />
      ))}
      <figcaption>
        <QuotePositions quotes={quotes} length={paragraph.length} />
        <p>
          <EntityLink
            entity={{ __typename: 'Paragraph', slug: paragraph.slug, name: `${kind} ${paragraph.number}` }}
            plain
          />{' '}
          of <EntityLink entity={document} plain />, {formatNumber(paragraph.length)} characters
          {paragraph.summary && <span className="muted">. Summary: {paragraph.summary}</span>}
        </p>
        <DocsLink document={document} />
      </figcaption>
    </figure>
  );
}

/** The positions of the quotes in their paragraph, to scale. */
function QuotePositions({ quotes, length }: { readonly quotes: readonly EvidenceFragment[]; readonly length: number }) {
  const minWidth = length / 80; // Keeps a single word of a long paragraph visible.
  return (
    <svg className="quote-positions" viewBox={`0 0 ${length} 1`} preserveAspectRatio="none" aria-hidden="true">
      <rect className="paragraph-bar" width={length} height="1" />
      {quotes.map(({ start, end }) => {
        const width = Math.max(end - start, minWidth);
        return <rect key={start} className="quote-bar" x={Math.min(start, length - width)} width={width} height="1" />;
      })}
    </svg>
  );
}

/** The quotes in their sentence, or a single quote if the source text is not attached. */
function QuotedSentence({ quotes }: { readonly quotes: readonly EvidenceFragment[] }) {
  const [first] = quotes;
  if (!first) return null;
  const { context, quote, paragraph } = first;
  return (
    <blockquote>
      {context ? <HighlightedText text={context} ranges={quoteRanges(context, quotes)} /> : <mark>{quote}</mark>}
      <span className={context ? 'quote-links on-own-line' : 'quote-links'}>
        {quotes.map(({ start, end }) => (
          <Link key={start} href={spanAddress(paragraph.slug, { start, end })}>
            characters {start + 1}–{end}
          </Link>
        ))}
      </span>
    </blockquote>
  );
}

/** The ranges of the quotes in their sentence, in order and without overlap. */
function quoteRanges(context: string, quotes: readonly EvidenceFragment[]): Range[] {
  const ranges: Range[] = [];
  for (const { quote } of quotes.toSorted((one, other) => one.start - other.start)) {
    const index = context.indexOf(quote);
    const start = [...context.slice(0, index)].length;
    if (index >= 0 && start >= (ranges.at(-1)?.end ?? 0)) ranges.push({ start, end: start + [...quote].length });
  }
  return ranges;
}
