import { parseSymbols, printSymbol } from '../model/symbol.ts';
import { isDay } from '../model/when.ts';
import { builder } from './builder.ts';
import { inputError } from './errors.ts';
import { shorten } from './ids.ts';

builder.scalarType('Date', {
  description: 'An ISO 8601 calendar date: `2023-07-03`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  serialize: (value) => value,
  parseValue: (value) => {
    if (typeof value === 'string' && isDay(value)) return value;
    throw inputError('INVALID_DATE', `A Date must be an ISO 8601 calendar date such as "2023-07-03", but got ${print(value)}.`);
  },
});

builder.scalarType('DocumentSymbol', {
  description:
    'A WTO document symbol in canonical form: `INF/MSME/R/39/Corr.1`. As an argument it may differ in case and spaces, and be a joint symbol: `INF/MSME/W/46-INF/TGE/W/7`.',
  serialize: (value) => value,
  parseValue: (value) => {
    const parsed = typeof value === 'string' ? parseSymbols(value) : null;
    if (parsed) return parsed.map(printSymbol).join('-');
    throw inputError('INVALID_SYMBOL', `A DocumentSymbol must read like "INF/MSME/W/45" or "WT/MIN(17)/58/Rev.1", but got ${print(value)}.`);
  },
});

function print(value: unknown): string {
  return shorten(JSON.stringify(value) ?? String(value));
}
