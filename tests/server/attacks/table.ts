import type { Attack } from './attack.ts';
import { parameters, texts, types } from './bodies.ts';
import { ids, pages } from './names.ts';
import { amounts, documents } from './operations.ts';
import { fields, frames, lines } from './raw-http.ts';
import { variables } from './variables.ts';

/** All hostile requests, by what is wrong with them. */
export const groups: Readonly<Record<string, readonly Attack[]>> = {
  'A request line': lines,
  'A header': fields,
  'A frame': frames,
  'A type of a body': types,
  'A body': texts,
  'A parameter': parameters,
  'An amount': amounts,
  'A document': documents,
  'A variable': variables,
  'An id': ids,
  'A page': pages,
};

export const attacks = Object.values(groups).flat();
