import { GraphQLError } from 'graphql';
import { type ErrorCode, extensionsOf } from '../../api/errors.ts';

/** What one operation may ask for; what asks for more is answered with an error before anything is looked up. */
export interface Limits {
  readonly tokens: number;
  readonly aliases: number;
  readonly directives: number;
  readonly depth: number;
  readonly rootFields: number;
  readonly entities: number;
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
export const limitKinds: Readonly<Record<keyof Limits, LimitKind>> = {
  tokens: {
    setting: 'TOKENS_MAX',
    usual: 2_000,
    most: 100_000,
    code: 'TOO_MANY_TOKENS',
    counted: 'tokens',
    description: 'Names, numbers, strings and signs of a document, comments and commas aside.',
  },
  aliases: {
    setting: 'ALIASES_MAX',
    usual: 60,
    most: 10_000,
    code: 'TOO_MANY_ALIASES',
    counted: 'aliases',
    description: 'Aliases that are written in a document.',
  },
  directives: {
    setting: 'DIRECTIVES_MAX',
    usual: 60,
    most: 10_000,
    code: 'TOO_MANY_DIRECTIVES',
    counted: 'directives',
    description: 'Directives that are written in a document.',
  },
  depth: {
    setting: 'DEPTH_MAX',
    usual: 14,
    most: 100,
    code: 'TOO_DEEP',
    counted: 'levels of fields',
    description: 'Fields inside fields, fragments followed; introspection has a rule of its own.',
  },
  rootFields: {
    setting: 'ROOT_FIELDS_MAX',
    usual: 30,
    most: 1_000,
    code: 'TOO_MANY_ROOT_FIELDS',
    counted: 'root fields',
    description: 'Fields of Query, fragments followed.',
  },
  entities: {
    setting: 'ENTITIES_MAX',
    usual: 20_000,
    most: 10_000_000,
    code: 'TOO_MANY_ENTITIES',
    counted: 'entities and relations',
    description: 'Entities and relations that the answer can hold: the sizes of pages multiplied down the tree.',
  },
  cost: {
    setting: 'COST_MAX',
    usual: 100_000,
    most: 100_000_000,
    code: 'TOO_COSTLY',
    counted: 'units of cost',
    description:
      'Objects of any type that the answer can hold, and what `search`, `trace`, `paths`, `neighborhood`, filters and counts take to find them, as so many objects.',
  },
};

/** What holds where the operator sets nothing. */
export const defaultLimits = Object.fromEntries(
  Object.entries(limitKinds).map(([name, { usual }]) => [name, usual]),
) as unknown as Limits; // Every limit has a usual value.

/** @throws {GraphQLError} if more is asked for than a limit allows. */
export function hold(limits: Limits, name: keyof Limits, actual: number): void {
  const limit = limits[name];
  if (actual <= limit) return;
  const { code, counted } = limitKinds[name];
  throw new GraphQLError(`An operation must have at most ${limit} ${counted}, but has ${actual}.`, {
    extensions: extensionsOf(code, { limit, actual }),
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
