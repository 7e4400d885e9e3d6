import { defaultSettings, type Settings } from '../../src/server/settings/index.ts';
import { settingsWith } from './settings.ts';

/** Settings that no operation exceeds, with timeouts so long that a slow machine gets the same results. */
export const noLimits = settingsWith({
  operation: {
    ...(Object.fromEntries(
      Object.keys(defaultSettings.operation).map((name) => [name, Number.MAX_SAFE_INTEGER]),
    ) as Settings['operation']), // Every limit is a number.
    timeoutMs: 600_000,
  },
  traversal: { timeoutMs: 600_000 },
});
