import { defaultSettings, type Settings } from '../../src/server/settings/index.ts';

/** The default settings, except for these. */
export function settingsWith(changes: { readonly [G in keyof Settings]?: Partial<Settings[G]> }): Settings {
  const groups = Object.entries(defaultSettings).map(([name, group]) => [
    name,
    { ...group, ...changes[name as keyof Settings] },
  ]);
  return Object.fromEntries(groups) as Settings; // It has the same groups as the defaults.
}

/** The limits of traversal and search that hold by default. */
export const defaultTraversalLimits = {
  ...defaultSettings.traversal,
  searchMaxQueryLength: defaultSettings.search.maxQueryLength,
};
