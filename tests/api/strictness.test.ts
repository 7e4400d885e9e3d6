import {
  type GraphQLArgument,
  type GraphQLInputField,
  getNamedType,
  getNullableType,
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

// Tests every id argument and every connection of the schema, with the data of the report and, for each kind of relation
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

/** An argument that takes ids, and an operation that passes one to it. */
interface IdArgument {
  readonly coordinate: string;
  /** The type or interface whose ids it accepts, or a source. */
  readonly accepts: TypeName | InterfaceName | 'Node' | 'Source';
  readonly operation: (value: string) => string;
}

const idArguments: readonly IdArgument[] = query.flatMap((field) => {
  const others = (own: GraphQLArgument) =>
    field.args.filter((one) => one !== own && isRequiredArgument(one)).map((one) => argumentText(one, anyValue(one)));
  const operation = (own: GraphQLArgument, value: string) =>
    `{ ${field.name}(${[...others(own), `${own.name}: ${value}`].join(', ')}) { __typename } }`;
  return field.args.flatMap((own): IdArgument[] => {
    const type = getNamedType(own.type);
    const of = (part: GraphQLArgument | GraphQLInputField, write: (value: string) => string): IdArgument[] =>
      getNamedType(part.type).name !== 'ID'
        ? []
        : [
            {
              coordinate: `${field.name}.${part === own ? '' : `${own.name}.`}${part.name}`,
              accepts: acceptedBy(part),
              operation: (value) => operation(own, write(verbatim(part, JSON.stringify(value)))),
            },
          ];
    return isInputObjectType(type)
      ? Object.values(type.getFields()).flatMap((part) => of(part, (value) => `{ ${part.name}: ${value} }`))
      : of(own, (value) => value);
  });
});

/**
 * The type in its extensions; otherwise a source for arguments named `sources`, any node for those named `id` or `ids`, and
 * any entity for others.
 */
function acceptedBy({ name, extensions }: GraphQLArgument | GraphQLInputField): IdArgument['accepts'] {
  const { entities } = extensions as { entities?: TypeName };
  if (name === 'sources') return 'Source';
  return entities ?? (/^ids?$/.test(name) ? 'Node' : 'Entity');
}

function verbatim({ type }: GraphQLArgument | GraphQLInputField, value: string): string {
  return isListType(getNullableType(type)) ? `[${value}]` : value;
}

function argumentText(argument: GraphQLArgument, value: string): string {
  return `${argument.name}: ${value}`;
}

function anyValue({ type }: GraphQLArgument): string {
  return getNamedType(type).name === 'ID' ? '"organization/itc"' : '"trade"';
}

const entityArguments = idArguments.flatMap(({ accepts, ...others }) =>
  accepts === 'Source' ? [] : [{ ...others, accepts }],
);
const sourceArguments = idArguments.filter(({ accepts }) => accepts === 'Source');

describe('an id', () => {
  test('of an entity is an argument of root fields only, and of more than twenty', () => {
    const inside = connectionsOf(schema).filter(({ type }) => type !== 'Query');
    const ids = inside.flatMap(({ field }) => field.args.filter(({ type }) => getNamedType(type).name === 'ID'));
    expect(new Set(ids.map(({ name }) => name))).toEqual(new Set(['sources']));
    expect(entityArguments.length).toBeGreaterThan(20);
    expect(new Set(entityArguments.map(({ accepts }) => accepts)).size).toBeGreaterThan(4);
  });

  test.each(entityArguments)('for $coordinate must be exactly that of a $accepts', async ({ accepts, operation }) => {
    const types: readonly string[] = accepts === 'Node' ? [...samples.keys()] : concreteTypes(accepts);
    for (const [type, entity] of samples) {
      const id = idOf(entity);
      expect([type, await codeOf(operation(id))]).toEqual([type, types.includes(type) ? null : 'INVALID_ID']);
      const isSlugAccepted = accepts !== 'Node' && types.includes(type);
      expect([type, await codeOf(operation(entity.slug))]).toEqual([type, isSlugAccepted ? null : 'INVALID_ID']);
      for (const form of malformed(id))
        expect([form, await codeOf(operation(form))]).toEqual([form, expectedCode(form)]);
    }
    expect(await codeOf(operation(relationId))).toBe(accepts === 'Node' ? null : 'INVALID_ID');

    /** A variant that is canonical Base64 is well formed, but is not the id of an entity. */
    function expectedCode(form: string): string | null {
      const text = Buffer.from(form, 'base64').toString();
      const wellFormed = Buffer.from(text).toString('base64') === form && /^[A-Z][a-z]+:./.test(text);
      return !wellFormed ? 'INVALID_ID' : accepts === 'Node' ? null : 'NOT_FOUND';
    }
  });
});

const [source] = graph.sources as [Source]; // The report.
const [documentType, documentKey] = ['Document', parseSlug(source.document)?.key ?? ''] as const;
const sourceValues = [source.name, source.document, encodeId(documentType, documentKey)];
const notSources = [
  ...malformed(encodeId(documentType, documentKey)),
  ...malformed(source.document),
  ...malformed(source.name),
  ...[...samples.values()].filter(({ slug }) => slug !== source.document).flatMap((one) => [idOf(one), one.slug]),
  relationId,
  source.title,
];

describe('a source', () => {
  test.each(sourceArguments)(
    'for $coordinate is given by name, or by exact id or slug of its document',
    async (one) => {
      for (const value of sourceValues) expect([value, await codeOf(one.operation(value))]).toEqual([value, null]);
      for (const value of notSources) expect([value, await codeOf(one.operation(value))]).toEqual([value, 'NOT_FOUND']);
    },
  );

  test('is an argument of every list, and of every connection between entities', () => {
    expect(sourceArguments.length).toBeGreaterThan(20);
    const without = connectionsOf(schema).filter(
      ({ type, field }) =>
        !field.args.some(({ name }) => name === 'sources') &&
        !sourceArguments.some(({ coordinate }) => type === 'Query' && coordinate === `${field.name}.filter.sources`),
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
    : `query ($after: String) { entity(slug: ${JSON.stringify(slug)}) { ... on ${type} { ${page} } } }`;
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

/** Arguments that may remove the item from the list. */
function filterArguments(argument: GraphQLArgument): string[] {
  const type = getNamedType(argument.type);
  if ('getValues' in type && isListType(getNullableType(argument.type)))
    return type.getValues().map(({ name }) => `${argument.name}: [${name}]`);
  if (isInputObjectType(type) && 'name' in type.getFields()) return [`${argument.name}: { name: "no such name" }`];
  if (argument.name === 'sources') return ['sources: []'];
  return argument.name === 'query' ? ['query: "zebra"'] : [];
}
