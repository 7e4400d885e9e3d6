import type { ReactNode } from 'react';
import { useHashTarget } from './use-hash-target.ts';

/** The heading of a section of disputes, to which `disputesAddress` leads. */
export function DisputedHeading({ children }: { readonly children: ReactNode }) {
  return (
    <h2 id="disputed" ref={useHashTarget<HTMLHeadingElement>('disputed')} tabIndex={-1}>
      {children}
    </h2>
  );
}
