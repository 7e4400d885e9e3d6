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
import { type Complete, type ProgramField, programOf } from './compiled-selection.ts';
import {
  type CompletedField,
  type Completer,
  completeLater,
  completerOf,
  isPromiseLike,
  type ObjectPlan,
} from './complete.ts';
import type { Call, Execution } from './execution.ts';
import { awaited, type Holder, Place } from './response-position.ts';
import { collectFields, type SelectionScope } from './selection.ts';

/** What an operation selects of one object type, and how it is resolved and written: made once, run for every object. */
export class SelectionPlan implements ObjectPlan {
  private readonly fields: readonly FieldPlan[];
  /** An object with every response name in its order, which is copied for each object of the response. */
  private readonly empty: Holder;
  private readonly compileAfter: number;
  private completed = 0;
  private program: Complete | null = null;

  constructor(scope: SelectionScope, type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[]) {
    const fields = [...collectFields(scope, type, selectionSets)];
    this.fields = fields.map(([name, nodes]) => new FieldPlan(scope, type, nodes, name));
    this.empty = Object.fromEntries(fields.map(([name]) => [name, null]));
    this.compileAfter = scope.compileAfter;
  }

  complete(execution: Execution, source: unknown, place: Place): Holder {
    if (this.completed === this.compileAfter) this.program = programOf(this.fields);
    this.completed += 1;
    if (this.program) return this.program(execution, source, place);
    const object = { ...this.empty };
    for (const field of this.fields) {
      const value = field.complete(execution, source, object, place);
      if (value !== awaited) object[field.responseName] = value;
    }
    return object;
  }
}

/** One field of a selection. */
class FieldPlan implements CompletedField, ProgramField {
  readonly responseName: string;
  readonly textProperty: string | null;
  readonly coordinate: string;
  readonly nodes: readonly FieldNode[];
  readonly schema: GraphQLSchema;
  private readonly scope: SelectionScope;
  private readonly parentType: GraphQLObjectType;
  private readonly field: GraphQLField<unknown, unknown>;
  private readonly number: number;
  private readonly nullable: boolean;
  private readonly isLeaf: boolean;
  private readonly completer: Completer;

  constructor(scope: SelectionScope, parentType: GraphQLObjectType, nodes: readonly FieldNode[], responseName: string) {
    const field = scope.schema.getField(parentType, nodes[0]?.name.value ?? '');
    if (!field) throw new TypeError(`A field must be one of ${parentType.name}, as validation sees to.`);
    this.coordinate = `${parentType.name}.${field.name}`;
    this.nodes = nodes;
    this.schema = scope.schema;
    this.scope = scope;
    this.parentType = parentType;
    this.field = field;
    this.responseName = responseName;
    this.number = scope.nextNumber();
    this.nullable = !isNonNullType(field.type);
    const type = isNonNullType(field.type) ? field.type.ofType : field.type;
    this.isLeaf = isLeafType(type);
    this.textProperty = !field.resolve && (type === GraphQLString || type === GraphQLID) ? field.name : null;
    this.completer = completerOf(field.type, this);
  }

  complete(execution: Execution, source: unknown, object: Holder, parent: Place): unknown {
    let place: Place | null = null;
    try {
      const value = this.resolve(execution, source);
      // The value of a leaf needs a place of its own only where it fails or is awaited.
      if (this.isLeaf && !isPromiseLike(value)) return this.completer(execution, value, parent);
      place = this.placeIn(object, parent);
      return isPromiseLike(value)
        ? completeLater(execution, value, place, this.nodes, this.completer)
        : this.completer(execution, value, place);
    } catch (error) {
      return execution.failed(error, place ?? this.placeIn(object, parent), this.nodes);
    }
  }

  infoOf(execution: Execution): GraphQLResolveInfo {
    return this.callOf(execution).info;
  }

  planOf(type: GraphQLObjectType): SelectionPlan {
    const selections = this.nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    return new SelectionPlan(this.scope, type, selections);
  }

  private placeIn(object: Holder, parent: Place): Place {
    return new Place(parent, object, this.responseName, this.nullable);
  }

  private resolve(execution: Execution, source: unknown): unknown {
    const { resolve, name } = this.field;
    const { contextValue } = execution.request;
    if (resolve) {
      const { args, info } = this.callOf(execution);
      return resolve(source, args, contextValue, info);
    }
    const value = (source as Readonly<Record<string, unknown>>)[name]; // What has fields is an object.
    if (typeof value !== 'function') return value;
    const { args, info } = this.callOf(execution);
    return value.call(source, args, contextValue, info);
  }

  private callOf(execution: Execution): Call {
    const { number, field, nodes, parentType, schema } = this;
    const known = execution.calls[number];
    if (known) return known;
    const { variableValues, fragmentDefinitions: fragments, rootValue, operation } = execution.request;
    const [node] = nodes as readonly [FieldNode]; // A field is selected by at least one node.
    const { name: fieldName, type: returnType } = field;
    const made = {
      args: getArgumentValues(field, node, variableValues),
      // All but the path and the signal, which differ from object to object and for which no resolver asks.
      info: {
        fieldName,
        fieldNodes: nodes,
        returnType,
        parentType,
        schema,
        fragments,
        rootValue,
        operation,
        variableValues,
      } as unknown as GraphQLResolveInfo,
    };
    execution.calls[number] = made;
    return made;
  }
}
