export { createGraphQLContext, type GraphQLContext } from './context.ts';
export {
  amountOf,
  type CostBasis,
  defaultListSize,
  fieldCost,
  GraphSize,
  inputWeight,
  type ListSize,
  sizeOf,
} from './cost.ts';
export { schemaDefinition } from './directives.ts';
export { type ErrorCode, type ErrorDetails, errorDescriptions, errorExtensions } from './errors.ts';
export { generatedFiles, relationDiagram } from './generated-files.ts';
export { encodeCursor, encodeId } from './ids.ts';
export type { OnBatch } from './loaders.ts';
export { schema } from './schema.ts';
