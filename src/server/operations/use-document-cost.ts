import { setImmediate } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { countTokens, documentCost, type RateLimiter } from '../limits/index.ts';
import type { DocumentCache } from './document-cache.ts';
import type { RequestContext, ServerContext } from './request-context.ts';

/**
 * Charges a client for the document of an operation even if the operation is rejected: a new one before it is parsed
 * and validated, one that is known to be valid together with its execution, or else with the rejection. Long new
 * documents are parsed one in a turn of the event loop, so that other requests do not wait for many of them.
 */
export function useDocumentCost(
  cache: DocumentCache,
  rateLimiter: RateLimiter | null,
): Plugin<ServerContext, ServerContext> {
  let lastTurn: Promise<unknown> = Promise.resolve();
  const nextTurn = () => {
    lastTurn = lastTurn.then(() => setImmediate());
    return lastTurn;
  };
  return {
    async onParams({ params: { query }, context, setResult }) {
      const requestContext = requestContextOf(context);
      if (!query || !requestContext || cache.get(query)) return;
      requestContext.cost = documentCost(countTokens(query));
      await charge(requestContext, setResult);
      if (requestContext.cost > longDocumentCost) await nextTurn();
    },
    onExecutionResult({ context, setResult }) {
      const requestContext = requestContextOf(context);
      const { query } = (context as { params?: { query?: string } }).params ?? {}; // As Yoga makes it.
      if (!query || !requestContext || requestContext.charged > 0) return;
      requestContext.cost ||= documentCost(countTokens(query));
      return charge(requestContext, setResult);
    },
  };

  function charge(context: RequestContext, setResult: (result: { errors: GraphQLError[] }) => void) {
    return rateLimiter?.charge(context, context.cost).catch((error: unknown) => {
      if (!(error instanceof GraphQLError)) throw error;
      setResult({ errors: [error] });
    });
  }
}

/** Documents that cost more take a millisecond or longer. */
const longDocumentCost = 500;

/** Undefined for an operation that was asked for without a request context, which is not executed. */
function requestContextOf(context: unknown): RequestContext | undefined {
  return (context as Partial<ServerContext>).requestContext;
}
