import { GraphQLError, Kind, print, type ValueNode } from 'graphql';
import { canonicalSymbols } from '../model/symbol.ts';
import { isDay } from '../model/when.ts';
import { builder } from './builder.ts';
import { argumentError, type ErrorCode } from './errors.ts';
import { shorten } from './ids.ts';

builder.scalarType('Date', {
  description: 'An ISO 8601 calendar date: `2023-07-03`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  ...text('INVALID_DATE', 'A Date must be an ISO 8601 calendar date such as "2023-07-03"', (value) =>
    isDay(value) ? value : null,
  ),
});

builder.scalarType('DocumentSymbol', {
  description:
    'A WTO document symbol in canonical form: `INF/MSME/R/39/Corr.1`. As an argument it may differ in case and spaces, and be a joint symbol: `INF/MSME/W/46-INF/TGE/W/7`.',
  ...text(
    'INVALID_SYMBOL',
    'A DocumentSymbol must read like "INF/MSME/W/45" or "WT/MIN(17)/58/Rev.1"',
    canonicalSymbols,
  ),
});

/** The parts of a scalar that is written as a string; `read` answers null for one that has not the form. */
function text(code: ErrorCode, rule: string, read: (value: string) => string | null) {
  const refuse = (got: string, node?: ValueNode): never => {
    const error = argumentError(code, `${rule}, but got ${shorten(got)}.`);
    throw node ? new GraphQLError(error.message, { nodes: node, extensions: error.extensions }) : error;
  };
  return {
    serialize: (value: string) => value,
    parseValue: (value: unknown): string =>
      (typeof value === 'string' ? read(value) : null) ?? refuse(JSON.stringify(value) ?? String(value)),
    parseLiteral: (node: ValueNode): string =>
      (node.kind === Kind.STRING ? read(node.value) : null) ?? refuse(print(node), node),
  };
}
