import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { formOf } from '../../../src/ingest/reading/forms/detect.ts';
import { refusal } from './show.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));

describe('formOf', () => {
  test.each([
    ['pdf', bytes('%PDF-1.7\n%\xe2\xe3')],
    ['pdf', bytes('\r\n%PDF-1.4\n')],
    ['docx', zip('[Content_Types].xml', 'word/document.xml')],
    ['docx', zip('word/document2.xml')],
    ['html', bytes('<!DOCTYPE html><title>x</title>')],
    ['html', bytes('\xef\xbb\xbf\n<!-- saved --><?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml">')],
    ['html', bytes('<p class=x>Text')],
    ['html', Buffer.from('\ufeff<html><p>x', 'utf16le')],
    ['text', bytes('Report of the group\n\n1. It met.')],
    ['text', bytes('The mark %PDF-1.7 begins a PDF; <html> a page.')],
    ['text', Buffer.from('\ufeffReport', 'utf16le')],
    ['text', bytes('Caf\xe9')],
  ])('%s, by its content', (form, file) => {
    expect(formOf(file)).toBe(form);
  });

  test.each([
    ['empty', bytes('')],
    ['an old Office file (DOC, XLS or PPT), or an encrypted new one', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
    ['RTF', bytes('{\\rtf1\\ansi')],
    ['an OpenDocument file (ODT, ODS or ODP)', zip('mimetype', 'content.xml')],
    ['a spreadsheet (XLSX)', zip('[Content_Types].xml', 'xl/workbook.xml')],
    ['a ZIP file without a document', zip('photo.jpg')],
    ['an image (PNG)', bytes('\x89PNG\r\n\x1a\n')],
    ['an image (JPEG)', bytes('\xff\xd8\xff\xe0')],
    ['a compressed file (gzip)', bytes('\x1f\x8b\x08')],
    ['binary, of an unknown form', bytes('\x7fELF\x02\x01\x01\0\0')],
  ])('refuses what cannot be read, and names it: %s', async (name, file) => {
    expect(await refusal(() => formOf(file))).toBe(`The file is ${name}. PDF, DOCX, HTML and plain text can be read.`);
  });

  test('refuses a ZIP file that ends early', async () => {
    expect(await refusal(() => formOf(zip('word/document.xml').subarray(0, 60)))).toBe(
      'The ZIP file is broken: invalid zip data.',
    );
  });
});
