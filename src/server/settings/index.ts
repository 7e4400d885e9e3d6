export { envExample, essentialSettingTable, settingHelp, settingTables } from './docs.ts';
export { readSettings, SettingsError } from './read.ts';
export { defaultSettings, type Settings, settingGroups } from './settings.ts';
