import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { linesOf, type PdfItem, type PdfLink, type PdfPage } from './pdf-lines.ts';

export interface PdfTask {
  readonly bytes: Uint8Array;
  /** The most that there may be. */
  readonly pages: number;
  readonly characters: number;
}

/** Each page in order, then the end; or why the file is not read. */
export type PdfMessage = { readonly page: PdfPage } | { readonly refusal: string } | { readonly end: true };

/** The parser's own types are those of a browser. */
interface Font {
  readonly bold?: boolean;
  readonly black?: boolean;
  readonly name?: string;
}

async function main(task: PdfTask): Promise<void> {
  try {
    await read(task);
    post({ end: true });
  } catch (error) {
    post({ refusal: refusalOf(error) });
  }
}

async function read({ bytes, pages, characters }: PdfTask): Promise<void> {
  const document = await getDocument({
    data: bytes,
    verbosity: 0,
    stopAtErrors: true,
    // Nothing is drawn, and nothing is loaded: fonts, images, scripts or forms.
    disableFontFace: true,
    fontExtraProperties: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isImageDecoderSupported: false,
    isOffscreenCanvasSupported: false,
    enableXfa: false,
    // The maps of the characters of Chinese, Japanese and Korean fonts are files of the package.
    cMapUrl: fileURLToPath(new URL('../../cmaps/', import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs'))),
    cMapPacked: true,
  }).promise;
  if (document.numPages > pages) {
    throw new Refusal(`The PDF has ${document.numPages} pages; at most ${pages} are read.`);
  }
  const bolds = new Map<string, boolean>();
  let count = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await pageOf(document, number, bolds);
    for (const { text } of page.lines) count += text.length;
    if (count > characters) throw new Refusal(`The PDF has more than ${characters} characters.`);
    post({ page });
  }
}

async function pageOf(document: PDFDocumentProxy, number: number, bolds: Map<string, boolean>): Promise<PdfPage> {
  const page = await document.getPage(number);
  const content = await page.getTextContent({ disableNormalization: true });
  const texts = content.items.filter((item) => 'str' in item).filter(({ str }) => str !== '');
  await findBolds(page, new Set(texts.filter(({ str }) => str.trim() !== '').map(({ fontName }) => fontName)), bolds);
  const turned = turnOf(texts.map(({ str, transform }) => ({ str, transform: transform as number[] })));
  const viewport = page.getViewport({ scale: 1, rotation: (page.rotate + turned) % 360 });
  const items = texts.map(({ str, width, transform, fontName }): PdfItem => {
    const [a = 0, b = 0, c = 0, d = 0] = transform as number[];
    const [left, base] = viewport.convertToViewportPoint(transform[4], transform[5]) as [number, number];
    const [ahead, aside] = viewport.convertToViewportPoint(transform[4] + a, transform[5] + b) as [number, number];
    const upright = ahead > left && Math.abs(aside - base) < 0.1 * (ahead - left);
    return { text: str, left, base, width, size: Math.hypot(c, d), bold: bolds.get(fontName) ?? false, upright };
  });
  const links: PdfLink[] = [];
  for (const annotation of await page.getAnnotations()) {
    const url: unknown = annotation.unsafeUrl ?? annotation.url;
    if (annotation.subtype !== 'Link' || typeof url !== 'string') continue;
    const [x1, y1, x2, y2] = annotation.rect as [number, number, number, number];
    const [left, bottom] = viewport.convertToViewportPoint(x1, y1) as [number, number];
    const [right, top] = viewport.convertToViewportPoint(x2, y2) as [number, number];
    links.push({
      url,
      left: Math.min(left, right),
      right: Math.max(left, right),
      top: Math.min(top, bottom),
      bottom: Math.max(top, bottom),
    });
  }
  page.cleanup();
  return { number, height: viewport.height, lines: linesOf(items, links) };
}

/** The fonts of a page are known only from the instructions to draw it, which are made only for pages with a new font. */
async function findBolds(page: PDFPageProxy, fonts: ReadonlySet<string>, bolds: Map<string, boolean>): Promise<void> {
  if ([...fonts].every((font) => bolds.has(font))) return;
  // What hinders drawing a page, such as a broken image, does not hinder reading it.
  await page.getOperatorList().catch(() => undefined);
  for (const name of fonts) {
    const font = page.commonObjs.has(name) ? (page.commonObjs.get(name) as Font) : {};
    bolds.set(name, font.bold === true || font.black === true || /bold|black|heavy|cmbx|sfbx/i.test(font.name ?? ''));
  }
}

/** By how much most of the text of a page is turned to the left, in degrees. */
function turnOf(items: readonly { readonly str: string; readonly transform: readonly number[] }[]): number {
  const counts = new Map<number, number>();
  for (const { str, transform } of items) {
    const [a = 0, b = 0] = transform;
    const turn = (Math.round(Math.atan2(b, a) / (Math.PI / 2)) * 90 + 360) % 360;
    counts.set(turn, (counts.get(turn) ?? 0) + str.length);
  }
  return [...counts].sort(([, first], [, second]) => second - first)[0]?.[0] ?? 0;
}

class Refusal extends Error {}

function refusalOf(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (name === 'PasswordException') return 'The PDF is encrypted and needs a password.';
  return `The PDF is broken: ${message}`;
}

function post(message: PdfMessage): void {
  parentPort?.postMessage(message);
}

await main(workerData as PdfTask);
