import { GraphQLError, Kind, print, type ValueNode } from 'graphql';
import { canonicalSymbols } from '../model/symbol.ts';
import { isDay } from '../model/when.ts';
import { builder } from './builder.ts';
import { argumentError, type ErrorCode } from './errors.ts';
import { truncate } from './ids.ts';

builder.scalarType('Date', {
  description: 'A calendar date in ISO 8601 (`full-date` of RFC 3339): `2023-07-03`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  ...stringScalar('INVALID_DATE', 'A Date must be an ISO 8601 calendar date such as "2023-07-03"', (value) =>
    isDay(value) ? value : null,
  ),
});

builder.scalarType('DocumentSymbol', {
  description:
    'A WTO document symbol in canonical form: `INF/MSME/R/39/Corr.1`. Arguments may differ in case and spaces, and may be the joint symbol of several bodies: `INF/MSME/W/46-INF/TGE/W/7`.',
  ...stringScalar(
    'INVALID_SYMBOL',
    'A DocumentSymbol must have the form "INF/MSME/W/45" or "WT/MIN(17)/58/Rev.1"',
    canonicalSymbols,
  ),
});

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
