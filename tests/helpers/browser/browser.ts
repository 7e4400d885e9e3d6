import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type LaunchOptions,
  type Page,
} from 'playwright-core';

/** The path of Chromium on this machine, or null if it is not installed. */
export const chromiumPath: string | null = findChromium();

/**
 * Whether to skip the tests that need a browser. Without Chromium they are skipped on a developer's machine, with a
 * message that says what to install. In CI, where nobody would notice skipped tests, they fail.
 */
export function skipBrowserTests(): boolean {
  if (chromiumPath || process.env.CI) return false;
  process.stdout.write(`Browser tests skipped: ${notInstalled}\n`);
  return true;
}

/** Starts a headless Chromium. @throws {Error} that says what to install if Chromium is missing. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(launchOptions());
}

/** Starts a headless Chromium with the profile in a folder, such as one with other preferences. */
export async function launchBrowserWithProfile(
  folder: string,
  options: Pick<BrowserContextOptions, 'baseURL' | 'viewport'>,
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, { ...launchOptions(), ...options });
}

/**
 * Records requests to other origins, failed requests, error responses, console errors and warnings, and exceptions.
 * The returned list grows while the page is open.
 */
export function recordProblems(page: Page, origin: string): string[] {
  const problems: string[] = [];
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== origin)
      problems.push(`request to another origin: ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    const error = request.failure()?.errorText;
    // Leaving a page aborts its requests. Other errors come from the server or from the content security policy.
    if (error !== 'net::ERR_ABORTED') problems.push(`failed request: ${request.url()} ${error}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`status ${response.status()}: ${response.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`exception: ${error.message}`));
  return problems;
}

function launchOptions(): LaunchOptions {
  if (!chromiumPath) throw new Error(notInstalled);
  return {
    executablePath: chromiumPath,
    // Without a sandbox, because containers run as root. The other options prevent requests to other servers.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}

const notInstalled =
  'Chromium is not installed. Install it (Debian: "apt-get install chromium"), or set CHROMIUM_PATH to the path of a Chromium or Chrome.';

function findChromium(): string | null {
  const configured = process.env.CHROMIUM_PATH;
  // Returned even if it does not exist, so that launching fails with its name.
  if (configured) return configured;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    ...folders.map((folder) => join(folder, 'google-chrome')),
  ];
  return candidates.find((path) => existsSync(path)) ?? null;
}
