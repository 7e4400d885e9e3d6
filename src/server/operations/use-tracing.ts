import type { Plugin } from 'graphql-yoga';
import type { ServerContext } from './request-context.ts';

/**
 * Adds child spans for parsing, validation and execution to the span of a request. It must precede the plugins whose
 * time is to count.
 */
export function useTracing(): Plugin<ServerContext, ServerContext> {
  const startChild = ({ requestContext }: ServerContext, name: string) => requestContext.span?.startChild(name);
  return {
    onParse: ({ context }) => startChild(context, 'parse'),
    onValidate: ({ context }) => startChild(context, 'validate'),
    onExecute: ({ args }) => {
      const end = startChild(args.contextValue as ServerContext, 'execute'); // As Yoga makes it.
      return end && { onExecuteDone: end };
    },
  };
}
