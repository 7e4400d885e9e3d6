import type { OnProgress } from '../store/postgres/index.ts';

/**
 * Returns a callback that writes the progress of a load every two seconds: the number of lines, their rate and, if the
 * fraction that has been read is known, the remaining time. It also writes each new stage.
 */
export function reportProgress(fractionRead: () => number | null, write: (line: string) => void): OnProgress {
  const started = performance.now();
  let [lastWritten, currentStage] = [started, 'reading'];
  return (stage, lines) => {
    const now = performance.now();
    if (stage !== currentStage) {
      currentStage = stage;
      write(`${stage} (${lines.toLocaleString('en')} lines, ${formatSeconds(now - started)} so far)\n`);
      return;
    }
    if (now - lastWritten < intervalMs) return;
    lastWritten = now;
    const rate = Math.round(lines / ((now - started) / 1_000));
    const fraction = fractionRead();
    const remaining = fraction ? `, ${formatSeconds(((now - started) * (1 - fraction)) / fraction)} remaining` : '';
    write(`reading: ${lines.toLocaleString('en')} lines, ${rate.toLocaleString('en')} per second${remaining}\n`);
  };
}

const intervalMs = 2_000;

function formatSeconds(ms: number): string {
  return `${Math.round(ms / 1_000)} s`;
}
