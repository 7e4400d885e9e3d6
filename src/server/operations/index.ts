export { formatManifest, ManifestError, operationNames, readManifest } from './manifest.ts';
export { createOperations, type Operations, type OperationsOptions } from './operate.ts';
export { createRequestContext, type RequestContext } from './request-context.ts';
