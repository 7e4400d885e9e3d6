import {
  type ASTVisitor,
  type FieldNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  isCompositeType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { argumentsText, haveSameShape } from './field-comparison.ts';

/**
 * The rule "Field Selection Merging" of the GraphQL specification, in place of that of graphql-js, which compares fields
 * in pairs: a document of 2,000 tokens takes it 100 ms. Here the fields of a response name are compared with the first
 * of them, as being mergeable is an equivalence, and their selections are then checked as one. Selections that occur
 * together several times are checked once. What fragments can still multiply is bounded.
 */
export function overlappingFieldsRule(context: ValidationContext): ASTVisitor {
  return {
    Document({ definitions, tokenCount = 0 }) {
      const check = new MergeCheck(context, Math.max(minSteps, stepsPerToken * tokenCount));
      const operations = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
      const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
      for (const { selectionSet, operation } of operations)
        check.check(selectionSet, context.getSchema().getRootType(operation) ?? undefined);
      // Within the selections that it is spread in, a fragment is checked with them.
      for (const { name, selectionSet, typeCondition } of fragments)
        if (!check.spread.has(name.value))
          check.check(selectionSet, context.getSchema().getType(typeCondition.name.value));
    },
  };
}

type ParentType = GraphQLNamedType | undefined;

/** A field of a document, where the schema has it. */
interface TypedField {
  readonly node: FieldNode;
  readonly parent: ParentType;
  readonly definition: GraphQLField<unknown, unknown> | undefined;
}

/** Thrown within a check that takes too many steps. */
class TooManySteps extends Error {}

class MergeCheck {
  /** The names of the fragments whose fields were checked. */
  readonly spread = new Set<string>();
  private readonly context: ValidationContext;
  private remainingSteps: number;
  /** The groups of selections that were checked already, as `keyOf`, for each of the two conditions. */
  private readonly checked = { shape: new Set<string>(), identity: new Set<string>() };
  private readonly reported = new Set<FieldNode>();
  private readonly numbers = new Map<SelectionSetNode, number>();
  private readonly typedFields = new Map<FieldNode, TypedField>();
  private readonly argumentTexts = new Map<FieldNode, string>();

  constructor(context: ValidationContext, maxSteps: number) {
    this.context = context;
    this.remainingSteps = maxSteps;
  }

  /** Checks selections on objects of a type, and reports each field that cannot be merged with one before it. */
  check(set: SelectionSetNode, parent: ParentType): void {
    try {
      this.checkIdentity([{ set, parent }], []);
      this.checkShape([{ set, parent }], []);
    } catch (error) {
      if (!(error instanceof TooManySteps)) throw error;
      this.context.reportError(
        new GraphQLError(
          'The fields of a document must overlap in fewer ways: use fewer inline fragments and fragments inside each other.',
          {
            nodes: set,
          },
        ),
      );
    }
  }

  /** Fields of the same response name must have results of the same shape, whatever objects they are on. */
  private checkShape(sets: readonly TypedSelections[], path: readonly string[]): void {
    if (this.isKnown('shape', sets)) return;
    for (const [name, fields] of this.collect(sets)) {
      const [first, ...others] = fields;
      for (const field of others) {
        const [type, firstType] = [field.definition?.type, first?.definition?.type];
        if (first && type && firstType && !haveSameShape(firstType, type))
          this.report(first, field, [...path, name], `they return conflicting types "${firstType}" and "${type}"`);
      }
      const inner = innerSelections(fields);
      if (inner.length > 0) this.checkShape(inner, [...path, name]);
    }
  }

  /** Fields of the same response name that can be on the same object must be the same field with the same arguments. */
  private checkIdentity(sets: readonly TypedSelections[], path: readonly string[]): void {
    if (this.isKnown('identity', sets)) return;
    for (const [name, fields] of this.collect(sets)) {
      for (const group of groupsOnSameObject(fields)) {
        const [first, ...others] = group;
        for (const field of others) if (first) this.compare(first, field, [...path, name]);
        const inner = innerSelections(group);
        if (inner.length > 0) this.checkIdentity(inner, [...path, name]);
      }
    }
  }

  private compare(first: TypedField, field: TypedField, path: readonly string[]): void {
    const [firstName, name] = [first.node.name.value, field.node.name.value];
    if (firstName !== name) this.report(first, field, path, `"${firstName}" and "${name}" are different fields`);
    else if (this.argumentsOf(first.node) !== this.argumentsOf(field.node))
      this.report(first, field, path, 'they have differing arguments');
  }

  private report(first: TypedField, field: TypedField, path: readonly string[], reason: string): void {
    if (this.reported.has(field.node)) return;
    this.reported.add(field.node);
    this.context.reportError(
      new GraphQLError(
        `Fields "${path.join('.')}" conflict because ${reason}. Use different aliases on the fields to fetch both if this was intentional.`,
        { nodes: [first.node, field.node] },
      ),
    );
  }

  /** The fields of some selections by response name, fragments expanded. */
  private collect(sets: readonly TypedSelections[]): Map<string, TypedField[]> {
    const fields = new Map<string, TypedField[]>();
    const spread = new Set<string>();
    const visit = ({ set, parent }: TypedSelections): void => {
      for (const selection of set.selections) {
        this.countStep();
        if (selection.kind === Kind.FIELD) {
          const name = selection.alias?.value ?? selection.name.value;
          const field = this.typed(selection, parent);
          const others = fields.get(name);
          if (others) others.push(field);
          else fields.set(name, [field]);
        } else if (selection.kind === Kind.INLINE_FRAGMENT) {
          const condition = selection.typeCondition?.name.value;
          visit({ set: selection.selectionSet, parent: condition === undefined ? parent : this.type(condition) });
        } else if (!spread.has(selection.name.value)) {
          spread.add(selection.name.value);
          this.spread.add(selection.name.value);
          const fragment = this.context.getFragment(selection.name.value);
          if (fragment) visit({ set: fragment.selectionSet, parent: this.type(fragment.typeCondition.name.value) });
        }
      }
    };
    for (const set of sets) visit(set);
    return fields;
  }

  private typed(node: FieldNode, parent: ParentType): TypedField {
    const known = this.typedFields.get(node);
    if (known) return known;
    const definition = isCompositeType(parent) ? this.context.getSchema().getField(parent, node.name.value) : undefined;
    const field = { node, parent, definition };
    this.typedFields.set(node, field);
    return field;
  }

  private type(name: string): ParentType {
    return this.context.getSchema().getType(name);
  }

  private isKnown(condition: keyof MergeCheck['checked'], sets: readonly TypedSelections[]): boolean {
    const key = sets
      .map(({ set }) => this.numberOf(set))
      .sort((a, b) => a - b)
      .join();
    if (this.checked[condition].has(key)) return true;
    this.checked[condition].add(key);
    return false;
  }

  private numberOf(set: SelectionSetNode): number {
    this.countStep();
    const known = this.numbers.get(set);
    if (known !== undefined) return known;
    this.numbers.set(set, this.numbers.size);
    return this.numbers.size - 1;
  }

  private argumentsOf(node: FieldNode): string {
    const known = this.argumentTexts.get(node);
    if (known !== undefined) return known;
    const text = argumentsText(node);
    this.argumentTexts.set(node, text);
    return text;
  }

  private countStep(): void {
    this.remainingSteps -= 1;
    if (this.remainingSteps < 0) throw new TooManySteps();
  }
}

/** A selection set, and the type of the objects that it is on. */
interface TypedSelections {
  readonly set: SelectionSetNode;
  readonly parent: ParentType;
}

/** A document without fragments takes about five steps for each of its fields. */
const stepsPerToken = 20;
const minSteps = 10_000;

function innerSelections(fields: readonly TypedField[]): TypedSelections[] {
  return fields.flatMap(({ node: { selectionSet }, definition }) =>
    selectionSet ? [{ set: selectionSet, parent: getNamedType(definition?.type) }] : [],
  );
}

/** Fields that can be on the same object: for each object type, those on it and those on interfaces. */
function groupsOnSameObject(fields: readonly TypedField[]): (readonly TypedField[])[] {
  const byObjectType = new Map<ParentType, TypedField[]>();
  for (const { parent } of fields) if (isObjectType(parent)) byObjectType.set(parent, []);
  if (byObjectType.size < 2) return [fields];
  for (const field of fields) {
    if (isObjectType(field.parent)) byObjectType.get(field.parent)?.push(field);
    else for (const group of byObjectType.values()) group.push(field);
  }
  return [...byObjectType.values()];
}
