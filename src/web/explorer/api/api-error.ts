/** A request without complete data. */
export class ApiError extends Error {
  /** Null if the server cannot be reached. */
  readonly response: Response | null;
  /** The GraphQL errors; none if the response is not of GraphQL. */
  readonly errors: readonly GraphQLResponseError[];

  constructor(response: Response | null, errors: readonly GraphQLResponseError[]) {
    super(errors[0]?.message ?? (response ? `The server responded with status ${response.status}.` : 'No response.'));
    this.response = response;
    this.errors = errors;
  }
}

interface GraphQLResponseError {
  readonly message: string;
  readonly extensions?: { readonly code?: unknown };
}
