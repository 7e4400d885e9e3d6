import type { Settings } from '../../src/server/settings/index.ts';
import { settingsWith } from './settings.ts';

/** Limits of operations that no operation exceeds. */
const unlimitedOperation: Settings['operation'] = {
  maxTokens: Number.MAX_SAFE_INTEGER,
  maxAliases: Number.MAX_SAFE_INTEGER,
  maxDirectives: Number.MAX_SAFE_INTEGER,
  maxDepth: Number.MAX_SAFE_INTEGER,
  maxRootFields: Number.MAX_SAFE_INTEGER,
  maxNodes: Number.MAX_SAFE_INTEGER,
  maxCost: Number.MAX_SAFE_INTEGER,
  timeoutMs: 600_000,
};

/** Settings without limits, so that neither the size of an operation nor the speed of the machine changes a result. */
export const unlimited = settingsWith({ operation: unlimitedOperation, traversal: { timeoutMs: 600_000 } });
