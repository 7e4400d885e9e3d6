export { trustedProxies } from './client-address.ts';
export { defaultPatience, type HttpTimeouts } from './connections.ts';
export type { Lasting } from './etag.ts';

export type { ResponseCache } from './response-cache.ts';
export { defaultSizes, httpServer } from './server.ts';
export { EX_TEMPFAIL, shutDown } from './shutdown.ts';
