import { type DocumentNode, GraphQLError, Lexer, type ParseOptions, parse, Source, TokenKind, visit } from 'graphql';
import { hold, type Limits } from './limits.ts';

/**
 * Parses a document, of which no more is parsed than the limit of tokens allows, and counts what is written in it.
 * @throws {GraphQLError} if it is no document, or has more than the limits allow.
 */
export function parseWithin(text: string | Source, options: ParseOptions | undefined, limits: Limits): DocumentNode {
  const source = typeof text === 'string' ? new Source(text) : text;
  const document = parseTokens(source, options, limits);
  let [aliases, directives] = [0, 0];
  visit(document, {
    Field({ alias }) {
      if (alias) aliases += 1;
    },
    Directive() {
      directives += 1;
    },
  });
  hold(limits, 'aliases', aliases);
  hold(limits, 'directives', directives);
  return document;
}

/** The parser stops at the limit and does not say how many there are; what is a document up to there is counted to its end. */
function parseTokens(source: Source, options: ParseOptions | undefined, limits: Limits): DocumentNode {
  try {
    return parse(source, { ...options, maxTokens: limits.tokens });
  } catch (error) {
    if (error instanceof GraphQLError) hold(limits, 'tokens', countTokens(source));
    throw error;
  }
}

function countTokens(source: Source): number {
  const lexer = new Lexer(source);
  let count = 0;
  try {
    while (lexer.advance().kind !== TokenKind.EOF) count += 1;
  } catch {
    return count; // Up to what is no token; the parser says so.
  }
  return count;
}
