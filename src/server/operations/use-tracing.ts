import type { Plugin } from 'graphql-yoga';
import type { RequestContext } from './request-context.ts';

/** Makes steps of parsing, validating and executing in the traces of requests. To come before all plugins whose time is to be counted. */
export function useTracing(): Plugin<{ visit?: RequestContext }> {
  const step = ({ visit }: { visit?: RequestContext }, name: string) => visit?.span?.startChild(name);
  return {
    onParse: ({ context }) => step(context, 'parse'),
    onValidate: ({ context }) => step(context, 'validate'),
    onExecute: ({ args }) => {
      const end = step(args.contextValue as { visit?: RequestContext }, 'execute'); // As Yoga makes it.
      return end && { onExecuteDone: end };
    },
  };
}
