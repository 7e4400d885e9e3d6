import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getNamedType,
  introspectionTypes,
  isObjectType,
  Kind,
  type SelectionSetNode,
  type ValidatedExecutionArgs,
} from 'graphql';
import { isIncluded } from '../../execution/index.ts';

const [schemaType, typeType] = ['__Schema', '__Type'].map((name) =>
  introspectionTypes.find((type) => type.name === name),
) as [GraphQLObjectType, GraphQLObjectType]; // Two of the introspection types.

/**
 * Counts the objects that the introspection of an operation returns, which is what it costs: exactly, by following its
 * selections through the schema, each once for each object. Counting ends soon after `max`.
 */
export class IntrospectionCost {
  private readonly args: ValidatedExecutionArgs;
  private readonly max: number;
  private readonly info: GraphQLResolveInfo;
  private readonly counts = new Map<SelectionSetNode, Map<unknown, number>>();
  /** The objects visited from the object at which counting began, each of which it counts. */
  private visited = 0;

  constructor(args: ValidatedExecutionArgs, max: number) {
    this.args = args;
    this.max = max;
    this.info = { schema: args.schema } as GraphQLResolveInfo; // All that the fields of introspection read of it.
  }

  /** The number of objects in the result of `__schema` or `__type`. */
  of({ name, selectionSet }: FieldNode): number {
    if (!selectionSet) return 0;
    if (name.value === '__schema') return 1 + this.objectsFrom(schemaType, this.args.schema, selectionSet);
    // Estimates are the same for all values of a variable: the type with the most objects counts.
    let most = 0;
    for (const type of Object.values(this.args.schema.getTypeMap())) {
      most = Math.max(most, this.objectsFrom(typeType, type, selectionSet));
      if (most > this.max) break;
    }
    return 1 + most;
  }

  private objectsFrom(type: GraphQLObjectType, object: unknown, selectionSet: SelectionSetNode): number {
    this.visited = 0;
    return this.objectsBelow(type, object, selectionSet);
  }

  private objectsBelow(type: GraphQLObjectType, object: unknown, selectionSet: SelectionSetNode): number {
    const known = this.countsOf(selectionSet).get(object);
    if (known !== undefined) return known;
    let count = 0;
    for (const selection of selectionSet.selections) {
      if (this.visited > this.max || count > this.max) break;
      if (!isIncluded(this.args, selection)) continue;
      if (selection.kind === Kind.FIELD) count += this.objectsOfField(type, object, selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT)
        count += this.objectsBelow(type, object, selection.selectionSet);
      else {
        const fragment = this.args.fragmentDefinitions[selection.name.value];
        if (fragment) count += this.objectsBelow(type, object, fragment.selectionSet);
      }
    }
    this.countsOf(selectionSet).set(object, count);
    return count;
  }

  private objectsOfField(type: GraphQLObjectType, object: unknown, { name, selectionSet }: FieldNode): number {
    const field = type.getFields()[name.value];
    const inner = field && getNamedType(field.type);
    if (!selectionSet || !isObjectType(inner)) return 0;
    const value = field?.resolve?.(object, { includeDeprecated: true }, undefined, this.info);
    const objects: readonly unknown[] = value == null ? [] : Array.isArray(value) ? value : [value];
    let count = 0;
    for (const one of objects) {
      this.visited += 1;
      count += 1 + this.objectsBelow(inner, one, selectionSet);
      if (this.visited > this.max || count > this.max) break;
    }
    return count;
  }

  private countsOf(selectionSet: SelectionSetNode): Map<unknown, number> {
    const counts = this.counts.get(selectionSet) ?? new Map<unknown, number>();
    this.counts.set(selectionSet, counts);
    return counts;
  }
}
