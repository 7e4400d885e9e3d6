import { useHashTarget } from './use-hash-target.ts';

/** The heading of a section of disputes, to which `disputesAddress` leads. */
export function DisputedHeading({ text, count }: { readonly text: string; readonly count: number }) {
  return (
    <h2 id="disputed" ref={useHashTarget<HTMLHeadingElement>('disputed')} tabIndex={-1}>
      {text} {count > 0 && <span className="count">{count}</span>}
    </h2>
  );
}
