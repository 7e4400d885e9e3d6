import type { Attack } from './attack.ts';
import { bodies, contentTypes, parameters } from './bodies.ts';
import { ids, pages } from './names.ts';
import { documents, sizes } from './operations.ts';
import { headers, messageFraming, requestLines } from './raw-http.ts';
import { variables } from './variables.ts';

/** All hostile requests, by what is wrong with them. */
export const groups: Readonly<Record<string, readonly Attack[]>> = {
  'request line': requestLines,
  headers,
  'message framing': messageFraming,
  'content type': contentTypes,
  body: bodies,
  'URL parameter': parameters,
  'operation size': sizes,
  document: documents,
  variable: variables,
  id: ids,
  'page or argument': pages,
};

export const attacks = Object.values(groups).flat();
