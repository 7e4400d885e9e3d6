import PDFDocument from 'pdfkit';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/ingest/reading/block.ts';
import { readPdf } from '../../../src/ingest/reading/forms/pdf.ts';
import { refusal, show } from './show.ts';

type Document = InstanceType<typeof PDFDocument>;

/** A PDF on A4 with what `draw` draws. Pages are added by `addPage`. */
async function pdf(draw: (document: Document) => void, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'A4', margin: 0, ...options });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on('end', resolve));
  draw(document);
  document.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

/** Puts a text on the page, with its letters' upper edge `y` points below the upper edge of the page. */
function put(document: Document, x: number, y: number, text: string, size = 11, font = 'Helvetica'): void {
  document.font(font).fontSize(size).text(text, x, y, { lineBreak: false });
}

/** Puts a text and, raised after it, the number of a note. */
function putMarked(document: Document, x: number, y: number, text: string, number: string, size = 11): void {
  put(document, x, y, text, size);
  const end = x + document.widthOfString(text);
  put(document, end, y, number, size * 0.6);
}

/** The place of a line and the line: `page:left +gap text`. */
const placed = (block: Block) => `${block.page}:${block.left} +${block.gap} ${show(block)}`;

describe('readPdf', () => {
  test('reads lines in order, wherever they are in the file, with gaps in lines of text', async () => {
    const file = await pdf((document) => {
      put(document, 72, 100, '1  Scope', 14, 'Helvetica-Bold');
      put(document, 100, 143, 'it began in 2031.');
      put(document, 72, 130, '1.1.');
      put(document, 100, 130, 'The Group met where');
      put(document, 72, 182, '1.2.');
      put(document, 100, 182, 'Members spoke.');
    });
    expect((await readPdf(file)).map(placed)).toEqual([
      '1:72 +0 1 Scope | bold',
      '1:72 +1 1.1.  The Group met where',
      '1:100 +0 it began in 2031.',
      '1:72 +2 1.2.  Members spoke.',
    ]);
  });

  test('a block has all that a page tells, and null for what it does not', async () => {
    const file = await pdf((document) => {
      putMarked(document, 72, 100, 'Ships sail', '3');
      document.link(72, 98, 26, 14, 'http://a.example/ships');
    });
    expect(await readPdf(file)).toEqual([
      {
        text: 'Ships sail3',
        extent: 'LINE',
        number: null,
        part: 'BODY',
        note: null,
        heading: null,
        page: 1,
        left: 72,
        size: 11,
        bold: false,
        gap: 0,
        markers: [{ start: 10, end: 11, note: '3' }],
        links: [{ start: 0, end: 5, url: 'http://a.example/ships' }],
      },
    ]);
  });

  test('heads, feet and numbers of pages are told apart by repetition', async () => {
    const file = await pdf(
      (document) => {
        for (const page of [1, 2, 3]) {
          document.addPage();
          put(document, 400, 40, `G/H/${page === 1 ? 'Draft' : 'W/7'}`, 9);
          put(document, 72, 52, 'Harbor Group', 9);
          put(document, 72, 100, `Text of page ${['one', 'two', 'three'][page - 1]}`);
          put(document, 72, 113, '2031');
          put(document, 290, 800, `- ${page} -`, 9);
        }
      },
      { autoFirstPage: false },
    );
    expect((await readPdf(file)).map(placed)).toEqual([
      '1:400 +0 G/H/Draft',
      '1:72 +0 Harbor Group | PAGE_HEAD',
      '1:72 +4 Text of page one',
      '1:72 +0 2031',
      '1:290 +0 - 1 - | PAGE_FOOT',
      '2:400 +0 G/H/W/7 | PAGE_HEAD',
      '2:72 +0 Harbor Group | PAGE_HEAD',
      '2:72 +0 Text of page two',
      '2:72 +0 2031',
      '2:290 +0 - 2 - | PAGE_FOOT',
      '3:400 +0 G/H/W/7 | PAGE_HEAD',
      '3:72 +0 Harbor Group | PAGE_HEAD',
      '3:72 +0 Text of page three',
      '3:72 +0 2031',
      '3:290 +0 - 3 - | PAGE_FOOT',
    ]);
  });

  test('notes at the foot of pages have their number, raised or not, over lines and pages', async () => {
    const file = await pdf((document) => {
      putMarked(document, 72, 100, 'Ships', '1');
      put(document, 105, 100, 'and ports');
      putMarked(document, 160, 100, 'of old', '2');
      put(document, 72, 113, 'were counted in the whole of the region.');
      putMarked(document, 72, 700, '', '1', 9);
      put(document, 80, 700, 'Of wood, see', 9);
      put(document, 72, 711, 'the annex.', 9);
      putMarked(document, 72, 722, '', '2', 9);
      put(document, 80, 722, 'Those that', 9);
      document.addPage();
      putMarked(document, 72, 100, 'They were many', '3,4');
      put(document, 72, 113, 'Small print', 9);
      put(document, 72, 126, 'and the end of it.');
      put(document, 72, 700, 'had walls.', 9);
      put(document, 72, 711, '3 As in', 9);
      put(document, 72, 722, '2029.', 9);
      put(document, 72, 733, '4 Not five.', 9);
    });
    expect((await readPdf(file)).map(show)).toEqual([
      'Ships{1} and ports of old{2}',
      'were counted in the whole of the region.',
      'Of wood, see | NOTE 1',
      'the annex. | NOTE 1',
      'Those that | NOTE 2',
      'They were many{3},{4}',
      'Small print',
      'and the end of it.',
      'had walls. | NOTE 2',
      'As in | NOTE 3',
      '2029. | NOTE 3',
      'Not five. | NOTE 4',
    ]);
  });

  test('notes at the end, in letters of the size of the text, begin with raised numbers', async () => {
    const file = await pdf((document) => {
      putMarked(document, 72, 100, 'Ships', '1');
      document.addPage();
      put(document, 72, 100, 'Endnotes');
      put(document, 72, 120, '1', 7);
      put(document, 77, 120, 'Of wood');
      put(document, 72, 133, 'and iron.');
    });
    expect((await readPdf(file)).map(show)).toEqual(['Ships{1}', 'Endnotes', 'Of wood | NOTE 1', 'and iron. | NOTE 1']);
  });

  test('what is raised but no number is text, and what is lowered', async () => {
    const file = await pdf((document) => {
      putMarked(document, 72, 100, 'The 4', 'th');
      put(document, 120, 100, 'fish and CO');
      put(document, 120 + document.widthOfString('fish and CO'), 106, '2', 6);
    });
    expect((await readPdf(file)).map(show)).toEqual(['The 4th  fish and CO2']);
  });

  test('links over lines are links of each line, and words of one link are one', async () => {
    const file = await pdf((document) => {
      document.fontSize(11).text('See the long report', 72, 100, { link: 'http://a.example/r', width: 70 });
      put(document, 200, 100, 'and more');
    });
    expect((await readPdf(file)).map(show)).toEqual([
      '<See the long|http://a.example/r>  and more',
      '<report|http://a.example/r>',
    ]);
  });

  test('pages that are turned are read upright; what runs along a margin is a foot', async () => {
    const file = await pdf((document) => {
      document.rotate(90, { origin: [300, 400] });
      put(document, 100, 400, 'A wide table');
      put(document, 100, 413, 'with two lines');
      document.rotate(-90, { origin: [300, 400] });
      put(document, 72, 100, 'Stamp');
    });
    expect((await readPdf(file)).map(show)).toEqual(['A wide table', 'with two lines', 'Stamp | PAGE_FOOT']);
  });

  test('reads fonts that are not in the file, also Chinese ones', async () => {
    const objects = [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
      '<</Length 46>>stream\nBT /F 11 Tf 72 700 Td <6E2F53E3> Tj ET         \nendstream',
      '<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>',
      '<</Type/Font/Subtype/CIDFontType0/BaseFont/Song/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 7 0 R>>',
      '<</Type/FontDescriptor/FontName/Song/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent 0/CapHeight 700/StemV 80>>',
    ];
    const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
    const file = Buffer.from(`%PDF-1.4\n${body}trailer<</Root 1 0 R/Size 8>>\nstartxref\n0\n%%EOF`);
    expect((await readPdf(file)).map(show)).toEqual(['港口']);
  });

  test('gives the same blocks every time, and does not use up the bytes', async () => {
    const file = await pdf((document) => put(document, 72, 100, 'Once'));
    expect(await readPdf(file)).toEqual(await readPdf(file));
  });

  describe('refuses', () => {
    const draw = (document: Document) => put(document, 72, 100, 'Text');

    test('a scan', async () => {
      const scan = await pdf((document) => {
        document.rect(100, 100, 200, 200).fill('black');
        document.addPage();
      });
      const part = await pdf((document) => {
        draw(document);
        document.addPage().addPage();
      });
      expect([await refusal(() => readPdf(scan)), await refusal(() => readPdf(part))]).toEqual([
        'The PDF seems to be a scan. None of its 2 pages has text, only images or nothing; recognize its text first.',
        'The PDF seems to be a scan. 2 of its 3 pages have no text, only images or nothing; recognize its text first.',
      ]);
    });

    test('an encrypted file, unless it needs no password', async () => {
      const locked = await pdf(draw, { userPassword: 'x', pdfVersion: '1.7' });
      const restricted = await pdf(draw, { ownerPassword: 'x', pdfVersion: '1.7' });
      expect(await refusal(() => readPdf(locked))).toBe('The PDF is encrypted and needs a password.');
      expect((await readPdf(restricted)).map(show)).toEqual(['Text']);
    });

    test('a broken file, and what is none', async () => {
      const file = await pdf(draw);
      expect([
        await refusal(() => readPdf(file.subarray(0, 200))),
        await refusal(() => readPdf(Buffer.from('%PDF-1.7 and nothing else'))),
        await refusal(() => readPdf(Buffer.from('A letter.'))),
        await refusal(() => readPdf(new Uint8Array())),
      ]).toEqual([
        'The PDF is broken: Invalid PDF structure.',
        'The PDF is broken: Invalid PDF structure.',
        'The file is no PDF: it begins with "A letter.", not "%PDF-".',
        'The file is no PDF: it begins with "", not "%PDF-".',
      ]);
    });

    test('more pages, characters or time than the limits', async () => {
      const pages = await pdf((document) => {
        for (let count = 1; count <= 5000; count++) document.addPage();
      });
      const file = await pdf(draw);
      expect([
        await refusal(() => readPdf(pages)),
        await refusal(() => readPdf(file, { characters: 3 })),
        await refusal(() => readPdf(file, { timeMs: 1 })),
      ]).toEqual([
        'The PDF has 5001 pages; at most 5000 are read.',
        'The PDF has more than 3 characters.',
        'Reading the PDF takes more than 0.001 s.',
      ]);
    });

    test('a page that inflates to more than memory', async () => {
      const bomb = await pdf((document) => {
        document.addContent('(x) Tj '.repeat(40_000_000));
      });
      expect(await refusal(() => readPdf(bomb, { megabytes: 200 }))).toBe(
        'Reading the PDF takes more than 200 MB of memory.',
      );
    });
  });
});
