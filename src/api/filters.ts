import type { InterfaceName, TypeName } from '../model/entities.ts';
import type { Condition, Property, Step } from '../store/index.ts';
import { assertDateOrder, assertInRange, assertShort, entityArgument, valuesOf } from './arguments.ts';
import { builder } from './builder.ts';
import type { GraphQLContext } from './context.ts';
import { type CostBasis, withCost } from './cost.ts';
import { sourceNames } from './sources.ts';
import { typeAtEnd } from './steps.ts';

/** An input field that restricts a list to the entities that meet a condition. */
export interface Filter {
  readonly type: InputType | readonly [InputType];
  readonly description: string;
  /** If the values refer to entities: the type or interface that these must have. */
  readonly entities?: TypeName | InterfaceName;
  /** Whether the values refer to sources. */
  readonly sources?: true;
  /** Receives a value of `type`; slugs, if `entities` is set; names, if `sources` is. */
  condition(value: never): Condition;
}

/** A scalar, or a reference to an enum. */
type InputType = 'EntityRef' | 'SourceRef' | 'String' | 'Int' | 'Boolean' | 'Date' | 'DocumentSymbol' | object;

/** The property has one of the values. */
export function oneOf(property: Property, type: InputType, description: string): Filter {
  return { type: [type], description, condition: (values: readonly string[]) => ({ property, oneOf: values }) };
}

/** The property, which is in capital letters, has one of the values, in any case. */
export function oneOfUppercase(property: Property, description: string): Filter {
  const condition = (values: readonly string[]) => ({ property, oneOf: values.map((value) => value.toUpperCase()) });
  return { type: ['String'], description, condition };
}

/** The property has the boolean value. */
export function flag(property: Property, description: string): Filter {
  return { type: 'Boolean', description, condition: (value: boolean) => ({ property, oneOf: [value] }) };
}

/** The date can be on or after a day, and on or before a day. */
export function dateRange(property: Property): { from: Filter; to: Filter } {
  return {
    from: {
      type: 'Date',
      description:
        'Only entities dated on or after this day: `2023-01-01`. Imprecise dates match if any of their days does; undated entities do not match.',
      condition: (from: string) => ({ property, from, to: null }),
    },
    to: {
      type: 'Date',
      description:
        'Only entities dated on or before this day: `2023-12-31`. Imprecise dates match if any of their days does; undated entities do not match.',
      condition: (to: string) => ({ property, from: null, to }),
    },
  };
}

/** The steps lead to one of the entities. */
export function leadsTo(via: readonly Step[], description: string): Filter {
  return {
    type: ['EntityRef'],
    entities: typeAtEnd(via),
    description,
    condition: (to: readonly string[]) => ({ via, to, asOf: null }),
  };
}

/** The filters of every list. */
export const commonFilters = {
  name: {
    type: 'String',
    description:
      "Only entities with a name or alias that contains this text. Case, accents, spaces and typography (’ or ', – or -) are ignored.",
    condition: (nameContains: string) => ({ nameContains }),
  },
  about: leadsTo(
    [{ kind: 'about', direction: 'OUT' }],
    'Only entities about one of these topics or other entities: `topic/access-to-finance`.',
  ),
  sources: {
    type: ['SourceRef'],
    sources: true,
    description: 'Only entities of which one of these sources speaks.',
    condition: (names: readonly string[]) => ({ property: 'sources', oneOf: names }),
  },
} satisfies Record<string, Filter>;

/**
 * Defines the input type `<name>Filter` of a list. Its field `not` is a filter that the entities must not meet.
 * @param scan What each condition costs.
 */
export function defineFilter(
  name: string,
  plural: string,
  filters: Readonly<Record<string, Filter>>,
  scan: (basis: CostBasis) => number,
) {
  const ref = builder.inputRef<FilterValues>(`${name}Filter`);
  return ref.implement({
    description: `Conditions on ${plural}. They are combined with AND; the values of one list are combined with OR.`,
    fields: (t) => ({
      ...Object.fromEntries(
        Object.entries(filters).map(([field, { type, description, entities }]) => [
          field,
          t.field({
            type: type as 'String', // Pothos infers from a literal type.
            description,
            extensions: { ...(entities && { entities }), ...withCost({ weight: scan }) },
          }),
        ]),
      ),
      not: t.field({
        type: ref,
        description: `Only ${plural} that do not meet these conditions together. Entities without a value do not meet a condition on it. Without conditions it changes nothing.`,
      }),
    }),
  });
}

/** The value of a filter argument: GraphQL has coerced its fields to the types of the filters. */
interface FilterValues {
  readonly [filter: string]: unknown;
  readonly not?: FilterValues | null;
}

/**
 * The conditions of the filters that have a value.
 * @throws {GraphQLError} `INVALID_ID`, `NOT_FOUND` or `ARGUMENT_OUT_OF_RANGE`.
 */
export async function toConditions(
  filters: Readonly<Record<string, Filter>>,
  { not, ...values }: FilterValues,
  context: GraphQLContext,
  depth = 0,
): Promise<Condition[]> {
  assertInRange('the depth of not', depth, 0, maxNegations);
  const { from, to } = values as { from?: string | null; to?: string | null }; // `dateRange` alone defines these two.
  assertDateOrder('filter', from, to);
  const conditions = Object.entries(values).map(async ([name, given]) => {
    const filter = filters[name];
    if (!filter || given == null) return [];
    const value = checked(name, given, context);
    if (filter.sources) return [filter.condition(sourceNames(value as string[], context) as never)]; // GraphQL has coerced it.
    const { entities } = filter;
    const found =
      entities && (await Promise.all((value as string[]).map((one) => entityArgument(name, one, context, entities))));
    return [filter.condition((found ? found.map(({ slug }) => slug) : value) as never)]; // GraphQL has coerced it to the filter's type.
  });
  const found = (await Promise.all(conditions)).flat();
  const unwanted = not ? await toConditions(filters, not, context, depth + 1) : [];
  const negated = unwanted.length > 0 ? [{ not: unwanted }] : [];
  // What one source says of an entity is asked of its relations, too.
  const sources = found.find((condition) => 'property' in condition && condition.property === 'sources');
  const all = [...found, ...negated];
  if (!sources || !('oneOf' in sources)) return all;
  const names = sources.oneOf as readonly string[]; // Names.
  return all.map((condition) => withSources(condition, names));
}

/** A value without repetitions. @throws {GraphQLError} `ARGUMENT_OUT_OF_RANGE` if it is too long. */
function checked(name: string, value: unknown, context: GraphQLContext): unknown {
  if (Array.isArray(value)) return valuesOf(name, value);
  return typeof value === 'string' ? assertShort(name, value, context) : value;
}

/** One `not` inside of another already says nothing that a reader understands. */
const maxNegations = 3;

/** The condition, of which the parts about relations and dates hold of what some sources say, unless of others. */
function withSources(condition: Condition, inSources: readonly string[]): Condition {
  if ('not' in condition) return { not: condition.not.map((one) => withSources(one, inSources)) };
  if ('anyOf' in condition) return { anyOf: condition.anyOf.map((one) => withSources(one, inSources)) };
  return 'via' in condition || 'from' in condition ? { inSources, ...condition } : condition;
}
