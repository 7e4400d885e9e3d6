export { badRequest, HttpError } from './http-error.ts';
export { operationNames } from './operation-names.ts';
export type { Parameters, SentParameters } from './parameters.ts';
export { formatManifest, ManifestError, PersistedOperations, readManifest } from './persisted-operations.ts';
export { createRequestContext, type RequestContext } from './request-context.ts';
export { defaultTimeMs, type GraphqlOptions, graphqlServer } from './yoga.ts';
