import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLNamedType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { encodeCursor, encodeId } from '../../src/api/ids.ts';
import { schema } from '../../src/api/schema.ts';
import { loadGraph } from '../../src/dataset/build.ts';
import { parseEdtf } from '../../src/model/edtf-date.ts';
import { concreteTypes, type Entity, type InterfaceName, parseSlug, type TypeName } from '../../src/model/entities.ts';
import { type Graph, type Relation, relation, type Source } from '../../src/model/graph.ts';
import { relationKind, relationKindNames } from '../../src/model/relation-kinds.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import { connectionsOf } from '../helpers/connections.ts';
import { noLimits } from '../helpers/no-limits.ts';
import { operateOn } from '../helpers/operate.ts';

// Tests every argument that refers to an entity or a source, and every connection of the schema, with the data of the report and, for each kind of relation
// that the report lacks between two types, one that is made up.

const report = loadGraph('data');
const graph = { ...report, relations: [...report.relations, ...madeUpRelations(report)] };
const store = memoryStore(graph);
const operate = operateOn({ currentStore: () => store, settings: noLimits });
const query = Object.values(schema.getQueryType()?.getFields() ?? {});

/** A relation of each kind between an entity of every type that it allows and one of every other, as far as none exists. */
function madeUpRelations({ entities, relations }: Graph): Relation[] {
  const typeOf = new Map(entities.map(({ slug, type }) => [slug, type]));
  const byType = Map.groupBy(entities, ({ type }) => type);
  const existing = new Set(
    relations.flatMap(({ kind, source, target }) => [
      `${kind} OUT ${typeOf.get(source)}`,
      `${kind} IN ${typeOf.get(target)}`,
    ]),
  );
  const madeUp = relationKindNames().flatMap((kind) => {
    const [sources, targets] = [relationKind(kind).source, relationKind(kind).target].map(({ type }) =>
      concreteTypes(type).filter((name) => byType.has(name)),
    ) as [TypeName[], TypeName[]];
    const pairs = [
      ...sources.filter((type) => !existing.has(`${kind} OUT ${type}`)).map((type) => [type, targets[0]] as const),
      ...targets.filter((type) => !existing.has(`${kind} IN ${type}`)).map((type) => [sources[0], type] as const),
    ];
    return pairs.map(([from, to]) =>
      relation({
        kind,
        source: byType.get(from as TypeName)?.at(0)?.slug ?? '',
        target: byType.get(to as TypeName)?.at(-1)?.slug ?? '',
        role: null,
        when: parseEdtf('1999'), // So that its key is that of no other.
        basis: 'STATED',
        rule: null,
        review: 'UNREVIEWED',
        sources: [],
        claims: [],
        evidence: [],
      }),
    );
  });
  return [...new Map(madeUp.map((one) => [one.key, one])).values()];
}

interface Response {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

async function execute(text: string, variables: Record<string, unknown> = {}): Promise<Response> {
  return (await operate(text, variables)) as Response;
}

/** The code of the first error; null without errors. */
async function codeOf(text: string, variables: Record<string, unknown> = {}): Promise<string | null> {
  return (await execute(text, variables)).errors?.[0]?.extensions.code ?? null;
}

/** One entity of each type. */
const samples = new Map(graph.entities.map((entity) => [entity.type, entity]));
const relationId = encodeId('Relation', graph.relations[0]?.key ?? '');

function idOf({ type, slug }: Entity): string {
  return encodeId(type, parseSlug(slug)?.key ?? '');
}

/** Malformed variants of an id or cursor. */
function malformed(text: string): string[] {
  const forms = [
    text.replace(/=+$/, ''),
    `${text}=`,
    `${text}\n`,
    ` ${text}`,
    text.replace(/^./, '$&\n'),
    `${text}AAAA`,
  ];
  return [...new Set([...forms, text.slice(0, -4), text.toLowerCase(), ''])].filter((form) => form !== text);
}

/** An argument that takes references, and an operation that passes one to it. */
interface ReferenceArgument {
  readonly coordinate: string;
  /** The type or interface whose references it accepts; `Node` for ids of any entity or relation; or a source. */
  readonly accepts: TypeName | InterfaceName | 'Node' | 'Source';
  /** The code of the error if there is no such entity; null if the field is null then. */
  readonly ifUnknown: 'NOT_FOUND' | null;
  readonly operation: (value: string) => string;
}

const referenceTypes = ['ID', 'EntityRef', 'SourceRef'];

const referenceArguments: readonly ReferenceArgument[] = query.flatMap((field) => {
  const others = (own: GraphQLArgument) =>
    field.args.filter((one) => one !== own && isRequiredArgument(one)).map((one) => argumentText(one, anyValue(one)));
  const operation = (own: GraphQLArgument, value: string) =>
    `{ ${field.name}(${[...others(own), `${own.name}: ${value}`].join(', ')}) { __typename } }`;
  return field.args.flatMap((own): ReferenceArgument[] => {
    const type = getNamedType(own.type);
    const of = (part: GraphQLArgument | GraphQLInputField, write: (value: string) => string): ReferenceArgument[] =>
      !referenceTypes.includes(getNamedType(part.type).name)
        ? []
        : [
            {
              coordinate: `${field.name}.${part === own ? '' : `${own.name}.`}${part.name}`,
              accepts: acceptedBy(part),
              ifUnknown: ['node', 'nodes', 'entity'].includes(field.name) ? null : 'NOT_FOUND',
              operation: (value) => operation(own, write(verbatim(part, JSON.stringify(value)))),
            },
          ];
    return isInputObjectType(type)
      ? Object.values(type.getFields()).flatMap((part) => of(part, (value) => `{ ${part.name}: ${value} }`))
      : of(own, (value) => value);
  });
});

/** By its scalar; an `EntityRef` is to the type in the extensions of the argument, or to any entity. */
function acceptedBy({ type, extensions }: GraphQLArgument | GraphQLInputField): ReferenceArgument['accepts'] {
  const { entities = 'Entity' } = extensions as { entities?: TypeName | InterfaceName };
  const { name } = getNamedType(type);
  return name === 'ID' ? 'Node' : name === 'SourceRef' ? 'Source' : entities;
}

function verbatim({ type }: GraphQLArgument | GraphQLInputField, value: string): string {
  return isListType(getNullableType(type)) ? `[${value}]` : value;
}

function argumentText(argument: GraphQLArgument, value: string): string {
  return `${argument.name}: ${value}`;
}

function anyValue({ type }: GraphQLArgument): string {
  return getNamedType(type).name === 'EntityRef' ? '"organization/itc"' : '"trade"';
}

const entityArguments = referenceArguments.flatMap(({ accepts, ...others }) =>
  accepts === 'Source' ? [] : [{ ...others, accepts }],
);
const sourceArguments = referenceArguments.filter(({ accepts }) => accepts === 'Source');

describe('a reference', () => {
  test('to an entity is an argument of root fields only, and of more than twenty', () => {
    const inside = connectionsOf(schema).filter(({ type }) => type !== 'Query');
    const scalars = inside.flatMap(({ field }) => field.args.map(({ type }) => getNamedType(type).name));
    expect(new Set(scalars.filter((name) => referenceTypes.includes(name)))).toEqual(new Set(['SourceRef']));
    expect(entityArguments.length).toBeGreaterThan(20);
    expect(new Set(entityArguments.map(({ accepts }) => accepts)).size).toBeGreaterThan(4);
  });

  test.each(entityArguments)('for $coordinate must be exactly that of a $accepts', async (argument) => {
    const { accepts, ifUnknown, operation } = argument;
    const types: readonly string[] = accepts === 'Node' ? [...samples.keys()] : concreteTypes(accepts);
    for (const [type, entity] of samples) {
      const id = idOf(entity);
      expect([type, await codeOf(operation(id))]).toEqual([type, types.includes(type) ? null : 'INVALID_ID']);
      const isRefAccepted = accepts !== 'Node' && types.includes(type);
      for (const ref of [entity.slug, ...(entity.type === 'Document' ? entity.symbols : [])])
        expect([ref, await codeOf(operation(ref))]).toEqual([ref, isRefAccepted ? null : 'INVALID_ID']);
      for (const form of malformed(id))
        expect([form, await codeOf(operation(form))]).toEqual([form, expectedCode(form)]);
    }
    for (const id of [relationId, sourceId])
      expect([id, await codeOf(operation(id))]).toEqual([id, accepts === 'Node' ? null : 'INVALID_ID']);

    /** A variant that is canonical Base64 is well formed, but is not the id of an entity. */
    function expectedCode(form: string): string | null {
      const text = Buffer.from(form, 'base64').toString();
      const wellFormed = Buffer.from(text).toString('base64') === form && /^[A-Z][a-z]+:./.test(text);
      return wellFormed ? ifUnknown : 'INVALID_ID';
    }
  });
});

const [source] = graph.sources as [Source]; // The report.
const [documentType, documentKey] = ['Document', parseSlug(source.document)?.key ?? ''] as const;
const sourceId = encodeId('Source', source.name);
const sourceValues = [source.name, sourceId, source.document, encodeId(documentType, documentKey)];
const notSources = [
  ...malformed(sourceId),
  encodeId('Source', 'nothing'),
  ...malformed(encodeId(documentType, documentKey)),
  ...malformed(source.document),
  ...malformed(source.name),
  ...[...samples.values()].filter(({ slug }) => slug !== source.document).flatMap((one) => [idOf(one), one.slug]),
  relationId,
  source.title,
];

describe('a source', () => {
  test.each(sourceArguments)(
    'for $coordinate is given by name or exact id, or by exact slug or id of its document',
    async (one) => {
      for (const value of sourceValues) expect([value, await codeOf(one.operation(value))]).toEqual([value, null]);
      for (const value of notSources) expect([value, await codeOf(one.operation(value))]).toEqual([value, 'NOT_FOUND']);
    },
  );

  test('is an argument of every list, and of every connection between entities', () => {
    expect(sourceArguments.length).toBeGreaterThan(20);
    const hasSources = (type: GraphQLNamedType) => isInputObjectType(type) && 'sources' in type.getFields();
    const without = connectionsOf(schema).filter(
      ({ field }) => !field.args.some(({ name, type }) => name === 'sources' || hasSources(getNamedType(type))),
    );
    expect(without.map(({ type, field }) => `${type}.${field.name}`)).toEqual([]);
  });
});

const connections = connectionsOf(schema).filter(({ type }) => type === 'Query' || samples.has(type as TypeName));

/** An operation that queries the page after a cursor, of a root field or of an entity, with additional arguments. */
function pageAfter({ type, field }: (typeof connections)[number], slug: string, more: readonly string[] = []): string {
  const required = field.args.filter(isRequiredArgument).map((one) => argumentText(one, anyValue(one)));
  const own = more.some((text) => text.startsWith('query:')) ? [] : required;
  const page = `${field.name}(${['first: 1', 'after: $after', ...own, ...more].join(', ')}) { edges { cursor } }`;
  return type === 'Query'
    ? `query ($after: String) { ${page} }`
    : `query ($after: String) { entity(ref: ${JSON.stringify(slug)}) { ... on ${type} { ${page} } } }`;
}

describe('a cursor', () => {
  const found = new Set<string>();

  test.each(connections.map((one) => ({ name: `${one.type}.${one.field.name}`, one })))(
    'of $name is accepted by that connection only, and only unchanged',
    async ({ name, one }) => {
      const owners =
        one.type === 'Query' ? [''] : graph.entities.filter(({ type }) => type === one.type).map(({ slug }) => slug);
      const code = (cursor: string, owner = owners[0] ?? '', ...more: string[]) =>
        codeOf(pageAfter(one, owner, more), { after: cursor });
      expect(await code(encodeCursor('Query.nothing', 'topic/trade'))).toBe('INVALID_CURSOR');
      for (const [owner, cursor] of await firstCursor(owners)) {
        found.add(name);
        expect(await code(cursor, owner)).toBe(null);
        for (const form of malformed(cursor)) expect([form, await code(form, owner)]).toEqual([form, 'INVALID_CURSOR']);
        const [, field = '', key = ''] = /^(\S+) (.+)/s.exec(Buffer.from(cursor, 'base64').toString()) ?? [];
        const forged = [encodeCursor(field, 'topic/nothing'), encodeCursor('Query.nothing', key)];
        for (const form of forged) expect([form, await code(form, owner)]).toEqual([form, 'INVALID_CURSOR']);
        // The list of another entity has other relations, and a filtered list may lack the item.
        for (const other of owners.filter((slug) => slug !== owner).slice(0, 20))
          expect([other, await code(cursor, other)]).toEqual([other, 'INVALID_CURSOR']);
        const filters = one.field.args.flatMap(filterArguments);
        const codes = await Promise.all(filters.map((argument) => code(cursor, owner, argument)));
        expect(codes.filter((one) => one !== null && one !== 'INVALID_CURSOR')).toEqual([]);
        if (filters.length > 0) expect(codes).toContain('INVALID_CURSOR');
      }

      /** A cursor of the first owner whose list is not empty. */
      async function firstCursor(slugs: readonly string[]): Promise<[string, string][]> {
        for (const slug of slugs) {
          const text = JSON.stringify((await execute(pageAfter(one, slug))).data);
          const [, cursor] = /"cursor":"([^"]+)"/.exec(text) ?? [];
          if (cursor !== undefined) return [[slug, cursor]];
        }
        return [];
      }
    },
  );

  test('was tested for most connections', () => {
    expect(connections.length).toBeGreaterThan(100);
    expect(found.size).toBeGreaterThan(0.7 * connections.length);
  });
});

/** Arguments that may remove the item from the list: filters with one field each. */
function filterArguments(argument: GraphQLArgument | GraphQLInputField): string[] {
  const { name, type } = argument;
  const named = getNamedType(type);
  if (isInputObjectType(named) && name !== 'not')
    return Object.values(named.getFields()).flatMap((field) =>
      filterArguments(field).map((text) => `${name}: { ${text} }`),
    );
  if (isEnumType(named) && isListType(getNullableType(type)))
    return named.getValues().map((value) => `${name}: [${value.name}]`);
  if (name === 'sources') return ['sources: []'];
  return name === 'name' || name === 'query' ? [`${name}: "zebra"`] : [];
}
