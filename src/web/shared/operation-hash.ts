/** What a link to GraphiQL carries. */
export interface Operation {
  readonly query: string;
  /** JSON, or empty. */
  readonly variables: string;
}

/** `#query=…&variables=…`, both URL-encoded. */
export function hashOf({ query, variables }: Operation): string {
  return `#${new URLSearchParams(variables ? { query, variables } : { query })}`;
}

/** The operation that a hash carries, or null where it carries none. */
export function operationInHash(hash: string): Operation | null {
  const parameters = new URLSearchParams(hash.slice(1));
  const query = parameters.get('query');
  return query ? { query, variables: parameters.get('variables') ?? '' } : null;
}

/** Clears the hash, so that the address never claims an operation other than the one on show. */
export function forgetLink(): void {
  if (location.hash) history.replaceState(null, '', location.pathname + location.search);
}
