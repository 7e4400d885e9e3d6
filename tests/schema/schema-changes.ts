import {
  BreakingChangeType,
  findSchemaChanges,
  type GraphQLArgument,
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

/** What a change of the schema is judged by. */
export interface ReleaseState {
  /** That of `package.json`. */
  readonly version: string;
  readonly changelog: string;
  /** ISO 8601. */
  readonly today: string;
}

/**
 * Why a schema may not follow the released one, and what to do about it; empty if it may. Every incompatible change must
 * be in the changelog; from version 1.0.0 on, only what has been deprecated until a date that has passed may break. A
 * released schema of null means that nothing has been released.
 */
export function schemaProblems(released: GraphQLSchema | null, current: GraphQLSchema, state: ReleaseState): string[] {
  if (released === null) return isReleased(state) ? [missingBaseline] : [];
  const changes = incompatibleChanges(released, current);
  const entries = unreleasedSection(state.changelog);
  const unnamed = withoutInherited(changes, released).filter(({ coordinate }) => !entries.includes(quoted(coordinate)));
  const early = isStable(state.version) ? changes.filter(isBeforeItsDate(released, state.today)) : [];
  return [
    ...unnamed.map(({ line }) => `CHANGELOG.md must name this change under "Unreleased", for example: "- ${line}"`),
    ...early.map(
      ({ line, coordinate }) =>
        `${line} From version 1.0.0 on, ${coordinate} must first be released with @deprecated(reason:), with a date in the reason, and the date must have passed.`,
    ),
  ];
}

function isReleased({ version, changelog }: ReleaseState): boolean {
  return isStable(version) || /^## (?!Unreleased$)/m.test(changelog);
}

const missingBaseline =
  'There is a release, but no schema/baseline.graphql to compare the schema with. Check out the release, and run "npm run release:schema".';

function isStable(version: string): boolean {
  return Number.parseInt(version, 10) >= 1;
}

function unreleasedSection(changelog: string): string {
  return changelog.split(/^## /m).find((section) => section.startsWith('Unreleased\n')) ?? '';
}

interface IncompatibleChange {
  readonly type: string;
  /** What changed: `Type.field(argument:)`. */
  readonly coordinate: string;
  /** The change in words, with the coordinate in backquotes. */
  readonly line: string;
}

/** The changes that break operations, and those of default values, which change what operations mean. */
function incompatibleChanges(released: GraphQLSchema, current: GraphQLSchema): IncompatibleChange[] {
  return findSchemaChanges(released, current)
    .filter(({ type }) => type in BreakingChangeType || type.endsWith('DEFAULT_VALUE_CHANGE'))
    .filter(({ description }) => !description.startsWith('Standard scalar ')) // Whatever used it has changed, too.
    .map(({ type, description }) => {
      const [before = '', coordinate = '', after = ''] = partsOf(description);
      return { type, coordinate, line: `${before}${quoted(coordinate)}${after}` };
    });
}

/** A description of graphql-js: the part before the coordinate, the coordinate, and the part after it. */
function partsOf(description: string): string[] {
  const match = descriptions.map((form) => form.exec(description)).find((match) => match !== null);
  return match?.slice(1) ?? [];
}

const descriptions = [
  /^((?:A required argument|A required field|Argument|Field|Enum value|Directive) )(@\w+(?:\(\w+:\))?|\w+\.\w+(?:\(\w+:\))?)(.*)$/s,
  /^(\w+ was removed from union type |\w+ was removed from |Repeatable flag was removed from )(@?\w+)(\.)$/,
  /^()(@?\w+(?:\.\w+)?(?:\(\w+:\))?)(.*)$/s,
];

function quoted(coordinate: string): string {
  return `\`${coordinate}\``;
}

/** Without changes of fields that an interface of their type has, if the interface has changed in the same way. */
function withoutInherited(changes: readonly IncompatibleChange[], released: GraphQLSchema): IncompatibleChange[] {
  const found = new Set(changes.map(({ type, coordinate }) => `${type} ${coordinate}`));
  return changes.filter(({ type, coordinate }) => {
    const [owner = '', member] = coordinate.split(/(?=\.)/);
    if (member === undefined) return true;
    const declared = released.getType(owner);
    const interfaces = isObjectType(declared) || isInterfaceType(declared) ? declared.getInterfaces() : [];
    return !interfaces.some(({ name }) => found.has(`${type} ${name}${member}`));
  });
}

/**
 * Whether clients may still use what changes. They may not if it, or the field of an argument, is deprecated until a
 * date that has passed, or if only such fields and arguments lead to its type. A directive cannot be deprecated.
 */
function isBeforeItsDate(released: GraphQLSchema, today: string): (change: IncompatibleChange) => boolean {
  const isExpired = ({ deprecationReason }: Member) => {
    const dates = deprecationReason?.match(/\b\d{4}-\d{2}-\d{2}\b/g) ?? [];
    return dates.length > 0 && dates.every((date) => date < today);
  };
  const members = Object.values(released.getTypeMap()).flatMap(membersOf);
  const expired = new Set(members.filter(isExpired).map(String));
  const usable = typesInUse(released, isExpired);
  return ({ type, coordinate }) => {
    if (!(type in BreakingChangeType)) return false;
    const [field = ''] = coordinate.split('(');
    const [owner = ''] = coordinate.split('.');
    return coordinate.startsWith('@') || (usable.has(owner) && !expired.has(field) && !expired.has(coordinate));
  };
}

/** The names of the types that operations can reach without an expired field or argument. */
function typesInUse(schema: GraphQLSchema, isExpired: (member: Member) => boolean): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (type: GraphQLNamedType): void => {
    if (found.has(type.name)) return;
    found.add(type.name);
    if (isAbstractType(type)) schema.getPossibleTypes(type).forEach(visit);
    if (isObjectType(type) || isInterfaceType(type)) type.getInterfaces().forEach(visit);
    const usable = fieldsOf(type).filter((field) => !isExpired(field));
    for (const member of usable.flatMap((field) => [field, ...argumentsOf(field)]))
      if (!isExpired(member)) visit(getNamedType(member.type));
  };
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()])
    if (root) visit(root);
  return found;
}

type AnyField = GraphQLField<unknown, unknown> | GraphQLInputField;
type Member = AnyField | GraphQLArgument | GraphQLEnumValue;

/** What can be deprecated. Each member prints itself as its schema coordinate. */
function membersOf(type: GraphQLNamedType): Member[] {
  if (isEnumType(type)) return [...type.getValues()];
  return fieldsOf(type).flatMap((field) => [field, ...argumentsOf(field)]);
}

function fieldsOf(type: GraphQLNamedType): AnyField[] {
  return isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : [];
}

function argumentsOf(field: AnyField): readonly GraphQLArgument[] {
  return 'args' in field ? field.args : [];
}
