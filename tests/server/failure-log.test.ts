import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { FailureLog } from '../../src/server/observability/index.ts';
import { startTestServer } from '../helpers/test-server.ts';

describe('what the server can do without', () => {
  const lines: string[] = [];
  const messages = { failed: (reason: string) => `It fails: ${reason}`, recovered: 'It works again.' };
  const taken = () => lines.splice(0);
  let log: FailureLog;

  beforeEach(() => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    taken();
    log = new FailureLog('redis', messages, (line) => lines.push(line));
  });

  test('is logged once a minute for each reason while it fails, with the number of times in between', () => {
    for (let second = 0; second < 150; second += 1) {
      log.failed(new Error('refused'));
      if (second === 70) log.failed(new Error('hangs'));
      vi.advanceTimersByTime(1_000);
    }
    expect([taken(), log.count]).toEqual([
      [
        'It fails: refused',
        'It fails: refused (59 more times in a minute)',
        'It fails: hangs',
        'It fails: refused (60 more times in a minute)',
      ],
      151,
    ]);
  });

  test('is logged once when it works again, however often', () => {
    log.succeeded();
    expect(taken()).toEqual([]);
    log.failed(new Error('refused'));
    log.succeeded();
    log.succeeded();
    expect(taken()).toEqual(['It fails: refused', 'It works again.']);
  });

  test('does not fill the log if it fails and works in turn, and its last line is true', () => {
    for (let round = 0; round < 1_000; round += 1) {
      log.failed(new Error('refused'));
      log.succeeded();
    }
    expect(taken()).toEqual(['It fails: refused', 'It works again.']);
    vi.advanceTimersByTime(60_000);
    expect(taken()).toEqual(['It fails: refused (999 more times in a minute)', 'It works again.']);
    log.failed(new Error('refused'));
    vi.advanceTimersByTime(60_000);
    expect(taken()).toEqual(['It fails: refused (1 more time in a minute)']);
    vi.advanceTimersByTime(600_000);
    expect(taken()).toEqual([]);
  });

  test('is logged with reasons that name what happened, not what was sent', () => {
    log.failed(
      new AggregateError([new Error('connect ECONNREFUSED ::1:1'), new Error('connect ECONNREFUSED 127.0.0.1:1')]),
    );
    log.failed(Object.assign(new Error(''), { code: 'ECONNRESET' }));
    log.failed(new Error('ERR unknown command `HELLO`, with args beginning with: `3` `AUTH` `default` `open-sesame`'));
    log.failed('no\n  space');
    expect(taken()).toEqual([
      'It fails: connect ECONNREFUSED ::1:1; connect ECONNREFUSED 127.0.0.1:1',
      'It fails: ECONNRESET',
      'It fails: ERR unknown command `HELLO`',
      'It fails: no space',
    ]);
  });

  test('does not fill the log or memory with reasons that contain values', () => {
    for (let code = 0; code < 1_000; code += 1) log.failed(new Error(`reason ${String.fromCodePoint(0x4e00 + code)}`));
    expect(taken().length).toBeLessThan(100);
    for (let port = 0; port < 1_000; port += 1) log.failed(new Error(`connect ECONNREFUSED 10.0.0.1:${port}`));
    expect(taken().length).toBeLessThanOrEqual(1);
  });
});

test('/metrics counts failures by what failed', async () => {
  const failures = [new FailureLog('redis', { failed: String, recovered: null }, () => {})];
  const { origin } = await startTestServer(onTestFinished, { failures });
  failures[0]?.failed(new Error('refused'));
  failures[0]?.failed(new Error('refused'));
  const text = await (await fetch(`${origin}/metrics`)).text();
  expect(text.match(/^msme_graph_dependency_failures_total.*/gm)).toEqual([
    'msme_graph_dependency_failures_total{dependency="redis"} 2',
  ]);
});
