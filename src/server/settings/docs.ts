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

/** All settings for the docs, a table for each group. */
export function settingTables(): string {
  return allGroups()
    .map(([, { title, settings }]) => `### ${title}\n\n${settingTable(Object.values(settings))}`)
    .join('\n\n');
}

export function settingTable(settings: readonly Setting<unknown>[]): string {
  const rows = settings.map(
    (setting) => `| \`${setting.name}\` | ${defaultCell(setting)} | ${rangeCell(setting)} | ${setting.description} |`,
  );
  return ['| Variable | Default | Values | Meaning |', '|---|---|---|---|', ...rows].join('\n');
}

/** The six settings that most operators need, for the README. */
export function essentialSettingTable(): string {
  const { server, database, sourceText } = settingGroups;
  const { port, host, workers, trustedProxies } = server.settings;
  return settingTable([port, host, workers, trustedProxies, sourceText.settings.dir, database.settings.url]);
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

function defaultCell(setting: Setting<unknown>): string {
  const text = printDefault(setting);
  return text === '' ? 'none' : `\`${text}\``;
}

function rangeCell({ min, max, unit, rule }: Setting<unknown>): string {
  if (min === null || max === null) return rule;
  return `${min.toLocaleString('en')} to ${max.toLocaleString('en')}${unit ? ` ${unit}` : ''}`;
}
