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

  /** When the largest part of a page was painted, in milliseconds from the navigation, by a processor that is so many times slowed, with nothing in its cache. */
  async largestPaintMs(address: string, slowed: number, waitMs: number): Promise<number> {
    const { browserContextId } = await this.send('Target.createBrowserContext');
    const { targetId } = await this.send('Target.createTarget', { url: 'about:blank', browserContextId });
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
    await this.send('Emulation.setCPUThrottlingRate', { rate: slowed }, sessionId);
    await this.send('Page.navigate', { url: address }, sessionId);
    await sleep(waitMs);
    const { result } = await this.send(
      'Runtime.evaluate',
      { expression: largestPaint, awaitPromise: true, returnByValue: true },
      sessionId,
    );
    await this.send('Target.disposeBrowserContext', { browserContextId });
    return (result as { readonly value: number }).value; // What the expression promises.
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

const largestPaint = `new Promise((done) =>
  new PerformanceObserver((list) => done(list.getEntries().at(-1).startTime)).observe({
    type: 'largest-contentful-paint',
    buffered: true,
  }),
)`;
