import { data } from './groups/data.ts';
import { limits } from './groups/limits.ts';
import { observability } from './groups/observability.ts';
import { serving } from './groups/serving.ts';
import type { Setting } from './kinds.ts';

/** Every setting, by the area that its environment variable begins with. */
export const settingGroups = { ...serving, ...data, ...limits, ...observability };

type Groups = typeof settingGroups;
type ValueOf<S> = S extends Setting<infer T> ? T : never;

/** The values of all settings: `OPERATION_MAX_DEPTH` is `settings.operation.maxDepth`. */
export type Settings = {
  readonly [G in keyof Groups]: {
    readonly [S in keyof Groups[G]['settings']]: ValueOf<Groups[G]['settings'][S]>;
  };
};

/** A group without the literal types of its settings, for code that goes through all. */
export interface SettingGroup {
  readonly title: string;
  readonly settings: Readonly<Record<string, Setting<unknown>>>;
}

export function allGroups(): [name: string, group: SettingGroup][] {
  return Object.entries(settingGroups);
}

export function allSettings(): Setting<unknown>[] {
  return allGroups().flatMap(([, { settings }]) => Object.values(settings));
}

/** Settings with a value for each, by its declaration. */
export function settingsFrom(read: (setting: Setting<unknown>) => unknown): Settings {
  return Object.fromEntries(
    allGroups().map(([name, { settings }]) => [
      name,
      Object.fromEntries(Object.entries(settings).map(([key, setting]) => [key, read(setting)])),
    ]),
  ) as unknown as Settings; // It has every group and setting of the declarations.
}

/** What holds where nothing is set. */
export const defaultSettings: Settings = settingsFrom((setting) => setting.default);
