import type { InterfaceName, TypeName } from '../model/entities.ts';
import { relationKind } from '../model/relation-kinds.ts';
import type { Condition, Property, Step } from '../store/index.ts';
import { assertDateOrder, entityArgument } from './arguments.ts';
import type { GraphQLContext } from './context.ts';
import { sourceNames, sourcesForm } from './sources.ts';

/** An input field that restricts a list to the entities that meet a condition. */
export interface Filter {
  readonly type: InputType | readonly [InputType];
  readonly description: string;
  /** If the values are ids or slugs of entities: the type or interface that they must have. */
  readonly entities?: TypeName | InterfaceName;
  /** Whether the values are sources: names, or ids or slugs of their documents. */
  readonly sources?: true;
  /** Receives a value of `type`; slugs, if `entities` is set; names, if `sources` is. */
  condition(value: never): Condition;
}

/** A scalar, or a reference to an enum. */
type InputType = 'ID' | 'String' | 'Int' | 'Boolean' | 'Date' | 'DocumentSymbol' | object;

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

/** The steps lead to one of the entities, which are given by id or slug. */
export function leadsTo(via: readonly Step[], description: string): Filter {
  return {
    type: ['ID'],
    entities: typeAtEnd(via),
    description,
    condition: (to: readonly string[]) => ({ via, to, asOf: null, not: false }),
  };
}

function typeAtEnd(via: readonly Step[]): TypeName | InterfaceName {
  const last = via.at(-1);
  if (!last) throw new TypeError('A filter must have at least one step, but got none.');
  const { source, target } = relationKind(last.kind);
  return (last.direction === 'OUT' ? target : source).type;
}

/** The filters of every list. */
export const commonFilters = {
  name: {
    type: 'String',
    description:
      "Only entities with a name or alias that contains this text. Case, accents, spaces and typography (’ or ', – or -) are ignored.",
    condition: (nameContains: string) => ({ nameContains }),
  },
  topic: leadsTo(
    [{ kind: 'about', direction: 'OUT' }],
    'Only entities about one of these topics or other entities, by id or slug: `topic/access-to-finance`.',
  ),
  sources: {
    type: ['ID'],
    sources: true,
    description: `Only entities of which one of these sources speaks, ${sourcesForm}.`,
    condition: (names: readonly string[]) => ({ property: 'sources', oneOf: names }),
  },
} satisfies Record<string, Filter>;

/** The Pothos options of a filter's input field. `extensions.entities` tells what ids it takes. */
export function inputField({ type, description, entities }: Filter) {
  return { type: type as 'String', description, extensions: entities ? { entities } : {} }; // Pothos infers from a literal type.
}

/**
 * The conditions of the filters that have a value.
 * @throws {GraphQLError} `INVALID_ID`, `NOT_FOUND` or `ARGUMENT_OUT_OF_RANGE`.
 */
export async function toConditions(
  filters: Readonly<Record<string, Filter>>,
  values: object,
  context: GraphQLContext,
): Promise<Condition[]> {
  const { from, to } = values as { from?: string | null; to?: string | null }; // `dateRange` alone defines these two.
  assertDateOrder('filter', from, to);
  const conditions = Object.entries(values).map(async ([name, value]) => {
    const filter = filters[name];
    if (!filter || value == null) return [];
    if (filter.sources) return [filter.condition(sourceNames(value as string[], context) as never)]; // GraphQL has coerced it.
    const { entities } = filter;
    const found =
      entities && (await Promise.all((value as string[]).map((one) => entityArgument(name, one, context, entities))));
    return [filter.condition((found ? found.map(({ slug }) => slug) : value) as never)]; // GraphQL has coerced it to the filter's type.
  });
  const found = (await Promise.all(conditions)).flat();
  // What one source says of an entity is asked of its relations, too.
  const sources = found.find((condition) => 'property' in condition && condition.property === 'sources');
  if (!sources || !('oneOf' in sources)) return found;
  return found.map(
    (condition) =>
      'via' in condition || 'from' in condition
        ? { ...condition, inSources: sources.oneOf as readonly string[] }
        : condition, // Names.
  );
}
