import { Worker } from 'node:worker_threads';
import type { Block } from '../block.ts';
import { ReaderError } from '../reader-error.ts';
import type { PdfPage } from './pdf-lines.ts';
import { blocksOfPages } from './pdf-parts.ts';
import type { PdfMessage, PdfTask } from './pdf-worker.ts';

export interface PdfLimits {
  readonly pages: number;
  readonly characters: number;
  readonly timeMs: number;
  /** Of the heap, and of what lies beside it. */
  readonly megabytes: number;
}

const usual: PdfLimits = { pages: 5000, characters: 10_000_000, timeMs: 120_000, megabytes: 1500 };

/**
 * The lines of a PDF, page by page and from top to bottom; columns are not told apart. The first line of a page has the
 * gap 0, as a page does not tell whether a paragraph ends with the page before. The number of a note is in `note`, not in
 * the text.
 *
 * The file is parsed in a thread of its own, which ends when it takes too long or too much memory; it reads no other
 * files and no network.
 *
 * @throws {ReaderError} if the file is no PDF, is broken, needs a password, has no text (as a scan), or exceeds a limit.
 */
export async function readPdf(bytes: Uint8Array, limits: Partial<PdfLimits> = {}): Promise<Block[]> {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (!start.includes('%PDF-')) {
    throw new ReaderError(`The file is no PDF: it begins with ${JSON.stringify(start.slice(0, 16))}, not "%PDF-".`);
  }
  const pages = await parse(bytes, { ...usual, ...limits });
  const empty = pages.filter(({ lines }) => lines.length === 0).length;
  if (empty * 2 > pages.length) {
    const which =
      empty === pages.length
        ? `None of its ${pages.length} pages has text`
        : `${empty} of its ${pages.length} pages have no text`;
    throw new ReaderError(`The PDF seems to be a scan. ${which}, only images or nothing; recognize its text first.`);
  }
  return blocksOfPages(pages);
}

function parse(bytes: Uint8Array, limits: PdfLimits): Promise<PdfPage[]> {
  const task: PdfTask = { bytes: new Uint8Array(bytes), pages: limits.pages, characters: limits.characters };
  const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), {
    workerData: task,
    transferList: [task.bytes.buffer as ArrayBuffer],
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    env: {},
    execArgv: [],
    // The parser's warnings.
    stdout: true,
    stderr: true,
  });
  const timers: NodeJS.Timeout[] = [];
  const pages: PdfPage[] = [];
  const tooLarge = `Reading the PDF takes more than ${limits.megabytes} MB of memory.`;
  return new Promise<PdfPage[]>((resolve, reject) => {
    const refuse = (message: string) => reject(new ReaderError(message));
    const before = process.memoryUsage.rss();
    const isOver = () => process.memoryUsage.rss() - before > limits.megabytes * 1_000_000;
    timers.push(setTimeout(() => refuse(`Reading the PDF takes more than ${limits.timeMs / 1000} s.`), limits.timeMs));
    timers.push(setInterval(() => isOver() && refuse(tooLarge), 100));
    worker.on('message', (message: PdfMessage) => {
      if ('page' in message) pages.push(message.page);
      else if ('refusal' in message) refuse(message.refusal);
      else resolve(pages);
    });
    worker.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? refuse(tooLarge) : reject(error),
    );
    worker.on('exit', (code) => reject(new Error(`The thread that parses the PDF ended with ${code}.`)));
  }).finally(async () => {
    for (const timer of timers) clearTimeout(timer);
    await worker.terminate();
  });
}
