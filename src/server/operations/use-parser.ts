import type { Plugin } from 'graphql-yoga';
import { type OperationLimits, parseWithinLimits } from '../limits/index.ts';

/** Parses documents within their limits. */
export function useParser(limits: OperationLimits): Plugin {
  return {
    onParse: ({ setParseFn }) => setParseFn((source, options) => parseWithinLimits(source, options, limits)),
  };
}
