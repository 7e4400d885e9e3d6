import type { Plugin } from 'graphql-yoga';
import type { Visit } from './visit.ts';

/** Makes steps of parsing, validating and executing in the traces of requests. To come before all plugins whose time is to be counted. */
export function tracedSteps(): Plugin<{ visit?: Visit }> {
  const step = ({ visit }: { visit?: Visit }, name: string) => visit?.trace?.step(name);
  return {
    onParse: ({ context }) => step(context, 'parse'),
    onValidate: ({ context }) => step(context, 'validate'),
    onExecute: ({ args }) => {
      const end = step(args.contextValue as { visit?: Visit }, 'execute'); // As Yoga makes it.
      return end && { onExecuteDone: end };
    },
  };
}
