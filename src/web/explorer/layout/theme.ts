import { pageStorage } from '../../shared/page-storage.ts';

export type Theme = 'light' | 'dark';

/** The theme that the user chose, or null to use the system's. */
export function storedTheme(): Theme | null {
  const stored = storage.getItem(key);
  return stored === 'light' || stored === 'dark' ? stored : null;
}

/** Shows a theme; null keeps the system's. */
export function applyTheme(theme: Theme | null): void {
  if (theme) document.documentElement.dataset.theme = theme;
}

/** Shows a theme and stores the choice. */
export function chooseTheme(theme: Theme): void {
  applyTheme(theme);
  storage.setItem(key, theme);
}

export function currentTheme(): Theme {
  return storedTheme() ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
}

const prefix = 'explorer:';
const key = `${prefix}theme`;
const storage = pageStorage(prefix);
