export { pageSize } from './connection.ts';
export { createGraphQLContext, type GraphQLContext, type OnBatch } from './context.ts';
export { clampTo, costRuleOf, type FieldCost } from './cost.ts';
export { emitted, picture, schemaDefinition } from './emit.ts';
export { type ErrorCode, type ErrorDetails, errorExtensions, errorTable } from './errors.ts';
export { encodeCursor, encodeId } from './ids.ts';
export { schema } from './schema.ts';
