import type { DocumentNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { type OperationLimits, parseWithinLimits } from '../limits/index.ts';

/**
 * Parses documents within their limits, and validates each once. (Yoga's own cache would compare the names of all
 * validation rules for every operation.)
 */
export function useParser(limits: OperationLimits): Plugin {
  const valid = new WeakSet<DocumentNode>();
  return {
    onParse: ({ setParseFn }) => setParseFn((source, options) => parseWithinLimits(source, options, limits)),
    onValidate({ params: { documentAST }, setResult }) {
      if (valid.has(documentAST)) return setResult([]);
      return ({ valid: passed }) => {
        if (passed) valid.add(documentAST);
      };
    },
  };
}
