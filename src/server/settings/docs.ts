import type { Setting } from './kinds.ts';
import { allGroups, settingGroups } from './settings.ts';

/** `.env.example`: every setting with its meaning and default, commented out. */
export function envExample(): string {
  const groups = allGroups().map(([, { title, settings }]) => {
    const lines = Object.values(settings).map(
      (setting) => `# ${setting.description.replaceAll('`', '')}\n# ${setting.name}=${printDefault(setting)}`,
    );
    return `## ${title}\n\n${lines.join('\n\n')}`;
  });
  const intro = '# Copy to .env and uncomment what you change. The environment takes precedence over this file.';
  return `${intro}\n\n${groups.join('\n\n')}\n`;
}

/** All settings for the docs, a list for each group. */
export function settingLists(): string {
  return allGroups()
    .map(([, { title, settings }]) => `### ${title}\n\n${settingList(Object.values(settings))}`)
    .join('\n\n');
}

/** The six settings that most operators need, for the README. */
export function essentialSettingList(): string {
  const { server, database, sourceText } = settingGroups;
  const { port, host, workers, trustedProxies } = server.settings;
  return settingList([port, host, workers, trustedProxies, sourceText.settings.dir, database.settings.url]);
}

function settingList(settings: readonly Setting<unknown>[]): string {
  return settings
    .map((setting) => {
      const text = printDefault(setting);
      const value = text === '' ? 'not set' : `default \`${text}\``;
      return listItem(`\`${setting.name}\` (${value}; ${allowedValues(setting)}): ${setting.description}`);
    })
    .join('\n');
}

/** A list item of Markdown, in lines of at most 150 characters. */
export function listItem(text: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line.length + word.length < 147) lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
    else lines.push(word);
  }
  return `- ${lines.join('\n  ')}`;
}

/** All settings for a terminal. */
export function settingHelp(): string {
  return allGroups()
    .map(([, { title, settings }]) => {
      const lines = Object.values(settings).map((setting) => {
        const fallback = printDefault(setting);
        return `  ${setting.name}${fallback === '' ? '' : ` (${fallback})`}\n      ${setting.description.replaceAll('`', '')}`;
      });
      return `${title}\n${lines.join('\n')}`;
    })
    .join('\n\n');
}

/** Empty where there is none. */
function printDefault({ default: value }: Setting<unknown>): string {
  return Array.isArray(value) ? value.join(',') : String(value ?? '');
}

function allowedValues({ min, max, unit, rule }: Setting<unknown>): string {
  if (min === null || max === null) return rule;
  return `${min.toLocaleString('en')} to ${max.toLocaleString('en')}${unit ? ` ${unit}` : ''}`;
}
