import { Link } from 'wouter';
import { Empty } from '../../components/empty-state.tsx';
import type { TracedFragment } from '../../generated/graphql.ts';
import { mostSteps, type Way, wayAddress } from './trace-options.ts';

interface CutProps {
  readonly slug: string;
  readonly way: Way;
  readonly truncated: boolean;
  /** How far the farthest thing is. */
  readonly deepest: number;
}

/** Whether that is all, and if not, what cut it off. */
export function Cut({ slug, way, truncated, deepest }: CutProps) {
  if (!truncated) return 'That is all: nothing was cut off.';
  if (deepest < way.depth) return 'There is more: the server’s bound on the size of an answer cut the rest off.';
  const steps = way.depth === 1 ? '1 step' : `${way.depth} steps`;
  if (way.depth >= mostSteps) return `There is more beyond ${steps}, the most that the server follows.`;
  return (
    <>
      There is more beyond {steps}, where this trace ends:{' '}
      <Link href={wayAddress(slug, { ...way, depth: way.depth + 1 })}>follow {way.depth + 1} steps</Link>.
    </>
  );
}

interface NothingProps {
  readonly slug: string;
  readonly way: Way;
  readonly root: TracedFragment;
}

/** No references this way, and what may lie behind that. */
export function Nothing({ slug, way, root }: NothingProps) {
  const forwards = way.name === 'forwards';
  return (
    <Empty title={forwards ? 'The graph has nothing that it refers to.' : 'The graph has nothing that refers to it.'}>
      {forwards && root.__typename === 'Document' && !root.held && (
        <p>It is cited but not held: its text is not in the graph, so that what it cites is not known.</p>
      )}
      <p>
        <Link href={wayAddress(slug, { ...way, name: forwards ? 'backwards' : 'forwards' })}>
          {forwards ? 'See what refers to it' : 'See what it refers to'}
        </Link>
      </p>
    </Empty>
  );
}
