import type { HitFragment } from '../generated/graphql.ts';
import { HighlightedText } from './highlighted-text.tsx';

/** The name of a search result, with the matching words highlighted. */
export function HitName({ hit }: { readonly hit: HitFragment }) {
  const { text = hit.node.name, ranges = [] } = hit.highlights.find(({ field }) => field === 'NAME') ?? {};
  return <HighlightedText text={text} ranges={ranges} />;
}

/** Why a name from outside leads to the result, or the first other field that matches; otherwise the summary. */
export function HitText({ hit }: { readonly hit: HitFragment }) {
  if (hit.rule) return <>{hit.rule.statement}</>;
  const other = hit.highlights.find(({ field }) => field !== 'NAME');
  if (!other) return <>{hit.node.summary}</>;
  return (
    <>
      {other.field === 'ALIASES' && 'alias: '}
      <HighlightedText text={other.text} ranges={other.ranges} />
    </>
  );
}
