import './relation.css';
import { Link } from 'wouter';
import type { EvidenceFragment } from '../generated/graphql.ts';
import { placeAddress } from '../words/addresses.ts';
import { DocsLink } from './docs-link.tsx';
import { EntityLink } from './entity-link.tsx';
import { Marked } from './marked.tsx';

/** The words that a relation rests on, and where they stand: within their sentence where the source is attached. */
export function Evidence({ evidence }: { readonly evidence: EvidenceFragment }) {
  const { quote, start, end, context, paragraph, document } = evidence;
  const kind = paragraph.kind === 'FOOTNOTE' ? 'footnote' : 'paragraph';
  return (
    <figure className="evidence">
      <blockquote>
        {context ? <Marked text={context} ranges={within(context, quote)} /> : <mark>{quote}</mark>}
      </blockquote>
      <figcaption>
        <p>
          <Link href={placeAddress(paragraph.slug, evidence)}>
            {kind} {paragraph.number}
          </Link>{' '}
          of <EntityLink entity={document} plain />, characters {start + 1} to {end} of {paragraph.length}
        </p>
        <Position start={start} end={end} length={paragraph.length} />
        {!context && paragraph.summary && (
          <p className="quiet">
            What the {kind} says: {paragraph.summary}
          </p>
        )}
        <DocsLink document={document} />
      </figcaption>
    </figure>
  );
}

/** Where in their paragraph the words stand, to scale. */
function Position({ start, end, length }: { readonly start: number; readonly end: number; readonly length: number }) {
  const width = Math.max(end - start, length / 80); // A single word of a long paragraph must be seen too.
  return (
    <svg className="position" viewBox={`0 0 ${length} 1`} preserveAspectRatio="none" aria-hidden="true">
      <rect className="whole" width={length} height="1" />
      <rect className="part" x={Math.min(start, length - width)} width={width} height="1" />
    </svg>
  );
}

function within(context: string, quote: string) {
  const at = context.indexOf(quote);
  if (at < 0) return [];
  const start = [...context.slice(0, at)].length;
  return [{ start, end: start + [...quote].length }];
}
