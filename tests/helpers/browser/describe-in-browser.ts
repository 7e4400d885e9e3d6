import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest';
import { launchBrowser, recordProblems, skipBrowserTests } from './browser.ts';
import { type BrowserTestServer, serveExplorer } from './explorer.ts';

/** What a browser test works with. The browser and the server are shared by the file; the rest is new for each test. */
export interface InBrowser {
  readonly origin: string;
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly page: Page;
  /** See `recordProblems`. */
  readonly problems: string[];
}

/** A suite of tests with an explorer in a browser. */
export function describeExplorer(name: string, define: (explorer: InBrowser) => void): void {
  describeInBrowser(name, () => serveExplorer(), define);
}

/** A suite of tests with a server and a browser. Tests read the fields of the object when they run. */
export function describeInBrowser(
  name: string,
  serve: () => Promise<BrowserTestServer>,
  define: (inBrowser: InBrowser) => void,
): void {
  describe.skipIf(skipBrowserTests())(name, { timeout: 120_000 }, () => {
    const inBrowser = {} as { -readonly [Key in keyof InBrowser]: InBrowser[Key] }; // Filled before each test.
    let server: BrowserTestServer;

    beforeAll(async () => {
      server = await serve();
      inBrowser.origin = server.origin;
      inBrowser.browser = await launchBrowser();
    }, 60_000);

    beforeEach(async () => {
      const viewport = { width: 1280, height: 800 };
      inBrowser.context = await inBrowser.browser.newContext({ viewport, baseURL: server.origin });
      inBrowser.page = await inBrowser.context.newPage();
      inBrowser.problems = recordProblems(inBrowser.page, server.origin);
    });

    afterEach(() => inBrowser.context?.close());

    afterAll(async () => {
      await inBrowser.browser?.close();
      server?.close();
    });

    define(inBrowser);
  });
}
