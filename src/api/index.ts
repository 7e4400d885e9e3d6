export { pageSize } from './connection.ts';
export { createGraphQLContext, type GraphQLContext } from './context.ts';
export { type CostBasis, clampTo, costRuleOf, type FieldCost, GraphSize, sizeOf } from './cost.ts';
export { type ErrorCode, type ErrorDetails, errorDescriptions, errorExtensions } from './errors.ts';
export { generatedFiles, relationDiagram, schemaDefinition } from './generated-files.ts';
export { encodeCursor, encodeId } from './ids.ts';
export type { OnBatch } from './loaders.ts';
export { schema } from './schema.ts';
