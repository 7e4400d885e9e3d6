/** How a server wants to be asked, and how its answer reads. */
export type Dialect = 'ours' | 'relay' | 'postgraphile' | 'plain';

/**
 * The data of an answer, in the shape that all share.
 * @throws {Error} if it reports errors, or is no JSON.
 */
export function readAnswer(dialect: Dialect, text: string): unknown {
  const answer = JSON.parse(text);
  if (dialect === 'plain') return answer;
  if (answer.errors) throw new Error(`An answer must have no errors, but got ${text.slice(0, 500)}`);
  return dialect === 'postgraphile' ? withEdges(answer.data) : answer.data;
}

/** Where two answers differ first, and how; null if they do not. The order of fields does not count, that of items does. */
export function firstDifference(left: unknown, right: unknown, path = 'data'): string | null {
  if (Object.is(left, right)) return null;
  if (!isObject(left) || !isObject(right) || Array.isArray(left) !== Array.isArray(right))
    return `${path}: ${excerpt(left)} against ${excerpt(right)}`;
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const place = Array.isArray(left) ? `${path}[${key}]` : `${path}.${key}`;
    const difference = firstDifference(left[key], right[key], place);
    if (difference) return difference;
  }
  return null;
}

/** PostGraphile's edges lead to the row that joins, and that row to the entity. */
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
