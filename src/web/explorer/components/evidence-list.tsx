import { grouped } from '../format/numbers.ts';
import './relation.css';
import { Link } from 'wouter';
import { placeAddress } from '../format/addresses.ts';
import type { EvidenceFragment } from '../generated/graphql.ts';
import { DocsLink } from './docs-link.tsx';
import { EntityLink } from './entity-link.tsx';
import { Marked, type Range } from './highlighted-text.tsx';

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
  // Quotes of one sentence are shown in it together.
  const sentences = [...Map.groupBy(quotes, ({ context, start }) => context ?? start).values()];
  const kind = paragraph.kind === 'FOOTNOTE' ? 'footnote' : 'paragraph';
  return (
    <figure className="evidence">
      {sentences.map((together) => (
        <Sentence key={together[0]?.start} quotes={together} />
      ))}
      <figcaption>
        <Positions quotes={quotes} length={paragraph.length} />
        <p>
          <EntityLink
            entity={{ __typename: 'Paragraph', slug: paragraph.slug, name: `${kind} ${paragraph.number}` }}
            plain
          />{' '}
          of <EntityLink entity={document} plain />, {grouped(paragraph.length)} characters
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

/** The quotes within their sentence, or alone where the source is not attached. */
function Sentence({ quotes }: { readonly quotes: readonly EvidenceFragment[] }) {
  const [first] = quotes;
  if (!first) return null;
  const { context, quote, paragraph } = first;
  return (
    <blockquote>
      {context ? <Marked text={context} ranges={placesIn(context, quotes)} /> : <mark>{quote}</mark>}
      <span className={context ? 'spans below' : 'spans'}>
        {quotes.map(({ start, end }) => (
          <Link key={start} href={placeAddress(paragraph.slug, { start, end })}>
            characters {start + 1}–{end}
          </Link>
        ))}
      </span>
    </blockquote>
  );
}

/** Where in their sentence the quotes stand, in order and without overlap. */
function placesIn(context: string, quotes: readonly EvidenceFragment[]): Range[] {
  const ranges: Range[] = [];
  for (const { quote } of quotes.toSorted((one, other) => one.start - other.start)) {
    const at = context.indexOf(quote);
    const start = [...context.slice(0, at)].length;
    if (at >= 0 && start >= (ranges.at(-1)?.end ?? 0)) ranges.push({ start, end: start + [...quote].length });
  }
  return ranges;
}
