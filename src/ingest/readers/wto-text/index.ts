export { linkedSymbols } from './links.ts';
export { decode, digest, ReaderError, type Report, readReport } from './reader.ts';
