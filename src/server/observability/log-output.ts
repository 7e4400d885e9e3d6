import { write, writeSync } from 'node:fs';

/**
 * Writes the lines of a log to a file descriptor in the background. While nobody reads them, they are kept up to a
 * limit, and dropped above it; nothing waits for the reader.
 */
export class LogOutput {
  private readonly fd: number;
  private readonly onDropped: (count: number) => void;
  /** Lines, in parts that are written at once. */
  private readonly parts: string[] = [];
  private lastPartBytes = 0;
  /** What is left of the part that is written at the moment. */
  private current: Buffer | null = null;
  private pendingBytes = 0;
  private dropped = 0;
  private isWriting = false;
  private isFull = false;
  private retryMs = minRetryMs;

  /** `onDropped` gets the number of lines that were dropped, once there is a reader again. */
  constructor(fd: number, onDropped: (count: number) => void) {
    this.fd = fd;
    this.onDropped = onDropped;
    setInterval(() => this.flush(), flushIntervalMs).unref();
    process.once('exit', () => this.writeRest());
  }

  /** Writes one or more whole lines. */
  write(lines: string): void {
    const bytes = Buffer.byteLength(lines);
    if (this.pendingBytes + bytes > maxPendingBytes) {
      this.dropped += lines.split('\n').length - 1;
      return;
    }
    const isNewPart = this.parts.length === 0 || this.lastPartBytes + bytes > batchBytes;
    if (isNewPart) this.parts.push(lines);
    else this.parts[this.parts.length - 1] += lines;
    this.lastPartBytes = isNewPart ? bytes : this.lastPartBytes + bytes;
    this.pendingBytes += bytes;
    // A write for each line would take longer than most responses.
    if (this.pendingBytes >= batchBytes) this.flush();
  }

  private retryLater(): void {
    this.isFull = true;
    setTimeout(() => {
      this.isFull = false;
      this.flush();
    }, this.retryMs).unref();
    this.retryMs = Math.min(2 * this.retryMs, maxRetryMs);
  }

  private flush(): void {
    if (this.isWriting || this.isFull) return;
    this.current ??= this.takePart();
    const bytes = this.current;
    if (bytes === null) return;
    this.isWriting = true;
    write(this.fd, bytes, (error, written) => {
      this.isWriting = false;
      if (error?.code === 'EAGAIN') return this.retryLater();
      this.retryMs = minRetryMs;
      // What a full disk or a closed pipe does not take is lost: serving goes on without a log.
      const done = error ? bytes.length : written;
      this.pendingBytes -= done;
      this.current = done < bytes.length ? bytes.subarray(done) : null;
      if (!error && this.dropped > 0 && this.pendingBytes < maxPendingBytes / 2) this.reportDropped();
      this.flush();
    });
  }

  private takePart(): Buffer | null {
    const part = this.parts.shift();
    return part === undefined ? null : Buffer.from(part);
  }

  private reportDropped(): void {
    const count = this.dropped;
    this.dropped = 0;
    this.onDropped(count);
  }

  /** Writes what is left when the process ends; gives up if nobody takes it. */
  private writeRest(): void {
    const deadline = performance.now() + exitFlushMs;
    // The part that is being written would appear twice.
    let rest = this.isWriting ? null : this.current;
    for (rest ??= this.takePart(); rest !== null; rest = rest.length > 0 ? rest : this.takePart()) {
      try {
        rest = rest.subarray(writeSync(this.fd, rest));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EAGAIN' || performance.now() > deadline) return; // As fs throws.
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
      }
    }
  }
}

const batchBytes = 16_000;
const maxPendingBytes = 4_000_000;
const flushIntervalMs = 200;
const [minRetryMs, maxRetryMs] = [1, 200];
const exitFlushMs = 500;
