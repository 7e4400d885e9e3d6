import { textOf } from './api/operation.ts';
import * as generated from './generated/graphql.ts';

/** The text of every operation that the explorer sends, its fragments included: `schema/operations.json` lists them. */
export const explorerOperations: readonly string[] = Object.values(generated)
  .filter((value) => value instanceof generated.TypedDocumentString)
  .map(textOf)
  .filter((text) => text.startsWith('query'));
