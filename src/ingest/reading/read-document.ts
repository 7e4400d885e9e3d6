import type { Form } from './block.ts';
import { readReport, reportOfBlocks } from './reader/parse-report.ts';
import { ReaderError } from './reader-error.ts';
import { type Reading, readingOf } from './reading.ts';
import type { Report } from './report.ts';

/**
 * Reads a document of any form. `source` is its name, for the result and for errors.
 *
 * @throws {ReaderError} if the content cannot be read as a file of its form, or is no document with numbers or a symbol.
 */
export async function readDocument(bytes: Uint8Array, source: string): Promise<Reading> {
  try {
    const { formOf } = await import('./forms/detect.ts');
    const form = formOf(bytes);
    return readingOf(source, form, await reportOf(bytes, form));
  } catch (error) {
    throw error instanceof ReaderError ? new ReaderError(`${source}: ${error.message}`) : error;
  }
}

/** The libraries of a form are loaded when a file has it. */
async function reportOf(bytes: Uint8Array, form: Form): Promise<Report> {
  switch (form) {
    case 'text':
      return readReport(bytes);
    case 'html':
      return reportOfBlocks((await import('./forms/html.ts')).readHtml(bytes));
    case 'pdf':
      return reportOfBlocks(await (await import('./forms/pdf.ts')).readPdf(bytes));
    case 'docx':
      return reportOfBlocks(await (await import('./forms/docx.ts')).readDocx(bytes));
  }
}
