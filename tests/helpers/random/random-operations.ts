import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { encodeCursor } from '../../../src/api/ids.ts';
import type { Graph } from '../../../src/model/graph.ts';
import { type RelationKindName, relationKind } from '../../../src/model/relation-kinds.ts';
import { uniformRandom } from '../../../src/synthetic/random.ts';
import { RandomValues } from './random-values.ts';

/** Generates random operations. Prefers the fields that it has selected least, so that all are covered. */
export class RandomOperations {
  /** How often each field was selected, by coordinate: `Meeting.date`. */
  readonly fieldCounts = new Map<string, number>();
  private readonly schema: GraphQLSchema;
  private readonly random: () => number;
  private readonly values: RandomValues;
  private readonly cursors: Cursor[] = [];
  private readonly cursorTexts = new Set<string>();
  private readonly rootCursors = new Map<string, Cursor[]>();
  private fieldCount = 0;
  /** Whether the current operation may have invalid arguments. */
  private allowsInvalid = false;

  constructor(schema: GraphQLSchema, graph: Graph, seed: number) {
    this.schema = schema;
    this.random = uniformRandom(seed);
    this.values = new RandomValues(graph, (list) => this.choose(list));
  }

  /** `depth` is the maximum number of steps from one entity to another. */
  next(depth = 3): string {
    this.allowsInvalid = this.oneIn(12);
    const query = this.schema.getQueryType();
    if (!query) throw new TypeError('A schema must have a query type.');
    if (this.cursors.length > 0 && this.oneIn(5)) return `{ ${this.pageAfter(query)} }`;
    const [first, second] = this.leastSelected(query);
    return `{ ${[first, ...(this.oneIn(4) ? [second] : [])].map((field) => field && this.field(query, field, depth)).join(' ')} }`;
  }

  /** Collects the cursors of a response, so that later operations can select the next page. */
  collectCursors(response: unknown): void {
    if (typeof response === 'object' && response !== null)
      for (const inner of Object.values(response)) this.collectCursors(inner);
    if (typeof response !== 'string') return;
    const [, field, key] = /^([A-Z][A-Za-z]+\.[A-Za-z]+) (.+)$/s.exec(Buffer.from(response, 'base64').toString()) ?? [];
    if (field === undefined || key === undefined || this.cursorTexts.has(response)) return;
    const cursor = { text: response, field, key };
    this.cursorTexts.add(response);
    this.cursors.push(cursor);
    if (field.startsWith('Query.')) this.rootCursors.set(field, [...(this.rootCursors.get(field) ?? []), cursor]);
  }

  /** Selects the page after or before a collected cursor. */
  private pageAfter(query: GraphQLObjectType): string {
    const { field, key } = this.choose(this.cursors);
    const [type = '', name = ''] = field.split('.');
    const cursor = JSON.stringify(encodeCursor(field, key));
    const paging = this.choose([`first: 3, after: ${cursor}`, `last: 3, before: ${cursor}`]);
    const edges = (parent: GraphQLObjectType | GraphQLInterfaceType) => {
      const connection = parent.getFields()[name];
      if (!connection) throw new TypeError(`${field} must be a field of the schema.`);
      this.count(`${parent.name}.${name}`);
      return this.selection(getNamedType(connection.type) as GraphQLObjectType, 1); // A connection is an object.
    };
    const [source = '', kind = '', target = ''] = key.split(' ');
    if (type === 'Query') return `${name}(${name === 'search' ? 'query: "trade", ' : ''}${paging}) ${edges(query)}`;
    const isSource =
      kind === '' || name === 'relations' || relationKind(kind as RelationKindName).source.field === name; // Keys of relations name their kind.
    const parent = this.schema.getType(type) as GraphQLObjectType; // The cursor names one of its fields.
    return `entity(ref: ${JSON.stringify(isSource ? source : target)}) { __typename ... on ${type} { ${name}(${paging}) ${edges(parent)} } }`;
  }

  /** Every field has a unique alias, so that fields never conflict. */
  private field(
    parent: GraphQLObjectType | GraphQLInterfaceType,
    field: GraphQLField<unknown, unknown>,
    depth: number,
  ): string {
    this.count(`${parent.name}.${field.name}`);
    this.fieldCount += 1;
    const alias = `f${this.fieldCount}`;
    const type = getNamedType(field.type);
    const given = this.argumentsOf(field, parent === this.schema.getQueryType());
    const inner = isLeafType(type) ? '' : ` ${this.selection(type as GraphQLObjectType, depth)}`; // There are no unions.
    return `${alias}: ${field.name}${given}${inner}`;
  }

  /** A connection and its edges do not count for `depth`. */
  private selection(type: GraphQLObjectType | GraphQLInterfaceType, depth: number): string {
    const fields = this.leastSelected(type);
    const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
    const isPartOfConnection = /(Connection|Edge)$/.test(type.name);
    const objectFields = fields.filter((field) => !leaves.includes(field));
    const always = objectFields.filter(({ name }) => isPartOfConnection && (name === 'edges' || name === 'node'));
    const others = objectFields.filter((field) => !always.includes(field));
    const more = depth > 0 ? others.slice(0, isPartOfConnection ? 1 : 2) : [];
    const parts = [
      '__typename',
      ...leaves.slice(0, 3).map((field) => this.field(type, field, depth)),
      ...always.map((field) => this.field(type, field, depth)),
      ...more.map((field) => this.field(type, field, depth - 1)),
    ];
    const related = isInterfaceType(type) ? this.schema.getPossibleTypes(type) : type.getInterfaces();
    if (depth > 0 && related.length > 0 && (isInterfaceType(type) || this.oneIn(4))) {
      const other = this.choose<GraphQLObjectType | GraphQLInterfaceType>(related);
      parts.push(`... on ${other.name} ${this.selection(other, depth - 1)}`);
    }
    return `{ ${parts.join(' ')} }`;
  }

  private argumentsOf(field: GraphQLField<unknown, unknown>, atRoot: boolean): string {
    const paged = field.args.some(({ name }) => name === 'after');
    const own = field.args.filter(({ name }) => !paged || !['first', 'last', 'after', 'before'].includes(name));
    // About two at most: few things meet more conditions.
    const given = own.filter((argument) => isRequiredArgument(argument) || this.oneIn(Math.max(2, own.length / 2)));
    const all = [...given.map((argument) => this.named(argument)), ...(paged ? this.paging(field.name, atRoot) : [])];
    return all.length === 0 ? '' : `(${all.join(', ')})`;
  }

  /** Small pages: nested pages multiply. */
  private paging(field: string, atRoot: boolean): string[] {
    if (this.allowsInvalid && this.oneIn(4))
      return this.choose([['first: 1', 'last: 1'], ['first: -1'], ['last: 101']]);
    const size = this.choose(atRoot ? [0, 1, 2, 4, 6, 8, 10] : [0, 1, 2, 3, 4, 5]);
    const paging = [this.choose([`first: ${size}`, `first: ${size}`, `last: ${size}`])];
    const cursors = this.rootCursors.get(`Query.${field}`) ?? [];
    if (atRoot && cursors.length > 0 && this.oneIn(5)) paging.push(`after: "${this.choose(cursors).text}"`);
    if (atRoot && cursors.length > 0 && this.oneIn(8)) paging.push(`before: "${this.choose(cursors).text}"`);
    if (this.allowsInvalid && this.cursors.length > 0 && this.oneIn(3))
      paging.push(`after: "${this.choose(this.cursors).text}"`);
    return paging.filter(
      (text, index) => paging.findIndex((other) => other.slice(0, 6) === text.slice(0, 6)) === index,
    );
  }

  private named({ name, type }: GraphQLArgument | GraphQLInputField): string {
    return `${name}: ${this.value(type, name)}`;
  }

  private value(wanted: GraphQLInputType, name: string): string {
    const type = getNullableType(wanted);
    if (isListType(type)) {
      const items = Array.from({ length: this.choose([1, 1, 2, 3]) }, () => this.value(type.ofType, name));
      return `[${items.join(', ')}]`;
    }
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      const optional = fields.filter((field) => !isRequiredInputField(field));
      const chosen = this.oneIn(6) ? [] : [this.choose(optional.length > 0 ? optional : fields)];
      if (optional.length > 0 && this.oneIn(4)) chosen.push(this.choose(optional));
      chosen.push(...fields.filter((field) => field.name === 'not' && this.oneIn(5)));
      const given = new Set([...fields.filter(isRequiredInputField), ...chosen]);
      return `{ ${[...given].map((field) => this.named(field)).join(', ')} }`;
    }
    const isInvalid = this.allowsInvalid && this.oneIn(3);
    if (isEnumType(type)) return isInvalid ? 'NO_SUCH' : this.choose(type.getValues()).name;
    return isInvalid ? this.values.invalid(type.name) : this.values.of(type.name, name);
  }

  /** The fields of a type, the least selected first. */
  private leastSelected(type: GraphQLObjectType | GraphQLInterfaceType): GraphQLField<unknown, unknown>[] {
    const keyed = Object.values(type.getFields()).map((field) => ({
      field,
      key: (this.fieldCounts.get(`${type.name}.${field.name}`) ?? 0) + this.random(),
    }));
    return keyed.sort((a, b) => a.key - b.key).map(({ field }) => field);
  }

  private count(coordinate: string): void {
    this.fieldCounts.set(coordinate, (this.fieldCounts.get(coordinate) ?? 0) + 1);
  }

  private choose<T>(list: readonly T[]): T {
    return list[Math.floor(this.random() * list.length)] as T; // The list is not empty.
  }

  private oneIn(times: number): boolean {
    return this.random() * times < 1;
  }
}

/** A cursor from a response. */
interface Cursor {
  readonly text: string;
  /** The coordinate of its connection: `Meeting.documents`. */
  readonly field: string;
  readonly key: string;
}
