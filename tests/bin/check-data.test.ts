import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runProgram } from '../helpers/programs.ts';

const quotes = '  quotes: [{ in: "1", span: [0, 5], words: words }]\n';
const paragraphs = `- { key: "1", kind: PARAGRAPH, number: "1", length: 9, sha256: ${'a'.repeat(64)}, opening: words }\n`;

/** Two reports on lamps, of which the second follows the first. */
const files = {
  'entities/documents.yaml':
    '- { slug: document/first, name: First report, kind: ANNUAL_REPORT }\n- { slug: document/second, name: Second report, kind: ANNUAL_REPORT }\n- { slug: document/paper, name: Paper, kind: RESEARCH_PAPER }\n',
  'entities/topics.yaml': '- { slug: topic/lamps, name: Lamps }\n',
  'sources/first/source.yaml': 'document: document/first\ntitle: First\nasOf: 2030-12-31\nlicense: None.\n',
  'sources/first/paragraphs.yaml': paragraphs,
  'sources/first/claims/1.yaml': `- claim: document/first about topic/lamps\n${quotes}`,
  'sources/second/source.yaml': 'document: document/second\ntitle: Second\nasOf: 2031-12-31\nlicense: None.\n',
  'sources/second/paragraphs.yaml': paragraphs,
  'sources/second/claims/1.yaml': `- claim: document/second about topic/lamps\n${quotes}\n- claim: document/second follows document/first\n${quotes}`,
  'sources/second/counts.yaml': `- label: topics\n  declared: 1\n${quotes}  find: { from: document/second, edge: about, direction: OUT }\n`,
};

/** Writes the files to a folder. In each of some files, a text is replaced by another. */
function writeData(changes: Readonly<Partial<Record<keyof typeof files, readonly [string, string]>>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'check-data-'));
  for (const [file, text] of Object.entries(files)) {
    const [from, to] = changes[file as keyof typeof files] ?? ['', '']; // Object.entries forgets the key type.
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text.replace(from, to));
  }
  return folder;
}

describe('npm run check:data', () => {
  test('says how much of which sources is valid', async () => {
    const program = runProgram('check-data', {}, writeData());
    expect([await program.ended(), program.out(), program.err()]).toEqual([
      0,
      '6 entities and 5 relations of first, second are valid.\n',
      '',
    ]);
  });

  test('reports the mistakes in all sources at once, each with its place and the nearest valid choice', async () => {
    const folder = writeData({
      'entities/documents.yaml': ['RESEARCH_PAPER', 'RESEARCH_PAPR'],
      'sources/first/claims/1.yaml': ['topic/lamps', 'topic/lamp'],
      'sources/second/claims/1.yaml': ['follows', 'folows'],
      'sources/second/counts.yaml': ['from: document/second', 'from: document/secnd'],
    });
    const program = runProgram('check-data', {}, folder);
    expect([await program.ended(), program.out(), program.err().split('\n')]).toEqual([
      1,
      '',
      [
        'The data has 4 issues:',
        'data/entities/documents.yaml:3:46: kind must be one of CONVENING_NOTICE, MEETING_SUMMARY, ANNUAL_REPORT, COORDINATOR_REPORT, COMMUNICATION, COMPENDIUM, PACKAGE, MINISTERIAL_STATEMENT, CORRIGENDUM, NEWSLETTER, RESEARCH_PAPER, OTHER, but got "RESEARCH_PAPR" (did you mean "RESEARCH_PAPER"?). [unknown-value]',
        'data/sources/first/claims/1.yaml:1:10: about refers to "topic/lamp", which does not exist (did you mean "topic/lamps"?). [unknown-entity]',
        'data/sources/second/claims/1.yaml:4:10: "folows" is not a relation kind (did you mean "follows"?). [unknown-kind]',
        'data/sources/second/counts.yaml:4:9: This count refers to "document/secnd", which does not exist (did you mean "document/second"?). [unknown-entity]',
        '',
      ],
    ]);
  });
});
