import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * A headless Chromium of which nothing is watched but what it painted, by the Chrome DevTools Protocol. To watch its network, as test drivers do,
 * has it note for every request where in the program it came from, which slows the start of a page by a third.
 */
export class PlainBrowser {
  private readonly process: ChildProcess;
  private readonly profile: string;
  private readonly socket: WebSocket;
  private readonly waiting = new Map<number, PromiseWithResolvers<Record<string, unknown>>>();
  private count = 0;

  private constructor(process: ChildProcess, profile: string, socket: WebSocket) {
    this.process = process;
    this.profile = profile;
    this.socket = socket;
    socket.addEventListener('message', ({ data }) => {
      const { id, result, error } = JSON.parse(String(data)) as { id?: number; result?: object; error?: object };
      const asked = id === undefined ? undefined : this.waiting.get(id);
      if (error) asked?.reject(new Error(JSON.stringify(error)));
      else asked?.resolve((result ?? {}) as Record<string, unknown>); // As the protocol says.
    });
  }

  /** Starts the program, with windows of such a width and height. */
  static async start(program: string, [width, height]: readonly [number, number]): Promise<PlainBrowser> {
    const profile = mkdtempSync(join(tmpdir(), 'msme-paint-'));
    const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--remote-debugging-port=0'];
    const own = [`--window-size=${width},${height}`, `--user-data-dir=${profile}`, 'about:blank'];
    const process = spawn(program, [...flags, ...own], { stdio: ['ignore', 'ignore', 'pipe'] });
    for await (const line of createInterface({ input: process.stderr })) {
      const [address] = /ws:\S+/.exec(line) ?? [];
      if (!address) continue;
      process.stderr.resume();
      const socket = new WebSocket(address);
      await once(socket, 'open');
      return new PlainBrowser(process, profile, socket);
    }
    throw new Error(`${program} ended before it could be asked.`);
  }

  /** How long a fixed piece of work takes, in milliseconds. */
  workMs(): Promise<number> {
    return this.inNewPage((sessionId) => this.valueOf(someWork, sessionId));
  }

  /** When the largest part of a page was painted, in milliseconds from the navigation, by a processor that is so many times slowed, with nothing in its cache. */
  largestPaintMs(address: string, slowed: number, waitMs: number): Promise<number> {
    return this.inNewPage(async (sessionId) => {
      await this.send('Emulation.setCPUThrottlingRate', { rate: slowed }, sessionId);
      await this.send('Page.navigate', { url: address }, sessionId);
      await sleep(waitMs);
      return this.valueOf(largestPaint, sessionId);
    });
  }

  /** Does something in an empty page that shares nothing with others. */
  private async inNewPage<T>(act: (sessionId: unknown) => Promise<T>): Promise<T> {
    const { browserContextId } = await this.send('Target.createBrowserContext');
    const { targetId } = await this.send('Target.createTarget', { url: 'about:blank', browserContextId });
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
    const result = await act(sessionId);
    await this.send('Target.disposeBrowserContext', { browserContextId });
    return result;
  }

  /** The number that an expression comes to. */
  private async valueOf(expression: string, sessionId: unknown): Promise<number> {
    const asked = { expression, awaitPromise: true, returnByValue: true };
    const { result } = await this.send('Runtime.evaluate', asked, sessionId);
    return (result as { readonly value: number }).value; // As the protocol says.
  }

  async close(): Promise<void> {
    const exit = once(this.process, 'exit');
    this.process.kill();
    await exit;
    rmSync(this.profile, { recursive: true, force: true });
  }

  private send(method: string, params: object = {}, sessionId?: unknown): Promise<Record<string, unknown>> {
    this.count += 1;
    const answer = Promise.withResolvers<Record<string, unknown>>();
    this.waiting.set(this.count, answer);
    this.socket.send(JSON.stringify({ id: this.count, method, params, sessionId }));
    return answer.promise;
  }
}

/** Where nothing has been painted yet, it is not painted before now. */
const largestPaint = `new Promise((done) => {
  new PerformanceObserver((list) => done(list.getEntries().at(-1).startTime)).observe({
    type: 'largest-contentful-paint',
    buffered: true,
  });
  setTimeout(() => done(performance.now()), 500);
})`;

/** Objects made, text written and read: the least that it takes in thirty times. */
const someWork = `Math.min(...Array.from({ length: 30 }, () => {
  const start = performance.now();
  const things = Array.from({ length: 20_000 }, (_, number) => ({ number, name: 'thing ' + number, parts: [number] }));
  const read = JSON.parse(JSON.stringify(things)).sort((a, b) => (a.name < b.name ? -1 : 1));
  return read.length > 0 ? performance.now() - start : 0;
}))`;
