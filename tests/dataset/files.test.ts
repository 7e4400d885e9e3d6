import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { loadGraph } from '../../src/dataset/build.ts';
import { DatasetError, formatIssue } from '../../src/dataset/validation-issue.ts';
import { builtInRules } from '../../src/model/rules.ts';

const validFiles = {
  'entities/documents.yaml': '- slug: document/report\n  name: Report\n  kind: ANNUAL_REPORT\n',
  'entities/topics.yaml': '- slug: topic/a\n  name: A\n',
  'sources/report/source.yaml': 'document: document/report\ntitle: Report\nasOf: 2023-12-31\nlicense: None.\n',
  'sources/report/paragraphs.yaml': `- key: "1"\n  kind: PARAGRAPH\n  number: "1"\n  length: 9\n  sha256: ${'a'.repeat(64)}\n  opening: A word\n`,
  'sources/report/claims/1.yaml':
    '- claim: document/report about topic/a\n  quotes:\n    - { in: "1", span: [0, 1], words: A }\n',
};

function load(files: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'data-'));
  for (const [file, text] of Object.entries({ ...validFiles, ...files })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return loadGraph(folder);
}

test('data files are loaded into one frozen graph', () => {
  const graph = load({});
  expect(graph.entities.map(({ slug }) => slug)).toEqual(['document/report', 'topic/a', 'paragraph/report/1']);
  expect(graph.relations.map(({ key }) => key)).toEqual([
    'document/report contains paragraph/report/1',
    'document/report about topic/a',
  ]);
  expect(Object.isFrozen(graph.relations[0]?.evidence)).toBe(true);
});

test('the version is a digest of the content: equal for equal data, different for different data', () => {
  expect(load({}).version).toMatch(/^[0-9a-f]{64}$/);
  expect(load({ 'entities/topics.yaml': '# A comment.\n- { slug: topic/a, name: A }\n' }).version).toBe(
    load({}).version,
  );
  expect(load({ 'entities/topics.yaml': '- slug: topic/a\n  name: B\n' }).version).not.toBe(load({}).version);
});

test('an issue has the file, the line and the column', () => {
  const invalid = () =>
    load({
      'sources/report/claims/1.yaml':
        '# Claims\n\n- claim: document/report about topic/b\n  basis: GUESSED\n- claim: document/report about topic/b\n',
    });
  expect(invalid).toThrow(DatasetError);
  try {
    invalid();
  } catch (error) {
    expect((error as DatasetError).issues.map(formatIssue)).toEqual([
      'data/sources/report/claims/1.yaml:4:10: basis must be one of STATED, DERIVED, EXTERNAL, but got "GUESSED". [unknown-value]',
      'data/sources/report/claims/1.yaml:5:10: A STATED claim must have at least one quote. [missing-evidence]',
      'data/sources/report/claims/1.yaml:5:10: about refers to "topic/b", which does not exist (did you mean "topic/a"?). [unknown-entity]',
    ]);
  }
});

test('a file with invalid YAML, and a file without a list, are issues', () => {
  expect(() => load({ 'entities/topics.yaml': '- slug: [topic/a\n' })).toThrow(
    /data\/entities\/topics\.yaml:\d+:\d+: .*\[invalid-yaml\]/,
  );
  expect(() => load({ 'entities/topics.yaml': 'topics: 1\n' })).toThrow('The file must contain a list');
});

test('a misspelled file name and a missing file are issues', () => {
  expect(() => load({ 'entities/topic.yaml': '[]' })).toThrow(
    'data/entities/topic.yaml:1:1: "topic.yaml" is not the name of a data file (did you mean "topics.yaml"?). [unknown-file]',
  );
  expect(() => load({ 'sources/report/reviews.yaml': '[]' })).toThrow(
    'data/sources/report/reviews.yaml:1:1: "reviews.yaml" is not the name of a data file (did you mean "review.yaml"?). [unknown-file]',
  );
  expect(() => load({ 'rule.yaml': '[]' })).toThrow(
    'data/rule.yaml:1:1: "rule.yaml" is not the name of a data file (did you mean "rules.yaml"?). [unknown-file]',
  );
  expect(() => load({ 'sources/other/claims/1.yaml': '[]' })).toThrow(
    'data/sources/other/source.yaml:1:1: This file is missing. [missing-file]',
  );
});

test('claims are in the order of the paragraphs that their files are named after, then those of generated files', () => {
  const claim = (topic: string) =>
    `- claim: document/report about topic/${topic}\n  quotes: [{ in: "1", span: [0, 1], words: A }]\n`;
  const graph = load({
    'entities/topics.yaml': ['a', 'b', 'c', 'd'].map((key) => `- { slug: topic/${key}, name: ${key} }\n`).join(''),
    'sources/report/claims/10.yaml': claim('b'),
    'sources/report/claims/2.yaml': claim('c'),
    'sources/report/mentions.yaml': claim('d'),
  });
  expect(graph.relations.filter(({ kind }) => kind === 'about').map(({ target }) => target)).toEqual([
    'topic/a',
    'topic/c',
    'topic/b',
    'topic/d',
  ]);
});

test('rules follow the built-in ones, without what a claim must have to rest on them', () => {
  const graph = load({
    'rules.yaml':
      '- id: title-tells-topic\n  basis: DERIVED\n  statement: A document is about what its title names.\n  needs: The title.\n  yields: [about]\n',
    'sources/report/claims/1.yaml':
      '- claim: document/report about topic/a\n  basis: DERIVED\n  rule: title-tells-topic\n  quotes:\n    - { in: "1", span: [0, 1], words: A }\n',
  });
  expect(graph.rules).toEqual([
    ...builtInRules,
    {
      id: 'title-tells-topic',
      basis: 'DERIVED',
      statement: 'A document is about what its title names.',
      needs: 'The title.',
      yields: ['about'],
    },
  ]);
});

test('a paragraph shows its first words as the evidence that the document contains it', () => {
  expect(load({}).relations[0]).toEqual({
    key: 'document/report contains paragraph/report/1',
    kind: 'contains',
    source: 'document/report',
    target: 'paragraph/report/1',
    role: null,
    when: null,
    basis: 'DERIVED',
    rule: 'paragraph-of-text',
    review: null,
    sources: ['report'],
    claims: [],
    evidence: [{ document: 'document/report', paragraph: 'paragraph/report/1', start: 0, end: 6, quote: 'A word' }],
  });
});

test('quotes and entities of declared counts and ambiguities are checked as those of claims', () => {
  const quotes = '  quotes:\n    - { in: "1", span: [0, 1], words: A }\n';
  const count = `- label: Topics\n  declared: 2\n${quotes}  find: { type: Topic }\n`;
  expect(load({ 'sources/report/counts.yaml': count }).counts).toMatchObject([
    { declared: 2, find: { type: 'Topic', kind: null, body: null } },
  ]);
  expect(() =>
    load({
      'sources/report/counts.yaml': count.replace('{ type: Topic }', '{ from: topic/b, edge: about, direction: IN }'),
    }),
  ).toThrow(
    'data/sources/report/counts.yaml:5:9: This count refers to "topic/b", which does not exist (did you mean "topic/a"?). [unknown-entity]',
  );
  expect(() =>
    load({
      'sources/report/ambiguities.yaml': `- question: A\n  interpretation: B\n${quotes.replace('[0, 1]', '[8, 10]')}`,
    }),
  ).toThrow(
    'data/sources/report/ambiguities.yaml:4:24: The span [8, 10] must lie within paragraph 1, which has 9 characters. [invalid-span]',
  );
});

test('an issue with a name has the line of its alias, also after one with the scope of the name of the entity', () => {
  const documents = [
    '- slug: document/report',
    '  name: Report',
    '  kind: ANNUAL_REPORT',
    '  aliases:',
    '    - { name: Report, source: report }',
    '    - { name: Account, source: reprot }',
    '    - the Account',
    '    - { name: Paper, source: report, in: ["2"] }',
    '- slug: document/other',
    '  name: Other',
    '  kind: OTHER',
    '  aliases: [Report of Others, { name: Paper, source: report, in: ["2"] }]',
  ];
  try {
    load({ 'entities/documents.yaml': `${documents.join('\n')}\n` });
    expect.unreachable();
  } catch (error) {
    expect((error as DatasetError).issues.map(formatIssue)).toEqual([
      'data/entities/documents.yaml:7:7: "the Account" may stand for another Document in another source: write it as { name: the Account, source: … }. [name-without-scope]',
      'data/entities/documents.yaml:6:7: "reprot" is not a source (did you mean "report"?). [unknown-source]',
      'data/entities/documents.yaml:8:7: report has no paragraph "2". [unknown-paragraph]',
      'data/entities/documents.yaml:12:31: The name "Paper" already belongs to document/report at data/entities/documents.yaml:1:3. [duplicate-name]',
      'data/entities/documents.yaml:12:31: report has no paragraph "2". [unknown-paragraph]',
    ]);
  }
});
