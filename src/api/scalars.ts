import { GraphQLError, Kind, print, type ValueNode } from 'graphql';
import { isDay } from '../model/edtf-date.ts';
import { canonicalSymbols, carelessSymbolKey } from '../model/symbol.ts';
import { builder } from './builder.ts';
import { argumentError, type ErrorCode } from './errors.ts';
import { truncate } from './ids.ts';

/** What specifies the ids that are one form of a reference. */
const objectIdentification = 'https://relay.dev/graphql/objectidentification.htm';

builder.scalarType('Date', {
  description: 'A calendar date in ISO 8601 (`full-date` of RFC 3339): `2023-07-03`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  ...stringScalar('INVALID_DATE', 'A Date must be an ISO 8601 calendar date such as "2023-07-03"', (value) =>
    isDay(value) ? value : null,
  ),
});

builder.scalarType('DocumentSymbol', {
  description:
    'A WTO document symbol in canonical form: `INF/MSME/R/39/Corr.1`. Arguments may differ in case and spaces, and may be the joint symbol of several bodies: `INF/MSME/W/46-INF/TGE/W/7`. `document` also understands a symbol without slashes or without its beginning: `inf msme w 46`, `W/46`.',
  specifiedByURL: 'https://docs.wto.org/gtd/Default.aspx?pagename=WTOSymbols&langue=e',
  ...stringScalar(
    'INVALID_SYMBOL',
    'A DocumentSymbol must have the form "INF/MSME/W/45" or "WT/MIN(17)/58/Rev.1"',
    (value) => canonicalSymbols(value) ?? (carelessSymbolKey(value) === null ? null : value),
  ),
});

builder.scalarType('EntityRef', {
  description:
    'How an argument refers to an entity: by its `slug`, as in `organization/itc`; by its `id`; or, for a document, by its symbol, as in `INF/MSME/W/45`. A malformed reference is an error with the code `INVALID_ID`. So is one to no entity, with the code `NOT_FOUND`, unless the field returns that entity, which is then null.',
  specifiedByURL: objectIdentification,
  ...anyString('An EntityRef'),
});

builder.scalarType('SourceRef', {
  description:
    'How an argument refers to a source: by its `name`, as in `annual-report-2023`, by its `id`, or by the `slug` or `id` of its document. A reference to no source is an error with the code `NOT_FOUND`.',
  specifiedByURL: objectIdentification,
  ...anyString('A SourceRef'),
});

/** A scalar for strings that resolvers check, so that an error takes no more than its own field. */
function anyString(name: string) {
  return stringScalar('INVALID_ID', `${name} must be a string`, (value) => value);
}

/** Serialization and parsing of a scalar that is written as a string. `parse` returns null for a malformed string. */
function stringScalar(code: ErrorCode, rule: string, parse: (value: string) => string | null) {
  const reject = (got: string, node?: ValueNode): never => {
    const error = argumentError(code, `${rule}, but got ${truncate(got)}.`);
    throw node ? new GraphQLError(error.message, { nodes: node, extensions: error.extensions }) : error;
  };
  return {
    serialize: (value: string) => value,
    parseValue: (value: unknown): string =>
      (typeof value === 'string' ? parse(value) : null) ?? reject(JSON.stringify(value) ?? String(value)),
    parseLiteral: (node: ValueNode): string =>
      (node.kind === Kind.STRING ? parse(node.value) : null) ?? reject(print(node), node),
  };
}
