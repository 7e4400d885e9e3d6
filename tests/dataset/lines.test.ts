import { assert, asyncProperty, integer, uniqueArray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadGraph } from '../../src/dataset/build.ts';
import { graphOf, LineError, linesOf, printLine, readLines } from '../../src/dataset/lines.ts';
import type { GraphLine } from '../../src/model/graph.ts';

const dataset = '{"dataset":{"sources":[],"counts":[],"ambiguities":[],"disputes":[],"rules":[]}}';
const topic =
  '{"entity":{"type":"Topic","slug":"topic/é𝑛","name":"é𝑛","nameBasis":"STATED","aliases":[],"scopes":[],"sources":[]}}';
const paragraph =
  '{"entity":{"type":"Paragraph","slug":"paragraph/r/1","name":"1","nameBasis":"DERIVED","aliases":[],"scopes":[],"sources":[]},"text":"Words"}';
const about =
  '{"relation":{"kind":"presentedAt","source":"presentation/p","target":"event/e","role":null,"when":null,"basis":"STATED","rule":null,"review":null,"sources":[],"claims":[],"evidence":[]}}';

const read = (...chunks: (string | Uint8Array)[]) => Array.fromAsync(readLines(streamOf(chunks)));

async function* streamOf(chunks: readonly (string | Uint8Array)[]) {
  yield* chunks;
}

test('the real data is the same after writing and reading its lines', async () => {
  const before = loadGraph('data');
  const texts = new Map([['paragraph/annual-report-2023/2.4', 'The text of a paragraph: é, 𝑛 and "quotes".']]);
  const written = [...linesOf(before, texts)].map(printLine);
  const after = graphOf(await read(...written));
  const { version, ...content } = before;
  expect(after.graph).toEqual({ ...content, version: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(after.texts).toEqual(texts);
  expect(written).toHaveLength(1 + before.entities.length + before.relations.length);
});

test('the version is a digest of the lines: equal for equal lines, different for different lines', () => {
  const graph = loadGraph('data');
  const { version } = graphOf(linesOf(graph)).graph;
  expect(graphOf(linesOf(graph)).graph.version).toBe(version);
  expect(graphOf(linesOf({ ...graph, ambiguities: [] })).graph.version).not.toBe(version);
  expect(graphOf(linesOf(graph, new Map([[graph.entities[0]?.slug ?? '', 'Text']]))).graph.version).not.toBe(version);
});

describe('lines that arrive in chunks', () => {
  const text = [dataset, topic, paragraph, about].join('\n');

  test('may be split anywhere, even within a character', async () => {
    const bytes = new TextEncoder().encode(text);
    const expected = await read(text);
    const splits = uniqueArray(integer({ min: 0, max: bytes.length }), { maxLength: 20 });
    await assert(
      asyncProperty(splits, async (offsets) => {
        const sorted = [0, ...offsets.sort((a, b) => a - b), bytes.length];
        const chunks = sorted.slice(1).map((end, index) => bytes.subarray(sorted[index], end));
        expect(await read(...chunks)).toEqual(expected);
      }),
    );
  });

  test('may be strings, split within a surrogate pair', async () => {
    const offset = text.indexOf('𝑛') + 1;
    expect(await read(text.slice(0, offset), text.slice(offset))).toEqual(await read(text));
  });

  test('may have Windows line endings, and one, two or no line endings after the last line', async () => {
    const expected = [dataset, topic].map((line): GraphLine => JSON.parse(line));
    for (const lines of [`${dataset}\n${topic}`, `${dataset}\r\n${topic}\r\n`, `${dataset}\n${topic}\n\n`])
      expect(await read(lines)).toEqual(expected);
  });
});

describe('an invalid line is an error with its number, the rule, the value and the nearest valid choice', () => {
  const entity = (text: string) => `{"entity":{${text}}}`;
  const relation = (text: string) => about.replace(/"kind".*"evidence":\[\]/, text);
  const endpoints = '"source":"presentation/p","target":"event/e"';

  test.each<[string, string[], string]>([
    ['no lines', [], 'line 1: The first line must have the key "dataset", but there are no lines. [invalid-order]'],
    [
      'invalid JSON',
      [dataset, '{"entity"'],
      'line 2: A line must contain JSON, but got "{\\"entity\\"". [invalid-json]',
    ],
    ['an empty line', [dataset, '', topic], 'line 2: A line must contain JSON, but this line is empty. [empty-line]'],
    ['a list', ['[]'], 'line 1: A line must be an object, but got []. [invalid-shape]'],
    [
      'an unknown key',
      [dataset, '{"entitty":{}}'],
      'line 2: A line must have one of the keys dataset, entity, relation, but got entitty (did you mean "entity"?). [unknown-key]',
    ],
    [
      'no key',
      [dataset, '{}'],
      'line 2: A line must have one of the keys dataset, entity, relation, but got nothing. [unknown-key]',
    ],
    [
      'two keys',
      [dataset, '{"entity":{},"relation":{}}'],
      'line 2: A line must have one of the keys dataset, entity, relation, but got entity, relation. [unknown-key]',
    ],
    [
      'a first line without dataset',
      [topic],
      'line 1: The first line must have the key "dataset", but got "entity". [invalid-order]',
    ],
    ['a second dataset', [dataset, dataset], 'line 2: Only the first line may have the key "dataset". [invalid-order]'],
    [
      'an entity after a relation',
      [dataset, about, topic],
      'line 3: Entities must come before relations, but this entity comes after one. [invalid-order]',
    ],
    [
      'a dataset without its lists',
      ['{"dataset":{"sources":{}}}'],
      'line 1: sources must be a list, but got {}. [invalid-shape]',
    ],
    [
      'an entity that is null',
      [dataset, '{"entity":null}'],
      'line 2: "entity" must be an object, but got null. [invalid-shape]',
    ],
    [
      'an unknown type',
      [dataset, entity('"type":"Topics"')],
      'line 2: type must be an entity type, but got "Topics" (did you mean "Topic"?). [unknown-type]',
    ],
    ['no type', [dataset, entity('')], 'line 2: type must be an entity type, but got nothing. [unknown-type]'],
    [
      'a slug of another type',
      [dataset, topic.replace('topic/', 'event/')],
      'line 2: The slug of a Topic must be "topic/some-key", but got "event/é𝑛". [invalid-slug]',
    ],
    [
      'an empty name',
      [dataset, entity('"type":"Topic","slug":"topic/a","name":""')],
      'line 2: The name of "topic/a" must be a non-empty string, but got "". [invalid-shape]',
    ],
    [
      'an unknown basis of a name',
      [dataset, topic.replace('STATED', 'GUESSED')],
      'line 2: nameBasis of "topic/é𝑛" must be one of STATED, DERIVED, EXTERNAL, but got "GUESSED". [unknown-value]',
    ],
    [
      'a dataset without rules',
      [dataset.replace(',"rules":[]', '')],
      'line 1: rules must be a list, but got nothing. [invalid-shape]',
    ],
    [
      'aliases that are not a list',
      [dataset, entity('"type":"Topic","slug":"topic/a","name":"A","nameBasis":"STATED","aliases":"B"')],
      'line 2: aliases of "topic/a" must be a list of strings, but got "B". [invalid-shape]',
    ],
    [
      'a summary that is not a string',
      [
        dataset,
        entity(
          '"type":"Topic","slug":"topic/a","name":"A","nameBasis":"STATED","aliases":[],"scopes":[],"sources":[],"summary":5',
        ),
      ],
      'line 2: summary of "topic/a" must be a string or null, but got 5. [invalid-shape]',
    ],
    [
      'an alias that is not a string',
      [dataset, entity('"type":"Topic","slug":"topic/a","name":"A","nameBasis":"STATED","aliases":[5]')],
      'line 2: aliases of "topic/a" must be a list of strings, but got [5]. [invalid-shape]',
    ],
    [
      'a document without symbols',
      [
        dataset,
        entity(
          '"type":"Document","slug":"document/a","name":"A","nameBasis":"STATED","aliases":[],"scopes":[],"sources":[]',
        ),
      ],
      'line 2: symbols of "document/a" must be a list of strings, but got nothing. [invalid-shape]',
    ],
    [
      'a flag that is neither true nor false',
      [
        dataset,
        entity(
          '"type":"Document","slug":"document/a","name":"A","nameBasis":"STATED","aliases":[],"scopes":[],"sources":[],"symbols":[],"ingested":"maybe"',
        ),
      ],
      'line 2: ingested of "document/a" must be true or false, but got "maybe". [invalid-shape]',
    ],
    [
      'a time that is not an object',
      [
        dataset,
        entity(
          '"type":"Topic","slug":"topic/a","name":"A","nameBasis":"STATED","aliases":[],"scopes":[],"sources":[],"time":"2020"',
        ),
      ],
      'line 2: time of "topic/a" must be null or an object with "when", but got "2020". [invalid-shape]',
    ],
    [
      'a text of an entity that is not a paragraph',
      [dataset, topic.replace('}}', '},"text":"A"}')],
      'line 2: "text" must be the text of a Paragraph, but "topic/é𝑛" has "A". [invalid-shape]',
    ],
    [
      'a text that is not a string',
      [dataset, paragraph.replace('"Words"', '1')],
      'line 2: "text" must be the text of a Paragraph, but "paragraph/r/1" has 1. [invalid-shape]',
    ],
    [
      'an unknown kind',
      [dataset, relation('"kind":"presentdAt"')],
      'line 2: kind must be a relation kind, but got "presentdAt" (did you mean "presentedAt"?). [unknown-kind]',
    ],
    [
      'an endpoint of the wrong type',
      [dataset, about.replace('event/e', 'topic/e')],
      'line 2: The target of presentedAt must be of type Occasion (Meeting, Event), but "topic/e" is of type Topic. [invalid-endpoint]',
    ],
    [
      'an endpoint that is not a slug',
      [dataset, about.replace('event/e', 'evnt/e')],
      'line 2: The target of presentedAt must be the slug of an entity, but got "evnt/e" (did you mean "event/"?). [invalid-slug]',
    ],
    [
      'a missing endpoint',
      [dataset, relation('"kind":"presentedAt"')],
      'line 2: The source of presentedAt must be the slug of an entity, but got nothing. [invalid-slug]',
    ],
    [
      'an unknown basis',
      [dataset, relation(`"kind":"presentedAt",${endpoints},"basis":"STATE"`)],
      'line 2: basis must be one of STATED, DERIVED, EXTERNAL, but got "STATE" (did you mean "STATED"?). [unknown-value]',
    ],
    [
      'a rule that is not listed',
      [
        dataset.replace('"rules":[]', '"rules":[{"id":"symbol-suffix"}]'),
        about.replace('"rule":null', '"rule":"symbol-sufix"'),
      ],
      'line 2: A rule must be listed in the first line, but got "symbol-sufix" (did you mean "symbol-suffix"?). [unknown-rule]',
    ],
    [
      'the rule of a date that is not listed',
      [dataset, about.replace('"when":null', '"when":{"edtf":"2023","rule":"guess","statedOn":[]}')],
      'line 2: A rule must be listed in the first line, but got "guess". [unknown-rule]',
    ],
    [
      'a rule without an id',
      [dataset.replace('"rules":[]', '"rules":["symbol-suffix"]')],
      'line 1: A rule must be an object with an "id", but got "symbol-suffix". [invalid-shape]',
    ],
    [
      'a role that is not a string',
      [dataset, about.replace('"role":null', '"role":1')],
      'line 2: role of a relation must be a string or null, but got 1. [invalid-shape]',
    ],
    [
      'a relation without its rule',
      [dataset, about.replace('"rule":null,', '')],
      'line 2: rule of a relation must be a string or null, but got nothing. [invalid-shape]',
    ],
    [
      'an unknown review status',
      [dataset, about.replace('"review":null', '"review":"SUPORTED"')],
      'line 2: review must be null or one of SUPPORTED, DISPUTED, UNREVIEWED, but got "SUPORTED" (did you mean "SUPPORTED"?). [unknown-value]',
    ],
    [
      'a time of a relation that is a string',
      [dataset, about.replace('"when":null', '"when":"2023"')],
      'line 2: when of a relation must be null or an object with "edtf", but got "2023". [invalid-shape]',
    ],
    [
      'evidence that is not a list',
      [dataset, about.replace('"evidence":[]', '"evidence":{}')],
      'line 2: evidence must be a list, but got {}. [invalid-shape]',
    ],
    [
      'NUL in a string',
      [dataset, topic.replace('"aliases":[]', '"aliases":["a\\u0000"]')],
      'line 2: A string must not contain NUL, but got "a\\u0000". [invalid-character]',
    ],
    [
      'an unpaired surrogate in a key',
      [dataset, topic.replace('"aliases"', '"\\ud835":1,"aliases"')],
      'line 2: A string must not contain unpaired surrogates, but got "\\ud835". [invalid-character]',
    ],
    [
      'an unpaired surrogate that is not escaped',
      [dataset, topic.replace('"é𝑛"', '"\ud835"')],
      'line 2: A string must not contain unpaired surrogates, but got "\\ud835". [invalid-character]',
    ],
    [
      'a line that is too long',
      [dataset, `{"entity":"${'x'.repeat(10_000_000)}"}`],
      'line 2: A line must have at most 10000000 characters, but this line has more. [line-too-long]',
    ],
  ])('%s', async (_, lines, message) => {
    const error = await read(lines.join('\n')).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(LineError);
    expect(error).toHaveProperty('message', message);
  });

  test('an escaped backslash before u0000 is not NUL', async () => {
    expect(await read(dataset, '\n', topic.replace('"name":"é𝑛"', '"name":"\\\\u0000"'))).toHaveLength(2);
  });

  test('bytes that are not UTF-8', async () => {
    const broken = new Uint8Array([...new TextEncoder().encode(`${dataset}\n`), 0xff]);
    await expect(read(broken)).rejects.toThrow(/The text must be UTF-8, but .* \[invalid-utf-8\]/);
    await expect(read(`${dataset}\n`, new Uint8Array([0xf0, 0x9d]))).rejects.toThrow(
      'line 2: The text must be UTF-8, but has invalid bytes from here on. [invalid-utf-8]',
    );
  });

  test('a line without end is rejected before it fills the memory', async () => {
    let chunks = 0;
    async function* endless() {
      for (;;) {
        chunks += 1;
        yield 'x'.repeat(1_000_000);
      }
    }
    await expect(Array.fromAsync(readLines(endless()))).rejects.toThrow('[line-too-long]');
    expect(chunks).toBe(11);
  });
});
