export { httpServer } from './server.ts';
export { EX_TEMPFAIL, shutDown } from './shutdown.ts';
