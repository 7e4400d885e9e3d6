/** The operation that a link to GraphiQL carries. */
export interface OperationText {
  readonly query: string;
  /** JSON, or an empty string. */
  readonly variables: string;
}

/** The URL hash of an operation: `#query=…&variables=…`, both URL-encoded. */
export function operationHash({ query, variables }: OperationText): string {
  return `#${new URLSearchParams(variables ? { query, variables } : { query })}`;
}

/** The operation in a URL hash, or null if there is none. */
export function parseOperationHash(hash: string): OperationText | null {
  const parameters = new URLSearchParams(hash.slice(1));
  const query = parameters.get('query');
  return query ? { query, variables: parameters.get('variables') ?? '' } : null;
}

/** Removes the hash from the address, for example after its operation was edited. */
export function clearHash(): void {
  if (location.hash) history.replaceState(null, '', location.pathname + location.search);
}
