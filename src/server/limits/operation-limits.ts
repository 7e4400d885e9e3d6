import { GraphQLError } from 'graphql';
import { type ErrorCode, errorExtensions } from '../../api/index.ts';
import { listItem, type Settings, settingGroups } from '../settings/index.ts';

/**
 * What one operation may contain and cost. An operation beyond a limit is rejected before anything is looked up for it.
 */
export type OperationLimits = Omit<Settings['operation'], 'timeoutMs'>;

/** `extensions.code` of an operation beyond each limit. */
export const limitCodes: Readonly<Record<keyof OperationLimits, ErrorCode>> = {
  maxTokens: 'TOKEN_LIMIT_EXCEEDED',
  maxAliases: 'ALIAS_LIMIT_EXCEEDED',
  maxDirectives: 'DIRECTIVE_LIMIT_EXCEEDED',
  maxDepth: 'DEPTH_LIMIT_EXCEEDED',
  maxRootFields: 'ROOT_FIELD_LIMIT_EXCEEDED',
  maxNodes: 'NODE_LIMIT_EXCEEDED',
  maxCost: 'COST_LIMIT_EXCEEDED',
};

/** @throws {GraphQLError} with the limit and the actual value, if that is larger. */
export function assertWithinLimit(limits: OperationLimits, name: keyof OperationLimits, actual: number): void {
  const limit = limits[name];
  if (actual <= limit) return;
  const { unit } = settingGroups.operation.settings[name];
  throw new GraphQLError(`An operation must have at most ${limit} ${unit}, but has ${actual}.`, {
    extensions: errorExtensions(limitCodes[name], { limit, actual }),
  });
}

/** The limits as a list for the docs. */
export function limitList(): string {
  return Object.entries(limitCodes)
    .map(([key, code]) => {
      const { name, default: limit, description } = settingGroups.operation.settings[key as keyof OperationLimits];
      return listItem(`\`${name}\` (default ${limit.toLocaleString('en')}), else \`${code}\`: ${description}`);
    })
    .join('\n');
}
