import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/**
 * The processor time of a process and its threads since they started, user and system, in milliseconds. Read from
 * `/proc` on Linux, to the nanosecond, and from `ps` elsewhere.
 */
export function cpuMsOf(pid: number): number {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    return threads.reduce((sum, thread) => sum + nanosecondsOf(`/proc/${pid}/task/${thread}`), 0) / 1e6;
  } catch {
    return secondsOf(psColumn(pid, 'time')) * 1_000;
  }
}

/** The resident memory of a process, in bytes. */
export function residentBytesOf(pid: number): number {
  return Number(psColumn(pid, 'rss')) * 1_024;
}

/** The processor time of one thread. See proc_pid_schedstat. */
function nanosecondsOf(folder: string): number {
  const [onProcessor] = readFileSync(`${folder}/schedstat`, 'utf8').split(' ');
  return Number(onProcessor);
}

function psColumn(pid: number, column: string): string {
  return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).trim();
}

/** Parses `1-02:03:04` or `03:04.56`. */
function secondsOf(time: string): number {
  const [days, clock] = time.includes('-') ? time.split('-') : ['0', time];
  return (clock ?? '').split(':').reduce((sum, part) => sum * 60 + Number(part), Number(days) * 24);
}
