export { formatResult, type HttpResult, toHttpResult } from './http-result.ts';
export type { OperationParameters, RequestParameters } from './operation-parameters.ts';
export { parseParameters } from './parse-parameters.ts';
export { badRequest, requestError } from './request-error.ts';
export {
  allowedMethods,
  checkHead,
  errorMediaType,
  type RequestHead,
  type ResponseMediaType,
  responseMediaType,
} from './request-head.ts';
