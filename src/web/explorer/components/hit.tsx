import type { HitFragment } from '../generated/graphql.ts';
import { Marked } from './highlighted-text.tsx';

/** The name of what was found, with the words that led there. */
export function HitName({ hit }: { readonly hit: HitFragment }) {
  const { text = hit.node.name, ranges = [] } = hit.highlights.find(({ field }) => field === 'name') ?? {};
  return <Marked text={text} ranges={ranges} />;
}

/** The first other text with the words that led there, or the summary. */
export function HitText({ hit }: { readonly hit: HitFragment }) {
  const other = hit.highlights.find(({ field }) => field !== 'name');
  if (!other) return hit.node.summary ?? null;
  return (
    <>
      {other.field === 'aliases' && 'also written: '}
      <Marked text={other.text} ranges={other.ranges} />
    </>
  );
}
