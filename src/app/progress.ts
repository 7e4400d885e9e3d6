import type { OnProgress } from '../store/postgres/index.ts';

/** Says every two seconds how far a load is: lines, their rate, and the time left where `fraction` knows what part has been read. */
export function reportProgress(fraction: () => number | null, write: (line: string) => void): OnProgress {
  const started = performance.now();
  let [last, stage] = [started, 'reading'];
  return (now, lines) => {
    const time = performance.now();
    if (now !== stage) {
      stage = now;
      write(`${now} (${seconds(time - started)} so far, ${lines.toLocaleString('en')} lines)\n`);
      return;
    }
    if (time - last < 2_000) return;
    last = time;
    const rate = Math.round(lines / ((time - started) / 1_000));
    const part = fraction();
    const left = part ? `, ${seconds(((time - started) * (1 - part)) / part)} left` : '';
    write(`reading: ${lines.toLocaleString('en')} lines, ${rate.toLocaleString('en')} a second${left}\n`);
  };
}

function seconds(ms: number): string {
  return `${Math.round(ms / 1_000)} s`;
}
