/** The fields that are open at a place of a document: instructions, each with the text that they result in. */
export class DocxFields {
  readonly #open: { instruction: string; isResult: boolean }[] = [];

  /** Whether text here is an instruction, which is not displayed. */
  get isInstruction(): boolean {
    return this.#open.some(({ isResult }) => !isResult);
  }

  get isContents(): boolean {
    return this.#open.some(({ instruction, isResult }) => isResult && /^\s*TOC\b/i.test(instruction));
  }

  /** The URL to which the text here leads. */
  get url(): string | null {
    const links = this.#open.map(({ instruction, isResult }) => (isResult ? urlOf(instruction) : null));
    return links.findLast((url) => url !== null) ?? null;
  }

  instruct(text: string): void {
    const field = this.#open.at(-1);
    if (field && !field.isResult) field.instruction += text;
  }

  /** At a mark: the begin of a field, the separation of its instruction from its result, or its end. */
  mark(type: string | undefined): void {
    const field = this.#open.at(-1);
    if (type === 'begin') this.#open.push({ instruction: '', isResult: false });
    else if (type === 'end') this.#open.pop();
    else if (type === 'separate' && field) field.isResult = true;
  }
}

/** The URL of an instruction `HYPERLINK "http://a.example/" \l "anchor"`; null if it leads to a place in the document. */
export function urlOf(instruction: string): string | null {
  const [, url, switches = ''] = /^\s*HYPERLINK\s+(?:"([^"\\][^"]*)"|[^\s"\\]+)(.*)$/is.exec(instruction) ?? [];
  if (url === undefined) return null;
  const anchor = /\\l\s+"([^"]*)"/i.exec(switches)?.[1];
  return anchor === undefined ? url : `${url}#${anchor}`;
}
