import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type CorpusDocument, goldOf, type Inline, inlinesOf, wordsOf } from './document.ts';
import { corpusDocuments } from './documents/index.ts';
import { type CorpusFile, corpusFiles } from './files.ts';
import { headingNumber } from './render/flow.ts';
import { comparable } from './score.ts';
import { textOfFile } from './text-of-file.ts';

describe.each(corpusDocuments)('$name', (document) => {
  const files = corpusFiles(document);

  test('its files are the same every time', async () => {
    expect(await corpusFiles(document)).toEqual(await files);
  });

  test('each file has all its words and numbers in order', async () => {
    const missing = (await files).flatMap((file) => missingIn(file, wordsOfDocument(document)));
    expect(missing).toEqual([]);
  });

  test('each file has the words of each note in order', async () => {
    const missing = (await files).flatMap((file) =>
      notesOf(document).flatMap((note) => missingIn(file, wordsOfInlines(note))),
    );
    expect(missing).toEqual([]);
  });

  test('each span holds the words printed for its symbol', () => {
    const gold = goldOf(document);
    const texts = new Map(gold.paragraphs.map(({ key, text }) => [key, text]));
    const spans = gold.symbols.map(({ in: key, symbol, span }) => {
      const words = [...(texts.get(key) ?? '')].slice(...span).join('');
      const [, first] = /^(.*\/\d+)[-–]\d+$/.exec(words) ?? []; // A range holds all its members.
      const isPartOfIt = first
        ? symbol.startsWith(first.replace(/\d+$/, ''))
        : symbol.endsWith(words.replace(/^\//, ''));
      return { symbol, words, isPartOfIt };
    });
    expect(spans.filter(({ isPartOfIt }) => !isPartOfIt)).toEqual([]);
  });

  test('its words do not look like the notation in which it is written', () => {
    const texts = goldOf(document).paragraphs.map(({ text }) => text);
    expect(texts.filter((text) => text === '' || /[[\]{}^]| {2}|^ | $/.test(text))).toEqual([]);
  });
});

test('there are two documents of each profile, of which one is held out', () => {
  const profiles = Object.groupBy(corpusDocuments, ({ profile }) => profile);
  const heldOut = Object.values(profiles).map((documents) => documents.map((document) => document.heldOut));
  expect(heldOut).toEqual(Array.from({ length: 6 }, () => [false, true]));
});

test('the gold stays the same', () => {
  const lines = corpusDocuments.map((document) => {
    const gold = goldOf(document);
    const { PARAGRAPH = [], UNNUMBERED = [], FOOTNOTE = [] } = Object.groupBy(gold.paragraphs, ({ kind }) => kind);
    const counts = [gold.sections, PARAGRAPH, UNNUMBERED, FOOTNOTE, gold.symbols].map(({ length }) => length);
    const digest = createHash('sha256').update(JSON.stringify(gold)).digest('hex').slice(0, 8);
    return `${document.name}: ${counts.join(' ')} ${digest}`;
  });
  expect(['sections, numbered, unnumbered, notes, symbols, digest', ...lines]).toMatchInlineSnapshot(`
    [
      "sections, numbered, unnumbered, notes, symbols, digest",
      "small-ports-report-2031: 12 26 2 10 68 15d759e1",
      "ferry-links-report-2034: 9 18 2 7 19 e5e2fb68",
      "small-ports-summary-2031-06: 6 14 2 5 10 f4fb5467",
      "cold-stores-summary-2033: 4 12 2 4 8 4848f0ce",
      "small-ports-notice-2031-10: 9 0 14 3 9 15f1c58f",
      "tide-tables-notice-2035: 8 0 12 4 13 ec2d38a2",
      "berth-windows-paper: 4 12 0 4 10 fd5245d2",
      "waste-reception-paper: 3 11 2 3 9 322a624f",
      "general-board-minutes-2030-12: 8 21 2 5 17 c4457834",
      "tariffs-minutes-2032-05: 7 16 1 4 15 919e1911",
      "harbor-house-history: 6 0 14 5 15 b4c9055b",
      "lighthouse-speech: 5 0 13 3 12 fa3c09ac",
    ]
  `);
});

/** The words of a file that are not found, each no further from the one before it than the feet of a page reach. */
function missingIn(file: CorpusFile, words: readonly string[]): string[] {
  const text = squeezed(textOfFile(file));
  let end = text.indexOf(squeezed(words.slice(0, 3).join('')));
  if (end < 0) return [`${file.name}: ${words[0]}`];
  for (const [index, word] of words.entries()) {
    const found = text.indexOf(squeezed(word), end);
    if (found < 0 || found - end > longestFoot) return [`${file.name}: ${words.slice(index - 5, index + 5).join(' ')}`];
    end = found + squeezed(word).length;
  }
  return [];
}

const longestFoot = 1500;

function squeezed(text: string): string {
  return comparable(text)
    .replace(/[⁰¹²³⁴-⁹]+/g, '')
    .replaceAll(' ', '');
}

/** What is printed from the first heading or paragraph on, without notes, the marks of lists, and tables. */
function wordsOfDocument({ parts }: CorpusDocument): string[] {
  return parts.flatMap((part) => {
    if ('heading' in part) {
      return [
        ...(part.number === null ? [] : [headingNumber(part.number)]),
        ...wordsOfInlines(inlinesOf(part.heading)),
      ];
    }
    if ('paragraph' in part) {
      return [...(part.number === null ? [] : [`${part.number}.`]), ...wordsOfInlines(part.paragraph)];
    }
    return 'list' in part ? part.list.flatMap(wordsOfInlines) : [];
  });
}

function wordsOfInlines(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((inline) =>
    typeof inline === 'object' && 'note' in inline ? [] : wordsOf(inline).split(' ').filter(Boolean),
  );
}

function notesOf({ title, parts }: CorpusDocument): (readonly Inline[])[] {
  const inlines = parts.flatMap((part) => {
    if ('heading' in part) return inlinesOf(part.heading);
    if ('paragraph' in part) return part.paragraph;
    return 'list' in part ? part.list.flat() : [];
  });
  return [...inlinesOf(title), ...inlines].flatMap((inline) =>
    typeof inline === 'object' && 'note' in inline ? [inlinesOf(inline.note)] : [],
  );
}
