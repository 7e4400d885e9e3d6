import { Link } from 'wouter';
import { EmptyState } from '../../components/empty-state.tsx';
import type { TracedEntityFragment } from '../../generated/graphql.ts';
import { directions, type TraceOptions, traceOptionsAddress } from './trace-options.ts';

interface Props {
  readonly slug: string;
  readonly options: TraceOptions;
  readonly root: TracedEntityFragment;
}

/** Shown if there are no references in this direction. */
export function NoReferences({ slug, options, root }: Props) {
  const opposite = options.direction === 'out' ? 'in' : 'out';
  return (
    <EmptyState
      title={`No ${directions[options.direction].label.toLowerCase()} in ${options.source === null ? 'the graph' : 'this source'}.`}
    >
      {options.direction === 'out' && root.__typename === 'Document' && !root.ingested && (
        <p>The text of this document was not ingested, so its references are unknown.</p>
      )}
      <p>
        <Link href={traceOptionsAddress(slug, { ...options, direction: opposite })}>
          Show {directions[opposite].label.toLowerCase()}
        </Link>
      </p>
    </EmptyState>
  );
}
