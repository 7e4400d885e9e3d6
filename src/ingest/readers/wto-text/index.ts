export { readReport } from './reader.ts';
