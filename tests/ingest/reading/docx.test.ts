import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../src/ingest/reading/forms/docx.ts';
import { abstractNum, type DocxParts, docx, num, p, r, style } from './docx-files.ts';
import { refusal, show } from './show.ts';

const shown = async (parts: DocxParts) => (await readDocx(docx(parts))).map(show);

describe('readDocx', () => {
  test('reads paragraphs, with tabs as wide gaps and breaks as spaces', async () => {
    const body = [
      p(
        '<w:r><w:t>The </w:t><w:t xml:space="preserve"> Group</w:t><w:br/><w:t>met</w:t><w:tab/><w:t>2031.</w:t></w:r>',
      ),
      p(''),
      p(
        '<w:r><w:t>e</w:t><w:noBreakHyphen/><w:t>mail, co</w:t><w:softHyphen/><w:t>operation</w:t><w:sym w:char="F0B7"/></w:r>',
      ),
      p('<m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath>'),
    ];
    expect(await shown({ body: body.join('') })).toEqual([
      'The Group met  2031.',
      'e\u2011mail, co\u00adoperation•',
      'x+y',
    ]);
  });

  test('a block has all that a file tells, and null for what it does not', async () => {
    const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>${style('H', 'heading 2', { rpr: '<w:b/>' })}`;
    const body = p(r('Scope'), { num: [1], style: 'H' });
    const numbering = abstractNum(0, [['decimal', '%1.']]) + num(1, 0);
    expect(await readDocx(docx({ body, styles, numbering }))).toEqual([
      {
        text: 'Scope',
        extent: 'PARAGRAPH',
        number: '1.',
        part: 'BODY',
        note: null,
        heading: 2,
        page: null,
        left: null,
        size: 11,
        bold: true,
        gap: 1,
        markers: [],
        links: [],
      },
    ]);
  });

  describe('numbers', () => {
    test('levels, each with the numbers of those above it, from their starts, and again after a higher one', async () => {
      const numbering =
        abstractNum(0, [
          ['decimal', '%1', 3],
          ['decimal', '%1.%2.'],
          ['lowerLetter', '(%3)'],
        ]) + num(1, 0);
      const body = [0, 1, 1, 2, 2, 1, 2, 0, 1].map((level) => p('x', { num: [1, level] })).join('');
      expect(await shown({ body, numbering })).toEqual(
        ['3', '3.1.', '3.2.', '(a)', '(b)', '3.3.', '(a)', '4', '4.1.'].map((number) => `[${number}] x`),
      );
    });

    test('in every format', async () => {
      const formats = [
        ['decimal', '%1)'],
        ['decimalZero', '%1'],
        ['lowerLetter', '%1.'],
        ['upperLetter', 'Annex %1'],
        ['lowerRoman', '(%1)'],
        ['upperRoman', '%1'],
        ['ordinal', '%1'],
        ['bullet', ''],
        ['none', 'Note'],
        ['none', ''],
        ['decimal', '%1', 1],
      ] as const;
      const numbering = formats
        .map(([format, text], id) => abstractNum(id, [[format, text, 28]]) + num(id + 1, id))
        .join('');
      const body = formats.map((_, id) => p('x', { num: [id + 1, 0] })).join('');
      expect(await shown({ body, numbering })).toEqual([
        '[28)] x',
        '[28] x',
        '[bb.] x',
        '[Annex BB] x',
        '[(xxviii)] x',
        '[XXVIII] x',
        '[28th] x',
        '[•] x',
        '[Note] x',
        'x',
        '[28] x',
      ]);
    });

    test('decimally in a legal level, and without restarts where a level has none', async () => {
      const levels = [
        ['upperRoman', '%1'],
        ['decimal', '%1.%2', 1, '<w:isLgl/>'],
        ['decimal', '%3', 1, '<w:lvlRestart w:val="0"/>'],
        ['decimal', '%4', 1, '<w:lvlRestart w:val="1"/>'],
      ] as const;
      const numbering = abstractNum(0, levels) + num(1, 0);
      const body = [0, 1, 2, 3, 1, 2, 3, 0, 2, 3].map((level) => p('x', { num: [1, level] })).join('');
      expect(await shown({ body, numbering })).toEqual(
        ['I', '1.1', '1', '1', '1.2', '2', '2', 'II', '3', '1'].map((number) => `[${number}] x`),
      );
    });

    test('lists of one definition together, unless one starts anew or has a level of its own', async () => {
      const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
      const own =
        '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:lvlOverride>';
      const numbering =
        abstractNum(0, [['decimal', '%1.']]) + num(1, 0) + num(2, 0) + num(3, 0, override) + num(4, 0, own);
      const body = [1, 1, 2, 3, 3, 4, 1].map((id) => p('x', { num: [id, 0] })).join('');
      expect(await shown({ body, numbering })).toEqual(
        ['1.', '2.', '3.', '1.', '2.', 'c)', '4.'].map((number) => `[${number}] x`),
      );
    });

    test('by style, its base and its level; 0 is none, and an empty paragraph counts', async () => {
      const numPr = (id: number, level = '') => `<w:numPr>${level}<w:numId w:val="${id}"/></w:numPr>`;
      const styles = [
        style('One', 'One', { ppr: numPr(1) }),
        style('Two', 'Two', { ppr: numPr(1) }),
        style('Three', 'Three', { basedOn: 'Two' }),
        style('Off', 'Off', { basedOn: 'One', ppr: numPr(0) }),
        style('Loop', 'Loop', { basedOn: 'Loop' }),
      ];
      const numbering =
        abstractNum(0, [
          ['decimal', '%1', 1, '<w:pStyle w:val="One"/>'],
          ['decimal', '%1.%2', 1, '<w:pStyle w:val="Two"/>'],
        ]) + num(1, 0);
      const body = [
        p('one', { style: 'One' }),
        p('two', { style: 'Two' }),
        p('', { style: 'Two' }),
        p('based', { style: 'Three' }),
        p('off', { style: 'Off' }),
        p('off here', { style: 'One', num: [0] }),
        p('loop', { style: 'Loop' }),
        p('unknown', { num: [9, 0] }),
        p('deep', { num: [1, 99] }),
        p('one', { style: 'One' }),
      ];
      expect(await shown({ body: body.join(''), numbering, styles: styles.join('') })).toEqual([
        '[1] one',
        '[1.1] two',
        '[1.3] based',
        'off',
        'off here',
        'loop',
        'unknown',
        'deep',
        '[2] one',
      ]);
    });

    test('by a style of lists, which another definition stands for', async () => {
      const styles =
        '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
      const numbering =
        abstractNum(0, [['decimal', '§ %1']], '<w:styleLink w:val="L"/>') +
        abstractNum(1, [], '<w:numStyleLink w:val="L"/>') +
        num(1, 0) +
        num(2, 1);
      const body = [1, 2, 2].map((id) => p('x', { num: [id, 0] })).join('');
      expect(await shown({ body, numbering, styles })).toEqual(['[§ 1] x', '[§ 2] x', '[§ 3] x']);
    });
  });

  test('levels of headings are from names of styles and outline levels', async () => {
    const outline = (level: number) => `<w:outlineLvl w:val="${level}"/>`;
    const styles = [
      style('berschrift1', 'heading 1'),
      style('Own', 'Own', { basedOn: 'berschrift1' }),
      style('Outlined', 'Outlined', { ppr: outline(2) }),
      style('Flat', 'Flat', { basedOn: 'Outlined', ppr: outline(9) }),
    ];
    const body = [
      ...['berschrift1', 'Own', 'Outlined', 'Flat', 'Missing'].map((id) => p(id, { style: id })),
      p('direct', { more: outline(0) }),
    ];
    expect(await shown({ body: body.join(''), styles: styles.join('') })).toEqual([
      'berschrift1 | heading 1',
      'Own | heading 1',
      'Outlined | heading 3',
      'Flat',
      'Missing',
      'direct | heading 1',
    ]);
  });

  test('footnotes follow their paragraph, endnotes the text; deleted ones do not count', async () => {
    const reference = (kind: string, id: number, more = '') => `<w:r><w:${kind}Reference w:id="${id}" ${more}/></w:r>`;
    const note = (kind: string, id: number, ...texts: string[]) =>
      `<w:${kind} w:id="${id}">${texts.map((text, index) => p((index === 0 ? `<w:r><w:${kind}Ref/></w:r>` : '') + r(text))).join('')}</w:${kind}>`;
    const body = [
      p(
        r('Ships') +
          reference('footnote', 2) +
          r(' and') +
          `<w:del>${reference('footnote', 3)}</w:del>` +
          r(' ports') +
          reference('footnote', 1),
      ),
      p(r('Fish') + reference('endnote', 1) + reference('footnote', 4, 'w:customMarkFollows="1"') + r('*')),
      p(r('Raised') + r('7', '<w:vertAlign w:val="superscript"/>')),
      p('End'),
    ];
    const separator = `<w:footnote w:id="0" w:type="separator">${p('---')}</w:footnote>`;
    expect(
      await shown({
        body: body.join(''),
        footnotes: [
          separator,
          note('footnote', 1, ' Of stone.'),
          note('footnote', 2, ' Of wood.', 'Or iron.'),
          note('footnote', 3, 'x'),
          note('footnote', 4, 'Star.'),
        ].join(''),
        endnotes: note('endnote', 1, 'Fresh.'),
      }),
    ).toEqual([
      'Ships{1} and ports{2}',
      'Of wood. | NOTE 1',
      'Or iron. | NOTE 1',
      'Of stone. | NOTE 2',
      'Fish{i}*',
      'Star. | NOTE 3',
      'Raised{7}',
      'End',
      'Fresh. | NOTE i',
    ]);
  });

  test('formats of notes are from the settings or the section', async () => {
    const body = p(`${r('One')}<w:r><w:footnoteReference w:id="1"/></w:r>`);
    const footnotes = `<w:footnote w:id="1">${p('Note')}</w:footnote>`;
    const format = '<w:footnotePr><w:numFmt w:val="upperLetter"/><w:numStart w:val="3"/></w:footnotePr>';
    const expected = ['One{C}', 'Note | NOTE C'];
    expect(await shown({ body, footnotes, settings: format })).toEqual(expected);
    expect(await shown({ body: `${body}<w:sectPr>${format}</w:sectPr>`, footnotes })).toEqual(expected);
  });

  test('links are those of relationships and of fields, within the file none', async () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const field = (instruction: string, result: string) =>
      `${mark('begin')}<w:r><w:instrText>${instruction}</w:instrText></w:r>${mark('separate')}${result}${mark('end')}`;
    const body = [
      p(
        `<w:hyperlink r:id="L1">${r('the ')}${r('report')}</w:hyperlink>${r(' and ')}<w:hyperlink w:anchor="x">${r('below')}</w:hyperlink>`,
      ),
      p(r('See ') + field(' HYPERLINK "http://a.example/b" \\l "c" ', r('this ') + field('REF d', r('one'))) + r('.')),
      p(
        `<w:fldSimple w:instr="HYPERLINK http://a.example/s">${r('simple')}</w:fldSimple>${field('HYPERLINK \\l "here"', r(' here'))}`,
      ),
      p(field(' XE "ships" ', '') + r('Ships')),
    ];
    expect(await shown({ body: body.join(''), links: { L1: 'http://a.example/?a=1&amp;b=2' } })).toEqual([
      '<the report|http://a.example/?a=1&b=2> and below',
      'See <this one|http://a.example/b#c>.',
      'simple here',
      'Ships',
    ]);
  });

  test('rows of tables are blocks, with numbers in the text; a table of one column frames text', async () => {
    const cell = (...content: string[]) => `<w:tc><w:tcPr/>${content.join('')}</w:tc>`;
    const row = (...cells: string[]) => `<w:tr><w:trPr/>${cells.join('')}</w:tr>`;
    const nested = `<w:tbl>${row(cell(p('in')), cell(p('side')))}</w:tbl>`;
    const body = [
      `<w:tbl><w:tblPr/>${row(cell(p('Year')), cell(p('Tons')))}${row(cell(p('2030', { num: [1, 0] })), cell(p('12'), p('13'), nested))}`,
      `<w:tr><w:trPr><w:del/></w:trPr>${cell(p('gone'))}${cell(p('gone'))}</w:tr></w:tbl>`,
      `<w:tbl>${row(cell(p('Framed'), p('text')))}</w:tbl>`,
    ];
    const numbering = abstractNum(0, [['decimal', '%1.']]) + num(1, 0);
    expect(await shown({ body: body.join(''), numbering })).toEqual([
      'Year  Tons | TABLE',
      '1. 2030  12 13 in side | TABLE',
      'Framed',
      'text',
    ]);
  });

  test('heads and feet of pages come once each, and tables of contents are none of the text', async () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const body = [
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('Contents')}</w:sdtContent></w:sdt>`,
      p('1 Scope', { style: 'T1' }),
      p(`${mark('begin')}<w:r><w:instrText> TOC \\o </w:instrText></w:r>${mark('separate')}${r('2 Ships')}`),
      p(`${r('3 Ports')}${mark('end')}`),
      p('Text'),
      `<w:sdt><w:sdtPr/><w:sdtContent>${p('Controlled')}</w:sdtContent></w:sdt>`,
    ];
    expect(
      await shown({
        body: body.join(''),
        styles: style('T1', 'toc 1'),
        headers: [p('G/W/7'), p('G/W/7'), p('Harbor Group')],
        footers: [p('Page 1')],
      }),
    ).toEqual([
      'G/W/7 | PAGE_HEAD',
      'Harbor Group | PAGE_HEAD',
      'Contents | CONTENTS',
      '1 Scope | CONTENTS',
      '2 Ships | CONTENTS',
      '3 Ports | CONTENTS',
      'Text',
      'Controlled',
      'Page 1 | PAGE_FOOT',
    ]);
  });

  test('revisions count as accepted, hidden text is left out, and text boxes are read once', async () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const body = [
      p(`${r('The ')}<w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins>${r('new')}</w:ins>${r(' text')}`),
      p(r('First half '), { more: '<w:rPr><w:del/></w:rPr>' }),
      p(r('second half')),
      p(`<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>`, { num: [1, 0], more: '<w:rPr><w:del/></w:rPr>' }),
      p('First', { num: [1, 0] }),
      p(`<w:moveFrom>${r('moved')}</w:moveFrom>${r('stays')}${r(' secret', '<w:vanish/>')}`),
      p(
        `${r('Beside a box')}<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box('In the box')}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('In the box')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
    ];
    const numbering = abstractNum(0, [['decimal', '%1.']]) + num(1, 0);
    expect(await shown({ body: body.join(''), numbering })).toEqual([
      'The new text',
      'First half second half',
      '[1.] First',
      'stays',
      'Beside a box',
      'In the box',
    ]);
  });

  describe('refuses', () => {
    const zip = (files: Record<string, string | Uint8Array>) =>
      zipSync(
        Object.fromEntries(
          Object.entries(files).map(([name, file]) => [name, typeof file === 'string' ? strToU8(file) : file]),
        ),
      );

    test('what is no DOCX, or broken', async () => {
      const file = docx({ body: p('Text') });
      expect([
        await refusal(() => readDocx(zip({ 'a.txt': 'x' }))),
        await refusal(() => readDocx(file.subarray(0, 300))),
        await refusal(() => readDocx(zip({ 'word/document.xml': '<document><body><p></body></document>' }))),
        await refusal(() => readDocx(zip({ 'word/document.xml': '<document><body><p>' }))),
        await refusal(() =>
          readDocx(
            zip({
              'word/document.xml':
                '<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]><document><body><p>&e;</p></body></document>',
            }),
          ),
        ),
      ]).toEqual([
        'The file is no DOCX: it has no "word/document.xml".',
        'The ZIP file is broken: invalid zip data.',
        '"word/document.xml" is no well-formed XML: 1:26: unexpected close tag.',
        '"word/document.xml" is no well-formed XML: 1:19: unclosed tag: p',
        '"word/document.xml" is no well-formed XML: 1:76: undefined entity.',
      ]);
    });

    test('ZIP files that inflate to more than any document', async () => {
      const zeros = zip({ 'word/document.xml': new Uint8Array(50_000_000) });
      const noise = Uint8Array.from({ length: 900_000 }, (_, index) => (index * 2_654_435_761) >>> 24);
      const many = Object.fromEntries(Array.from({ length: 120 }, (_, index) => [`word/${index}.xml`, noise]));
      const entries = Object.fromEntries(Array.from({ length: 20_001 }, (_, index) => [`${index}`, '']));
      expect([
        (await refusal(() => readDocx(zeros))).replace(/from \d+/, 'from …'),
        await refusal(() => readDocx(zipSync(many, { level: 0 }))),
        await refusal(() => readDocx(zip(entries))),
      ]).toEqual([
        '"word/document.xml" inflates from … bytes to 50000000, which no document does.',
        'The ZIP file inflates to more than 100000000 bytes.',
        'The ZIP file has more than 20000 entries.',
      ]);
    });

    test('an entry that is larger than its directory says', async () => {
      const size = 5_000_000;
      const file = zip({ 'word/document.xml': new Uint8Array(size).fill(32) });
      const lying = file.slice();
      const view = new DataView(lying.buffer);
      for (let at = 0; at + 4 <= lying.length; at++)
        if (view.getUint32(at, true) === size) view.setUint32(at, 10, true);
      expect(await refusal(() => readDocx(lying))).toMatch(/^"word\/document.xml" is no well-formed XML/);
    });

    test('nesting that no document has', async () => {
      const deep = `<document><body>${'<p>'.repeat(100_000)}`;
      expect(await refusal(() => readDocx(zip({ 'word/document.xml': deep })))).toBe(
        '"word/document.xml" is nested more than 500 elements deep.',
      );
    });
  });
});
