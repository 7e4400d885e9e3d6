import { GraphQLError } from 'graphql';
import { type ErrorCode, errorExtensions } from '../../api/index.ts';

/** What one operation may ask for; what asks for more is answered with an error before anything is looked up. */
export interface OperationLimits {
  readonly tokens: number;
  readonly aliases: number;
  readonly directives: number;
  readonly depth: number;
  readonly rootFields: number;
  readonly nodes: number;
  readonly cost: number;
}

interface LimitKind {
  /** The variable that sets it. */
  readonly setting: string;
  readonly usual: number;
  /** What an operator may set it to at most. */
  readonly most: number;
  /** `extensions.code` of what is beyond it. */
  readonly code: ErrorCode;
  /** What is counted, in the plural. */
  readonly counted: string;
  readonly description: string;
}

/** Each limit, once: settings, errors and the table in the docs derive from these. */
export const limitKinds: Readonly<Record<keyof OperationLimits, LimitKind>> = {
  tokens: {
    setting: 'OPERATION_MAX_TOKENS',
    usual: 2_000,
    most: 100_000,
    code: 'TOKEN_LIMIT_EXCEEDED',
    counted: 'tokens',
    description: 'Names, numbers, strings and signs of a document, comments and commas aside.',
  },
  aliases: {
    setting: 'OPERATION_MAX_ALIASES',
    usual: 60,
    most: 10_000,
    code: 'ALIAS_LIMIT_EXCEEDED',
    counted: 'aliases',
    description: 'Aliases that are written in a document.',
  },
  directives: {
    setting: 'OPERATION_MAX_DIRECTIVES',
    usual: 60,
    most: 10_000,
    code: 'DIRECTIVE_LIMIT_EXCEEDED',
    counted: 'directives',
    description: 'Directives that are written in a document.',
  },
  depth: {
    setting: 'OPERATION_MAX_DEPTH',
    usual: 14,
    most: 100,
    code: 'DEPTH_LIMIT_EXCEEDED',
    counted: 'levels of fields',
    description: 'Fields inside fields, fragments followed; introspection has a rule of its own.',
  },
  rootFields: {
    setting: 'OPERATION_MAX_ROOT_FIELDS',
    usual: 30,
    most: 1_000,
    code: 'ROOT_FIELD_LIMIT_EXCEEDED',
    counted: 'root fields',
    description: 'Fields of Query, fragments followed.',
  },
  nodes: {
    setting: 'OPERATION_MAX_NODES',
    usual: 20_000,
    most: 10_000_000,
    code: 'NODE_LIMIT_EXCEEDED',
    counted: 'entities and relations',
    description: 'Entities and relations that the answer can hold: the sizes of pages multiplied down the tree.',
  },
  cost: {
    setting: 'OPERATION_MAX_COST',
    usual: 100_000,
    most: 100_000_000,
    code: 'COST_LIMIT_EXCEEDED',
    counted: 'units of cost',
    description:
      'Objects of any type that the answer can hold, and what `search`, `trace`, `paths`, `neighborhood`, filters and counts take to find them, as so many objects.',
  },
};

/** What holds where the operator sets nothing. */
export const defaultLimits = Object.fromEntries(
  Object.entries(limitKinds).map(([name, { usual }]) => [name, usual]),
) as unknown as OperationLimits; // Every limit has a usual value.

/** @throws {GraphQLError} if more is asked for than a limit allows. */
export function assertWithinLimit(limits: OperationLimits, name: keyof OperationLimits, actual: number): void {
  const limit = limits[name];
  if (actual <= limit) return;
  const { code, counted } = limitKinds[name];
  throw new GraphQLError(`An operation must have at most ${limit} ${counted}, but has ${actual}.`, {
    extensions: errorExtensions(code, { limit, actual }),
  });
}

/** The limits as a table for the docs. */
export function limitTable(): string {
  const rows = Object.values(limitKinds).map(
    ({ setting, usual, code, description }) =>
      `| \`${setting}\` | ${usual.toLocaleString('en')} | \`${code}\` | ${description} |`,
  );
  return ['| Variable | Default | `extensions.code` | What is counted |', '|---|---:|---|---|', ...rows].join('\n');
}
