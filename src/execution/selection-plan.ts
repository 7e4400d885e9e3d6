import {
  type FieldNode,
  type GraphQLField,
  GraphQLID,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  GraphQLString,
  getArgumentValues,
  isLeafType,
  isNonNullType,
  type SelectionSetNode,
} from 'graphql';
import { type CompilableField, type CompiledSelection, compileSelection } from './compiled-selection.ts';
import type { Execution, ResolverArguments } from './execution.ts';
import { collectFields, type SelectionScope } from './field-collection.ts';
import { ResolveInfo } from './resolve-info.ts';
import { type ParentValue, PENDING, ResponsePosition } from './response-position.ts';
import {
  type CompletedField,
  type Completer,
  completeWhenResolved,
  createCompleter,
  isPromiseLike,
  type ObjectPlan,
} from './value-completers.ts';

/** How to execute a selection on one object type: created once, executed for every object. */
export class SelectionPlan implements ObjectPlan {
  private readonly fields: readonly FieldPlan[];
  /** Every response name in order, with null: copied for each object of the response. */
  private readonly template: ParentValue;
  private readonly compileAfter: number;
  private executionCount = 0;
  private compiled: CompiledSelection | null = null;

  constructor(scope: SelectionScope, type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[]) {
    const fields = [...collectFields(scope, type, selectionSets)];
    this.fields = fields.map(([name, nodes]) => new FieldPlan(scope, type, nodes, name));
    this.template = Object.fromEntries(fields.map(([name]) => [name, null]));
    this.compileAfter = scope.compileAfter;
  }

  execute(execution: Execution, source: unknown, position: ResponsePosition): ParentValue {
    if (this.executionCount === this.compileAfter) this.compiled = compileSelection(this.fields);
    this.executionCount += 1;
    if (this.compiled) return this.compiled(execution, source, position);
    const object = { ...this.template };
    for (const field of this.fields) {
      const value = field.execute(execution, source, object, position);
      if (value !== PENDING) object[field.responseName] = value;
    }
    return object;
  }
}

/** How to resolve and complete one field of a selection. */
class FieldPlan implements CompletedField, CompilableField {
  readonly responseName: string;
  readonly stringProperty: string | null;
  readonly coordinate: string;
  readonly nodes: readonly FieldNode[];
  readonly schema: GraphQLSchema;
  private readonly scope: SelectionScope;
  private readonly parentType: GraphQLObjectType;
  private readonly field: GraphQLField<unknown, unknown>;
  private readonly index: number;
  private readonly nullable: boolean;
  private readonly isLeaf: boolean;
  private readonly completer: Completer;

  constructor(scope: SelectionScope, parentType: GraphQLObjectType, nodes: readonly FieldNode[], responseName: string) {
    const field = scope.schema.getField(parentType, nodes[0]?.name.value ?? '');
    if (!field) throw new TypeError(`A validated document must select fields of ${parentType.name} only.`);
    this.coordinate = `${parentType.name}.${field.name}`;
    this.nodes = nodes;
    this.schema = scope.schema;
    this.scope = scope;
    this.parentType = parentType;
    this.field = field;
    this.responseName = responseName;
    this.index = scope.nextFieldIndex();
    this.nullable = !isNonNullType(field.type);
    const type = isNonNullType(field.type) ? field.type.ofType : field.type;
    this.isLeaf = isLeafType(type);
    this.stringProperty = !field.resolve && (type === GraphQLString || type === GraphQLID) ? field.name : null;
    this.completer = createCompleter(field.type, this);
  }

  execute(execution: Execution, source: unknown, object: ParentValue, parent: ResponsePosition): unknown {
    let position: ResponsePosition | null = null;
    try {
      const value = this.resolve(execution, source);
      // A leaf needs a position only if it fails or is pending.
      if (this.isLeaf && !isPromiseLike(value)) return this.completer(execution, value, parent);
      position = this.positionIn(object, parent);
      return isPromiseLike(value)
        ? completeWhenResolved(execution, value, position, this.nodes, this.completer)
        : this.completer(execution, value, position);
    } catch (error) {
      return execution.handleError(error, position ?? this.positionIn(object, parent), this.nodes);
    }
  }

  infoOf(execution: Execution): GraphQLResolveInfo {
    return this.resolverArguments(execution).info;
  }

  planOf(type: GraphQLObjectType): SelectionPlan {
    const selectionSets = this.nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    return new SelectionPlan(this.scope, type, selectionSets);
  }

  private positionIn(object: ParentValue, parent: ResponsePosition): ResponsePosition {
    return new ResponsePosition(parent, object, this.responseName, this.nullable);
  }

  private resolve(execution: Execution, source: unknown): unknown {
    const { resolve, name } = this.field;
    const { contextValue } = execution.request;
    if (resolve) {
      const { args, info } = this.resolverArguments(execution);
      return resolve(source, args, contextValue, info);
    }
    const value = (source as Readonly<Record<string, unknown>>)[name]; // The source of a field is an object.
    if (typeof value !== 'function') return value;
    const { args, info } = this.resolverArguments(execution);
    return value.call(source, args, contextValue, info);
  }

  private resolverArguments(execution: Execution): ResolverArguments {
    const { index, field, nodes, parentType } = this;
    const cached = execution.resolverArguments[index];
    if (cached) return cached;
    const { request } = execution;
    const [node] = nodes as readonly [FieldNode]; // A field is selected by at least one node.
    const created = {
      args: getArgumentValues(field, node, request.variableValues),
      info: new ResolveInfo(field, nodes, parentType, request),
    };
    execution.resolverArguments[index] = created;
    return created;
  }
}
