export type Theme = 'light' | 'dark';

/** The theme that the reader chose here before, or null for that of the system. */
export function storedTheme(): Theme | null {
  try {
    const stored = localStorage.getItem(key);
    return stored === 'light' || stored === 'dark' ? stored : null;
  } catch {
    return null; // The reader keeps pages from storing anything.
  }
}

/** Shows a theme from now on. */
export function applyTheme(theme: Theme | null): void {
  if (theme) document.documentElement.dataset.theme = theme;
}

/** Shows a theme, and remembers it. */
export function chooseTheme(theme: Theme): void {
  applyTheme(theme);
  try {
    localStorage.setItem(key, theme);
  } catch {
    // It then lasts as long as the page.
  }
}

export function currentTheme(): Theme {
  return storedTheme() ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
}

const key = 'explorer:theme';
