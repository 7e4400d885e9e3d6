export { envExample, essentialSettingList, listItem, settingHelp, settingLists } from './docs.ts';
export { readSettings, SettingsError } from './read.ts';
export { defaultSettings, type Settings, settingGroups } from './settings.ts';
