import { Link } from 'wouter';
import { serverMaxDepth, type TraceOptions, traceOptionsAddress } from './trace-options.ts';

interface Props {
  readonly slug: string;
  readonly options: TraceOptions;
  readonly truncated: boolean;
  /** The depth of the farthest entity found. */
  readonly maxFoundDepth: number;
}

/** Whether the trace is complete, and if not, which limit cut it off. */
export function TruncationNotice({ slug, options, truncated, maxFoundDepth }: Props) {
  const { maxDepth } = options;
  if (!truncated) return <>The trace is complete.</>;
  if (maxFoundDepth < maxDepth) return <>The trace is incomplete: it exceeds the size limit.</>;
  const steps = maxDepth === 1 ? '1 step' : `${maxDepth} steps`;
  if (maxDepth >= serverMaxDepth) return <>There are more references beyond {steps}, the server’s limit.</>;
  return (
    <>
      There are more references beyond {steps}:{' '}
      <Link href={traceOptionsAddress(slug, { ...options, maxDepth: maxDepth + 1 })}>follow {maxDepth + 1} steps</Link>.
    </>
  );
}
