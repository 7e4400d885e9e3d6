import {
  type DocumentNode,
  type FragmentSpreadNode,
  GraphQLError,
  Lexer,
  type ParseOptions,
  parse,
  Source,
  TokenKind,
  visit,
} from 'graphql';
import { assertWithinLimit, type OperationLimits } from './operation-limits.ts';

/**
 * Parses a document, of which no more is parsed than the limit of tokens allows, and counts what is written in it.
 * @throws {GraphQLError} if it is no document, has more than the limits allow, or has fragments in a circle, which to validate may take more than there is of the stack.
 */
export function parseWithinLimits(
  text: string | Source,
  options: ParseOptions | undefined,
  limits: OperationLimits,
): DocumentNode {
  const source = typeof text === 'string' ? new Source(text) : text;
  const document = parseTokens(source, options, limits);
  let [aliases, directives] = [0, 0];
  const spreads = new Map<string, FragmentSpreadNode[]>();
  let inside: FragmentSpreadNode[] = [];
  visit(document, {
    FragmentDefinition({ name }) {
      inside = [];
      spreads.set(name.value, inside);
    },
    FragmentSpread(node) {
      inside.push(node);
    },
    Field({ alias }) {
      if (alias) aliases += 1;
    },
    Directive() {
      directives += 1;
    },
  });
  assertWithinLimit(limits, 'aliases', aliases);
  assertWithinLimit(limits, 'directives', directives);
  refuseCircles(spreads);
  return document;
}

/** The parser stops at the limit and does not say how many there are; what is a document up to there is counted to its end. */
function parseTokens(source: Source, options: ParseOptions | undefined, limits: OperationLimits): DocumentNode {
  try {
    return parse(source, { ...options, maxTokens: limits.tokens });
  } catch (error) {
    if (error instanceof GraphQLError) assertWithinLimit(limits, 'tokens', countTokens(source));
    throw error;
  }
}

/** @throws {GraphQLError} if a fragment is spread within itself. `spreads` are those in each. */
function refuseCircles(spreads: ReadonlyMap<string, readonly FragmentSpreadNode[]>): void {
  const [open, done] = [new Set<string>(), new Set<string>()];
  const enter = (name: string, node?: FragmentSpreadNode) => {
    if (done.has(name)) return;
    if (open.has(name))
      throw new GraphQLError(`A fragment must not be spread within itself, but "${name}" is.`, {
        nodes: node,
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
      });
    open.add(name);
    for (const spread of spreads.get(name) ?? []) enter(spread.name.value, spread);
    open.delete(name);
    done.add(name);
  };
  for (const name of spreads.keys()) enter(name);
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
