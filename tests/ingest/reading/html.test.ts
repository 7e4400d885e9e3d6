import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../src/ingest/reading/forms/html.ts';
import { refusal, show } from './show.ts';

const blocks = (html: string) => readHtml(Buffer.from(html));
const shown = (html: string) => blocks(html).map(show);

describe('readHtml', () => {
  test('reads headings and paragraphs in order, with white space and entities as a browser shows them', () => {
    expect(
      shown(`<h1>Report &amp; annex</h1>
        <p>The   harbor
        was <b>closed</b>.<br>It reopened.</p><h3><em>Next</em> steps</h3><div>Loose text<p>inside</p>and after</div>`),
    ).toEqual([
      'Report & annex | heading 1',
      'The harbor was closed. It reopened.',
      'Next steps | heading 3',
      'Loose text',
      'inside',
      'and after',
    ]);
  });

  test('a block has all that a page tells, and null for what it does not', () => {
    expect(blocks('<ol start=4><li><b>Adopted <a href="/doc/7">document 7</a></b></ol>')).toEqual([
      {
        text: 'Adopted document 7',
        extent: 'PARAGRAPH',
        number: '4.',
        part: 'BODY',
        note: null,
        heading: null,
        page: null,
        left: null,
        size: null,
        bold: true,
        gap: 1,
        markers: [],
        links: [{ start: 8, end: 18, url: '/doc/7' }],
      },
    ]);
  });

  test('numbers items of lists, nested and with start, value, type and reversed', () => {
    expect(
      shown(`<ol start=3><li>Three<ol type=a><li>a<li>b</ol><li value=7>Seven<li><p>Eight</p><p>More of eight</p></ol>
        <ol type=i start=4><li>iv</ol><ol type=A start=28><li>AB</ol><ol type=I><li>I</ol>
        <ol reversed><li>Two<li>One</ol><ul><li>Bullet<li style="x">Another</ul>
        <ul style="list-style: none"><li>Unmarked</ul>`),
    ).toEqual([
      '[3.] Three',
      '[(a)] a',
      '[(b)] b',
      '[7.] Seven',
      '[8.] Eight',
      'More of eight',
      '[(iv)] iv',
      '[AB.] AB',
      '[I.] I',
      '[2.] Two',
      '[1.] One',
      '[•] Bullet',
      '[•] Another',
      'Unmarked',
    ]);
  });

  test('rows of tables are blocks; a table that only places text is none', () => {
    expect(
      shown(`<table><caption>Catch</caption><tr><th>Year<th>Tons<tr><td>2030<td><ul><li>12<li>13</ul><td></table>
        <table><tr><td><p>Placed</p><p>text</p></td></tr></table>
        <table role=presentation><tr><td>left<td>right</table>
        <table><tr><td>Menu<td><h2>Title</h2><p>Text</p><table><tr><td>1<td>2</table></table>`),
    ).toEqual([
      'Catch | TABLE',
      'Year  Tons | TABLE, bold',
      '2030  • 12 • 13 | TABLE',
      'Placed',
      'text',
      'left',
      'right',
      'Menu',
      'Title | heading 2',
      'Text',
      '1  2 | TABLE',
    ]);
  });

  test('what is not content is kept as navigation; scripts and styles are not', () => {
    expect(
      shown(`<title>Harbor</title><style>p {}</style><body class="cookie-free"><header>Banner</header>
        <nav><ul><li>Home</ul></nav><div role=navigation>Path</div><div id="cookie-banner"><p>We use</p></div>
        <main><article><header><h1>Title</h1></header><p>Text <span hidden>secret</span>goes on.</p></article></main>
        <div style="display: none">Draft</div><aside>Related</aside><script>var x = '<p>'</script><footer>Imprint</footer>
        <div class=toc><p>1. Scope</p></div><nav class="page-contents">2. Ships</nav>
        <div class="wrapper cookie-bar-shown"><h1>Second <span aria-hidden=true>¶</span></h1></div>`),
    ).toEqual([
      'Harbor | NAVIGATION',
      'Banner | NAVIGATION',
      '[•] Home | NAVIGATION',
      'Path | NAVIGATION',
      'We use | NAVIGATION',
      'Title | heading 1',
      'Text goes on.',
      'secret | NAVIGATION',
      'Draft | NAVIGATION',
      'Related | NAVIGATION',
      'Imprint | NAVIGATION',
      '1. Scope | CONTENTS',
      '2. Ships | CONTENTS',
      'Second | heading 1',
      '¶ | NAVIGATION, bold',
    ]);
  });

  test("finds notes as a word processor's pages have them", () => {
    expect(
      shown(`<p>Ships<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a> and ports.<a href="#_ftn2">[2]</a></p><hr>
        <div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> Of wood.</p><p>And iron.</p></div>
        <div><p><a href="#_ftnref2" name="_ftn2">[2]</a> See <a href="http://a.example/x?y=1&amp;z">there</a>.</p></div>
        <p>After</p>`),
    ).toEqual([
      'Ships{1} and ports.{2}',
      'Of wood. | NOTE 1',
      'And iron. | NOTE 1',
      'See <there|http://a.example/x?y=1&z>. | NOTE 2',
      'After',
    ]);
  });

  test('finds notes in lists, by role, and raised numbers; a way back is no text of a note', () => {
    expect(
      shown(`<p>One<sup id="fnref1"><a href="#fn1">1</a></sup>, two<a role="doc-noteref" href="#n2">2</a>, three<sup>3</sup>,
        m<sup>th</sup>, <a href="#s">section</a></p><p id=s>Section</p>
        <section role="doc-endnotes"><ol><li id=fn1><p>First. <a href="#fnref1" role="doc-backlink">↩</a></p>
        <li id=n2><sup>2</sup> Second.</ol></section>`),
    ).toEqual([
      'One{1}, two{2}, three{3}, mth, <section|#s>',
      'Section',
      'First. | NOTE 1',
      '<↩|#fnref1> | NAVIGATION',
      'Second. | NOTE 2',
    ]);
  });

  test('links are those of all paragraphs in them; an index of letters has no notes', () => {
    expect(
      shown(`<a href="/card"><h2>Ships</h2><p>All of them</p></a><p>End <a href="#end">x</a> <a href="#none"> </a></p>
        <p id=end><a href="#enforcement">E</a></p><p id=enforcement>Enforcement</p>`),
    ).toEqual(['<Ships|/card> | heading 2', '<All of them|/card>', 'End <x|#end>', '<E|#enforcement>', 'Enforcement']);
  });

  test('breaks in a row end a paragraph; lines of preformatted text are joined, but for empty lines', () => {
    expect(shown('One<br>line.<br> <br>Two.<pre>a\nb\n\nc</pre>')).toEqual(['One line.', 'Two.', 'a b', 'c']);
  });

  test('no-break spaces beside others are a wide gap', () => {
    expect(shown('<p>2.4.&nbsp;&nbsp;&nbsp;Members met&nbsp;twice.<p>2.5.&nbsp; They')).toEqual([
      '2.4.  Members met twice.',
      '2.5.  They',
    ]);
  });

  test('decodes by byte order mark, declaration, or what fits', () => {
    const text = (bytes: Buffer) => readHtml(bytes).map((block) => block.text);
    expect({
      utf8: text(Buffer.from('<p>Café')),
      windows: text(Buffer.from('<p>Caf\xe9 \x96 bar', 'latin1')),
      declared: text(Buffer.from('<meta charset=iso-8859-2><p>\xb1', 'latin1')),
      httpEquiv: text(Buffer.from('<meta http-equiv=x content="text/html; charset=windows-1251"><p>\xd6', 'latin1')),
      unknown: text(Buffer.from('<meta charset=klingon><p>Café')),
      utf16: text(Buffer.from('\ufeff<p>Café', 'utf16le')),
    }).toEqual({
      utf8: ['Café'],
      windows: ['Café – bar'],
      declared: ['ą'],
      httpEquiv: ['Ц'],
      unknown: ['Café'],
      utf16: ['Café'],
    });
  });

  test('reads any depth of nesting', () => {
    const deep = (tag: string) => blocks(`${`<${tag}>`.repeat(100_000)}deep`);
    for (const tag of ['div', 'b', 'sup', 'li', 'blockquote', 'header', 'a href=x><table><tr><td']) {
      expect([tag, deep(tag).map(({ text }) => text)]).toEqual([tag, ['deep']]);
    }
  });

  test('refuses what is larger than any page', async () => {
    expect(await refusal(() => readHtml(new Uint8Array(50_000_001)))).toBe(
      'The page has 50000001 bytes; at most 50000000 are read.',
    );
    const tags = Array.from({ length: 2000 }, (_, index) => `<b id=${index}>`).join('');
    expect(await refusal(() => blocks(`<p>${tags}${'<p>x'.repeat(2000)}`))).toBe(
      'The page has more than 2000000 elements.',
    );
  });
});
