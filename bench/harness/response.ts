/** The form in which a server takes requests and sends responses. */
export type Dialect = 'thisServer' | 'relay' | 'postgraphile' | 'json';

/**
 * The data of a response, in the same shape for all dialects.
 * @throws {Error} if the response reports errors, or is not JSON.
 */
export function readResponse(dialect: Dialect, text: string): unknown {
  const response = JSON.parse(text);
  if (dialect === 'json') return response;
  if (response.errors) throw new Error(`A response must have no errors, but got ${text.slice(0, 500)}`);
  return dialect === 'postgraphile' ? withEdges(response.data) : response.data;
}

/**
 * The first difference between two responses, with its path; null if they are equal. The order of fields is ignored.
 */
export function firstDifference(left: unknown, right: unknown, path = 'data'): string | null {
  if (Object.is(left, right)) return null;
  if (!isObject(left) || !isObject(right) || Array.isArray(left) !== Array.isArray(right))
    return `${path}: ${excerpt(left)} against ${excerpt(right)}`;
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const childPath = Array.isArray(left) ? `${path}[${key}]` : `${path}.${key}`;
    const difference = firstDifference(left[key], right[key], childPath);
    if (difference) return difference;
  }
  return null;
}

/** In PostGraphile, the node of an edge is a row of a join table, which holds the entity. */
function withEdges(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withEdges);
  if (!isObject(value)) return value;
  const { node } = value;
  if (isObject(node) && 'entity' in node) {
    const { entity, ...edge } = node;
    return withEdges({ ...edge, node: entity });
  }
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withEdges(part)]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function excerpt(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 80);
}
