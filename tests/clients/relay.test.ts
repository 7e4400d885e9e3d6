import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preview } from 'vite';
import { describe, expect, test } from 'vitest';
import { describeInBrowser } from '../helpers/browser/describe-in-browser.ts';
import type { BrowserTestServer } from '../helpers/browser/explorer.ts';
import { clientsFolder, runInClients, skipClientTests, startDataServer } from '../helpers/clients.ts';

describe.skipIf(skipClientTests())('examples/clients/relay', () => {
  describeInBrowser('in a browser', serveClient, (inBrowser) => {
    test('shows a page of the list, and the next one below it', async () => {
      const { page, problems } = inBrowser;
      const variables: unknown[] = [];
      page.on('request', (request) => request.method() === 'POST' && variables.push(request.postDataJSON().variables));
      await page.goto('/');
      await page.getByRole('button', { name: 'More' }).click();
      await page.getByRole('heading').nth(5).waitFor();
      await expect(`${await page.innerText('body')}\n`).toMatchFileSnapshot('../expected/clients/relay.txt');
      expect(variables).toEqual([{}, { after: expect.any(String), first: 5 }]);
      expect(problems).toEqual([]);
    });

    test('shows an error in place of the list', async () => {
      const { page, problems } = inBrowser;
      await page.route('**/graphql', (route) =>
        route.continue({ postData: route.request().postData()?.replace('first: 5', 'first: 1000') ?? '' }),
      );
      await page.goto('/');
      expect(await page.getByRole('alert').innerText()).toBe('The presentations could not be loaded.');
      expect(problems).toContain('console: "first" of Query.presentations must be from 0 to 100, but got 1000.');
    });
  });
});

/** Builds the client, and serves it with a server of the API behind the same address. */
async function serveClient(): Promise<BrowserTestServer> {
  const outDir = mkdtempSync(join(tmpdir(), 'msme-graph-relay-client-'));
  const onEnd: (() => unknown)[] = [() => rmSync(outDir, { recursive: true })];
  const api = await startDataServer((close) => onEnd.push(close));
  await runInClients('node_modules/vite/bin/vite.js', ['build', 'relay', '--outDir', outDir, '--emptyOutDir']);
  const client = await preview({
    root: clientsFolder,
    configFile: false,
    build: { outDir },
    preview: { port: 0, proxy: { '/graphql': api.origin } },
  });
  onEnd.push(() => client.close());
  const [origin = ''] = client.resolvedUrls?.local ?? [];
  return {
    origin: new URL(origin).origin,
    close() {
      for (const end of onEnd) end();
    },
  };
}
