import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/dataset/build.ts';
import { parseReport } from '../../src/ingest/reading/reader/parse-report.ts';
import { ReaderError } from '../../src/ingest/reading/reader-error.ts';
import { digest } from '../../src/ingest/reading/report.ts';
import { loadSourceTexts, SourceTextError } from '../../src/ingest/source-texts.ts';
import { rawDataset, startGraph } from '../helpers/start-graph.ts';

const text = `1  KEEPERS

1.1.  The lamp was lit. It was lent by the Fog Horn Society to H.E. Mr Reef. All were pleased.
`;
const [body = ''] = parseReport(text).paragraphs.map((paragraph) => paragraph.text);

const facts = {
  paragraphs: [{ key: '1.1', length: body.length, sha256: digest(body) }],
  entities: [{ slug: 'organization/society' }, { slug: 'presentation/lamp' }],
  claims: [
    {
      claim: 'organization/society presented presentation/lamp',
      quotes: [{ in: '1.1', span: [40, 56], words: 'Fog Horn Society' }],
    },
  ],
};

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'texts-'));
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);
  return folder;
}

const document = `{ entity(ref: "organization/society") { ... on Organization { presentations { edges {
  evidence { quote context paragraph { text } }
} } } } }`;

describe('source texts', () => {
  test('are null if no source text is loaded', async () => {
    expect(await startGraph(facts).query(document)).toEqual({
      data: {
        entity: {
          presentations: {
            edges: [{ evidence: [{ quote: 'Fog Horn Society', context: null, paragraph: { text: null } }] }],
          },
        },
      },
    });
  });

  test('provide the text of paragraphs and the sentence around evidence, with one store call', async () => {
    const texts = loadSourceTexts(folderWith({ 'report.txt': text }), buildGraph(rawDataset(facts)));
    const { query, calls } = startGraph(facts, texts);
    const context = 'It was lent by the Fog Horn Society to H.E. Mr Reef.';
    expect(await query(document)).toEqual({
      data: {
        entity: {
          presentations: { edges: [{ evidence: [{ quote: 'Fog Horn Society', context, paragraph: { text: body } }] }] },
        },
      },
    });
    expect(calls.filter((call) => call.startsWith('texts'))).toEqual(['texts × 1']);
  });

  test('are rejected if they are not the texts from which the data was made', () => {
    const graph = buildGraph(rawDataset(facts));
    const attach = (files: Record<string, string>) => () => loadSourceTexts(folderWith(files), graph);
    expect(attach({ 'report.txt': text.replace('lamp', 'lump') })).toThrow(SourceTextError);
    expect(attach({ 'report.txt': text.replace('lamp', 'lump') })).toThrow(
      /report\.txt is not the text from which the data was made: paragraph 1\.1 has digest [0-9a-f]{64}, not [0-9a-f]{64}\.$/,
    );
    expect(attach({ 'report.txt': text.replace('1.1.', '1.2.') })).toThrow(/paragraph 1\.1 is missing\.$/);
    expect(attach({ 'report.txt': 'A poem.' })).toThrow(ReaderError);
    expect(attach({ 'report.txt': 'A poem.' })).toThrow(/report\.txt: Expected numbered paragraphs/);
    expect(attach({ 'other.txt': text })).toThrow(/ contains none of the files report\.txt\.$/);
    expect(() => loadSourceTexts('no-such-folder', graph)).toThrow(
      'The folder of source texts, no-such-folder, does not exist.',
    );
  });
});
