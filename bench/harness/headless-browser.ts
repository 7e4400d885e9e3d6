import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * A headless Chromium, controlled through the Chrome DevTools Protocol. Network events stay disabled, unlike in test
 * drivers: they make Chromium record a stack trace for each request, which slows down the start of a page by a third.
 */
export class HeadlessBrowser {
  private readonly process: ChildProcess;
  private readonly profile: string;
  private readonly socket: WebSocket;
  /** Commands without a reply yet, by id. */
  private readonly pending = new Map<number, PromiseWithResolvers<Record<string, unknown>>>();
  private lastId = 0;

  private constructor(process: ChildProcess, profile: string, socket: WebSocket) {
    this.process = process;
    this.profile = profile;
    this.socket = socket;
    socket.addEventListener('message', ({ data }) => {
      const { id, result, error } = JSON.parse(String(data)) as { id?: number; result?: object; error?: object };
      const command = id === undefined ? undefined : this.pending.get(id);
      if (error) command?.reject(new Error(JSON.stringify(error)));
      else command?.resolve((result ?? {}) as Record<string, unknown>); // By the protocol, a result is an object.
    });
  }

  /** Starts an executable, with windows of a width and a height in pixels. @throws {Error} if it exits. */
  static async start(executable: string, [width, height]: readonly [number, number]): Promise<HeadlessBrowser> {
    const profile = mkdtempSync(join(tmpdir(), 'msme-paint-'));
    const flags = [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--remote-debugging-port=0',
      `--window-size=${width},${height}`,
      `--user-data-dir=${profile}`,
      'about:blank',
    ];
    const process = spawn(executable, flags, { stdio: ['ignore', 'ignore', 'pipe'] });
    for await (const line of createInterface({ input: process.stderr })) {
      const [address] = /ws:\S+/.exec(line) ?? [];
      if (!address) continue;
      process.stderr.resume();
      const socket = new WebSocket(address);
      await once(socket, 'open');
      return new HeadlessBrowser(process, profile, socket);
    }
    throw new Error(`${executable} exited before it printed its DevTools address.`);
  }

  /** How long a fixed task takes at full speed. It shows how fast the processor is. */
  referenceTaskMs(): Promise<number> {
    return this.inNewPage((sessionId) => this.evaluate(referenceTask, sessionId));
  }

  /**
   * The Largest Contentful Paint of a page, in milliseconds from navigation, with an empty cache. `slowdown` divides
   * the processor speed; the paint is read `waitMs` after navigation.
   */
  largestPaintMs(address: string, slowdown: number, waitMs: number): Promise<number> {
    return this.inNewPage(async (sessionId) => {
      await this.send('Emulation.setCPUThrottlingRate', { rate: slowdown }, sessionId);
      await this.send('Page.navigate', { url: address }, sessionId);
      await sleep(waitMs);
      return this.evaluate(largestPaint, sessionId);
    });
  }

  /** Runs `act` in an empty page with its own browser context. */
  private async inNewPage<T>(act: (sessionId: unknown) => Promise<T>): Promise<T> {
    const { browserContextId } = await this.send('Target.createBrowserContext');
    const { targetId } = await this.send('Target.createTarget', { url: 'about:blank', browserContextId });
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
    const result = await act(sessionId);
    await this.send('Target.disposeBrowserContext', { browserContextId });
    return result;
  }

  /** Evaluates an expression whose value is a number, or a promise of one. */
  private async evaluate(expression: string, sessionId: unknown): Promise<number> {
    const parameters = { expression, awaitPromise: true, returnByValue: true };
    const { result } = await this.send('Runtime.evaluate', parameters, sessionId);
    return (result as { readonly value: number }).value; // The documented result of the command.
  }

  async close(): Promise<void> {
    const exit = once(this.process, 'exit');
    this.process.kill();
    await exit;
    rmSync(this.profile, { recursive: true, force: true });
  }

  private send(method: string, params: object = {}, sessionId?: unknown): Promise<Record<string, unknown>> {
    this.lastId += 1;
    const command = Promise.withResolvers<Record<string, unknown>>();
    this.pending.set(this.lastId, command);
    this.socket.send(JSON.stringify({ id: this.lastId, method, params, sessionId }));
    return command.promise;
  }
}

/** If nothing has been painted yet, the current time. */
const largestPaint = `new Promise((done) => {
  new PerformanceObserver((list) => done(list.getEntries().at(-1).startTime)).observe({
    type: 'largest-contentful-paint',
    buffered: true,
  });
  setTimeout(() => done(performance.now()), 500);
})`;

/** Creates objects, serializes, parses and sorts them: the minimum time of 30 runs, in milliseconds. */
const referenceTask = `Math.min(...Array.from({ length: 30 }, () => {
  const start = performance.now();
  const things = Array.from({ length: 20_000 }, (_, number) => ({ number, name: 'thing ' + number, parts: [number] }));
  const read = JSON.parse(JSON.stringify(things)).sort((a, b) => (a.name < b.name ? -1 : 1));
  return read.length > 0 ? performance.now() - start : 0;
}))`;
