import './relation.css';
import { Link } from 'wouter';
import type { EvidenceFragment } from '../generated/graphql.ts';
import { placeAddress } from '../words/addresses.ts';
import { DocsLink } from './docs-link.tsx';
import { EntityLink } from './entity-link.tsx';
import { Marked } from './marked.tsx';

/** The words that a statement rests on, paragraph by paragraph, and where they stand: within their sentences where the source is attached. */
export function EvidenceList({ evidence }: { readonly evidence: readonly EvidenceFragment[] }) {
  const paragraphs = Map.groupBy(evidence, ({ paragraph }) => paragraph.slug);
  return [...paragraphs.values()].map((quotes) => <Place key={quotes[0]?.paragraph.slug} quotes={quotes} />);
}

/** The quotes of one paragraph. */
function Place({ quotes }: { readonly quotes: readonly EvidenceFragment[] }) {
  const [first] = quotes;
  if (!first) return null;
  const { paragraph, document } = first;
  const kind = paragraph.kind === 'FOOTNOTE' ? 'footnote' : 'paragraph';
  return (
    <figure className="evidence">
      {quotes.map(({ quote, start, end, context }) => (
        <blockquote key={start}>
          {context ? <Marked text={context} ranges={within(context, quote)} /> : <mark>{quote}</mark>}
          <Link className="span" href={placeAddress(paragraph.slug, { start, end })}>
            characters {start + 1}–{end}
          </Link>
        </blockquote>
      ))}
      <figcaption>
        <Positions quotes={quotes} length={paragraph.length} />
        <p>
          <EntityLink
            entity={{ __typename: 'Paragraph', slug: paragraph.slug, name: `${kind} ${paragraph.number}` }}
            plain
          />{' '}
          of <EntityLink entity={document} plain />, {paragraph.length.toLocaleString('en')} characters
          {paragraph.summary && <span className="quiet">. In our words: {paragraph.summary}</span>}
        </p>
        <DocsLink document={document} />
      </figcaption>
    </figure>
  );
}

/** Where in their paragraph the words stand, to scale. */
function Positions({ quotes, length }: { readonly quotes: readonly EvidenceFragment[]; readonly length: number }) {
  const least = length / 80; // A single word of a long paragraph must be seen too.
  return (
    <svg className="position" viewBox={`0 0 ${length} 1`} preserveAspectRatio="none" aria-hidden="true">
      <rect className="whole" width={length} height="1" />
      {quotes.map(({ start, end }) => {
        const width = Math.max(end - start, least);
        return <rect key={start} className="part" x={Math.min(start, length - width)} width={width} height="1" />;
      })}
    </svg>
  );
}

function within(context: string, quote: string) {
  const at = context.indexOf(quote);
  if (at < 0) return [];
  const start = [...context.slice(0, at)].length;
  return [{ start, end: start + [...quote].length }];
}
