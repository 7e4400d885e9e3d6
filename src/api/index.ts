export { pageSize } from './connection.ts';
export { createGraphQLContext, type OnBatch } from './context.ts';
export { clampTo, costRuleOf, type FieldCost } from './cost.ts';
export { generatedFiles, relationDiagram, schemaDefinition } from './emit.ts';
export { type ErrorCode, errorExtensions, errorKinds, errorTable } from './errors.ts';
export { encodeCursor, encodeId } from './ids.ts';
export { schema } from './schema.ts';
