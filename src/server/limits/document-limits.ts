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
 * Parses a document, no further than the limit of tokens, and checks the limits that hold for its text.
 * @throws {GraphQLError} if it is not valid syntax, is beyond a limit, or has fragments in a cycle, whose validation
 * can exceed the stack.
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
  let current: FragmentSpreadNode[] = [];
  visit(document, {
    FragmentDefinition({ name }) {
      current = [];
      spreads.set(name.value, current);
    },
    FragmentSpread(node) {
      current.push(node);
    },
    Field({ alias }) {
      if (alias) aliases += 1;
    },
    Directive() {
      directives += 1;
    },
  });
  assertWithinLimit(limits, 'maxAliases', aliases);
  assertWithinLimit(limits, 'maxDirectives', directives);
  assertNoCycles(spreads);
  return document;
}

/** The cost of parsing and validating a document of some number of tokens. */
export function documentCost(tokens: number): number {
  return 2 * tokens;
}

/** The number of tokens of a text, up to the first character that is no token, which the parser reports. */
export function countTokens(text: string | Source): number {
  const lexer = new Lexer(typeof text === 'string' ? new Source(text) : text);
  let count = 0;
  try {
    while (lexer.advance().kind !== TokenKind.EOF) count += 1;
  } catch {
    return count;
  }
  return count;
}

/** The parser stops at the limit without a count, so that the tokens of a document beyond it are counted here. */
function parseTokens(source: Source, options: ParseOptions | undefined, limits: OperationLimits): DocumentNode {
  try {
    return parse(source, { ...options, maxTokens: limits.maxTokens });
  } catch (error) {
    if (error instanceof GraphQLError) assertWithinLimit(limits, 'maxTokens', countTokens(source));
    throw error;
  }
}

/** @throws {GraphQLError} if a fragment is spread within itself. `spreads` are those in each fragment. */
function assertNoCycles(spreads: ReadonlyMap<string, readonly FragmentSpreadNode[]>): void {
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
