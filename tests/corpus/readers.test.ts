import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { readDocument } from '../../src/ingest/index.ts';
import { goldOf } from './document.ts';
import { corpusDocuments } from './documents/index.ts';
import { corpusFiles } from './files.ts';
import { type Measure, measures, precision, recall, type Score, score, sumOf } from './score.ts';

// What the reader finds in the files of made-up documents of every form. Readers are tuned on some; the others are held out.

interface Scored {
  readonly variant: string;
  readonly heldOut: boolean;
  readonly score: Score;
}

const page = 'docs/ingest.md';

describe('the made-up documents', () => {
  let scored: Scored[] = [];
  beforeAll(async () => {
    scored = (await Promise.all(corpusDocuments.map(scoresOf))).flat();
  }, 120_000);

  test('are read as docs/ingest.md says (npx vitest run tests/corpus -u writes it)', async () => {
    const text = readFileSync(page, 'utf8');
    const [open, close] = ['<!-- scores -->', '<!-- /scores -->'];
    const table = `${text.slice(0, text.indexOf(open) + open.length)}\n${tableOf(scored)}\n${text.slice(text.indexOf(close))}`;
    await expect(table).toMatchFileSnapshot(`../../${page}`);
  });
});

async function scoresOf(document: (typeof corpusDocuments)[number]): Promise<Scored[]> {
  const gold = goldOf(document);
  const files = await corpusFiles(document);
  return Promise.all(
    files.map(async ({ name, bytes }) => {
      const reading = await readDocument(bytes, name).catch(() => nothing);
      const variant = name.slice(document.name.length + 1);
      return { variant, heldOut: document.heldOut, score: score(gold, reading) };
    }),
  );
}

/** What counts as read from a file that is refused. */
const nothing = {
  profile: '',
  document: { title: '', symbols: [], date: null },
  sections: [],
  paragraphs: [],
  symbols: [],
};

/** For each variant, and for tuned and held-out documents, precision and recall of each measure in percent. */
function tableOf(scored: readonly Scored[]): string {
  const variants = [...new Set(scored.map(({ variant }) => variant))];
  const rows = variants.flatMap((variant) =>
    [false, true].map((heldOut) => {
      const sum = sumOf(
        scored.filter((one) => one.variant === variant && one.heldOut === heldOut).map((one) => one.score),
      );
      const cell = (measure: Measure) => `${percent(precision(sum[measure]))} / ${percent(recall(sum[measure]))}`;
      return `| ${variant} | ${heldOut ? 'held out' : 'tuned'} | ${measures.map(cell).join(' | ')} |`;
    }),
  );
  return [
    `| File | Documents | ${measures.join(' | ')} |`,
    `|---|---|${measures.map(() => '---:').join('|')}|`,
    ...rows,
  ].join('\n');
}

/** Rounded down, so that 100 is all. */
function percent(share: number): number {
  return Math.floor(share * 100);
}
