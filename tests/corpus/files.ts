import type { Form } from '../../src/ingest/reading/block.ts';
import type { CorpusDocument } from './document.ts';
import { docx } from './render/docx.ts';
import { flowOf } from './render/flow.ts';
import { html } from './render/html.ts';
import { pdf } from './render/pdf.ts';
import { textVariants } from './render/text.ts';

export interface CorpusFile {
  /** `small-ports-report-2031.pages.txt` */
  readonly name: string;
  readonly form: Form;
  readonly bytes: Uint8Array;
}

/** The files of a document, in all variants of all forms. Their bytes are the same every time. */
export async function corpusFiles(document: CorpusDocument): Promise<CorpusFile[]> {
  const flow = flowOf(document);
  const { name } = document;
  return [
    ...textVariants(flow).map((variant): CorpusFile => {
      const ending = variant.name === 'markdown' ? 'md' : 'txt';
      return { name: `${name}.${variant.name}.${ending}`, form: 'text', bytes: variant.bytes };
    }),
    { name: `${name}.hanging.pdf`, form: 'pdf', bytes: await pdf(flow, 'HANGING') },
    { name: `${name}.flush.pdf`, form: 'pdf', bytes: await pdf(flow, 'FLUSH') },
    { name: `${name}.docx`, form: 'docx', bytes: await docx(flow) },
    { name: `${name}.text.html`, form: 'html', bytes: html(flow, 'TEXT') },
    { name: `${name}.lists.html`, form: 'html', bytes: html(flow, 'LISTS') },
  ];
}
