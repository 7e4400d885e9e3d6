import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { freePort } from './free-port.ts';

/** A running Redis server. */
export interface RedisServer {
  readonly url: string;
  /** Stops its process without closing connections, as if its machine hung, until it is stopped. */
  freeze(): void;
  stop(): Promise<void>;
  /** Starts it again, without its data, with other settings. */
  restart(...settings: string[]): Promise<void>;
}

/** Starts a Redis server that stores nothing on disk; null if Redis is not installed. */
export async function startRedis(...settings: string[]): Promise<RedisServer | null> {
  if (spawnSync('redis-server', ['--version']).error) return null;
  const port = await freePort();
  const start = async (more: readonly string[]) => {
    const usual = [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--appendonly',
      'no',
      '--dir',
      tmpdir(),
    ];
    const started = spawn('redis-server', [...usual, ...more]);
    for await (const chunk of started.stdout) if (/Ready to accept connections/.test(String(chunk))) break;
    return started;
  };
  let redis = await start(settings);
  const stop = async () => {
    if (redis.exitCode !== null || redis.signalCode !== null) return;
    const exit = once(redis, 'exit');
    redis.kill('SIGKILL');
    await exit;
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    freeze: () => void redis.kill('SIGSTOP'),
    stop,
    async restart(...more) {
      await stop();
      redis = await start(more);
    },
  };
}
