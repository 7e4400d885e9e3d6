/**
 * The `Request` that plugins get for an operation that reached `operate` without one. It has a method and an abort
 * signal; reading anything else throws a TypeError that says so, instead of giving a plugin a value that no client
 * sent.
 */
export class OperationRequest {
  readonly method: string;
  readonly signal: AbortSignal;

  constructor(method: string, signal: AbortSignal) {
    this.method = method === 'HEAD' ? 'GET' : method;
    this.signal = signal;
  }
}

for (const name of Object.getOwnPropertyNames(Request.prototype)) {
  if (['constructor', 'method', 'signal'].includes(name)) continue;
  Object.defineProperty(OperationRequest.prototype, name, {
    get() {
      throw new TypeError(
        `"request.${name}" cannot be read here: operations are executed from their parameters, and their request has only "method" and "signal". Plugins find the rest in the server context, under "requestContext".`,
      );
    },
  });
}
