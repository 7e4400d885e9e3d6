import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

/** Where Chromium is on this machine, or null where there is none. */
export const chromiumPath: string | null = findChromium();

/**
 * Whether to skip the tests that need a browser. Without Chromium they are skipped on a developer's machine, with one
 * line that says what to install, and fail where CI is set: there a skipped suite would go unseen.
 */
export function withoutBrowser(): boolean {
  if (chromiumPath || process.env.CI) return false;
  process.stdout.write(`Browser tests skipped: ${missing}\n`);
  return true;
}

/** A headless Chromium. @throws {Error} that says what to install where there is none. */
export async function launch(): Promise<Browser> {
  if (!chromiumPath) throw new Error(missing);
  return chromium.launch({
    executablePath: chromiumPath,
    // No sandbox, because containers run as root; the rest keeps Chromium from talking to anybody but the server.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Everything that must not happen, filled while the page lives. */
export function watch(page: Page, origin: string): string[] {
  const troubles: string[] = [];
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== origin)
      troubles.push(`foreign request: ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    const error = request.failure()?.errorText;
    // A request under way is given up where its page is left; what the server or the policy fails has another name.
    if (error !== 'net::ERR_ABORTED') troubles.push(`failed request: ${request.url()} ${error}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`status ${response.status()}: ${response.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`exception: ${error.message}`));
  return troubles;
}

const missing =
  'no Chromium. Install it (Debian: "apt-get install chromium"), or set CHROMIUM_PATH to the program of a Chromium or Chrome.';

function findChromium(): string | null {
  const given = process.env.CHROMIUM_PATH;
  // A wrong path is not passed over in silence: the launch names it.
  if (given) return given;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    ...folders.map((folder) => join(folder, 'google-chrome')),
  ];
  return candidates.find((path) => existsSync(path)) ?? null;
}
