import { assert, asyncProperty, integer, uniqueArray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadGraph } from '../../src/dataset/build.ts';
import { graphOf, LineError, linesOf, printLine, readLines } from '../../src/dataset/lines.ts';
import type { GraphLine } from '../../src/model/graph.ts';

const dataset = '{"dataset":{"sources":[],"counts":[],"ambiguities":[]}}';
const topic = '{"entity":{"type":"Topic","slug":"topic/é𝑛","name":"é𝑛","aliases":[]}}';
const paragraph = '{"entity":{"type":"Paragraph","slug":"paragraph/r/1","name":"1","aliases":[]},"text":"Words"}';
const about =
  '{"relation":{"kind":"presentedAt","source":"presentation/p","target":"event/e","basis":"STATED","evidence":[]}}';

const read = (...pieces: (string | Uint8Array)[]) => Array.fromAsync(readLines(streamOf(pieces)));

async function* streamOf(pieces: readonly (string | Uint8Array)[]) {
  yield* pieces;
}

test('the real data goes through lines and comes back the same', async () => {
  const before = loadGraph('data');
  const texts = new Map([['paragraph/annual-report-2023/2.4', 'The text of a paragraph: é, 𝑛 and "quotes".']]);
  const written = [...linesOf(before, texts)].map(printLine);
  const after = graphOf(await read(...written));
  const { version, ...content } = before;
  expect(after.graph).toEqual({ ...content, version: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(after.texts).toEqual(texts);
  expect(written).toHaveLength(1 + before.entities.length + before.relations.length);
});

test('the version is a digest of the lines: the same for the same, another for others', () => {
  const graph = loadGraph('data');
  const { version } = graphOf(linesOf(graph)).graph;
  expect(graphOf(linesOf(graph)).graph.version).toBe(version);
  expect(graphOf(linesOf({ ...graph, ambiguities: [] })).graph.version).not.toBe(version);
  expect(graphOf(linesOf(graph, new Map([[graph.entities[0]?.slug ?? '', 'Text']]))).graph.version).not.toBe(version);
});

describe('lines that arrive in pieces', () => {
  const whole = [dataset, topic, paragraph, about].join('\n');

  test('may be cut anywhere, within a character too', async () => {
    const bytes = new TextEncoder().encode(whole);
    const expected = await read(whole);
    const cuts = uniqueArray(integer({ min: 0, max: bytes.length }), { maxLength: 20 });
    await assert(
      asyncProperty(cuts, async (places) => {
        const sorted = [0, ...places.sort((a, b) => a - b), bytes.length];
        const pieces = sorted.slice(1).map((end, index) => bytes.subarray(sorted[index], end));
        expect(await read(...pieces)).toEqual(expected);
      }),
    );
  });

  test('may come as text, cut within a pair of surrogates', async () => {
    const cut = whole.indexOf('𝑛') + 1;
    expect(await read(whole.slice(0, cut), whole.slice(cut))).toEqual(await read(whole));
  });

  test('may end as Windows has it, and the last with one end, two or none', async () => {
    const expected = [dataset, topic].map((line): GraphLine => JSON.parse(line));
    for (const text of [`${dataset}\n${topic}`, `${dataset}\r\n${topic}\r\n`, `${dataset}\n${topic}\n\n`])
      expect(await read(text)).toEqual(expected);
  });
});

describe('a line that breaks a rule is named by its number, with the rule, the value and the nearest valid choice', () => {
  const entity = (text: string) => `{"entity":{${text}}}`;
  const relation = (text: string) => about.replace(/"kind".*"evidence":\[\]/, text);
  const ends = '"source":"presentation/p","target":"event/e"';

  test.each<[string, string[], string]>([
    ['nothing at all', [], 'line 1: The first line must hold "dataset", but there is none. [wrong-order]'],
    ['no JSON', [dataset, '{"entity"'], 'line 2: A line must hold JSON, but got "{\\"entity\\"". [not-json]'],
    ['an empty line', [dataset, '', topic], 'line 2: A line must hold JSON, but this is empty. [empty-line]'],
    ['a list', ['[]'], 'line 1: A line must be an object, but got []. [wrong-form]'],
    [
      'an unknown key',
      [dataset, '{"entitty":{}}'],
      'line 2: A line must hold one of dataset, entity, relation, but got entitty (did you mean "entity"?). [unknown-key]',
    ],
    [
      'no key',
      [dataset, '{}'],
      'line 2: A line must hold one of dataset, entity, relation, but got nothing. [unknown-key]',
    ],
    [
      'two keys',
      [dataset, '{"entity":{},"relation":{}}'],
      'line 2: A line must hold one of dataset, entity, relation, but got entity, relation. [unknown-key]',
    ],
    ['no dataset first', [topic], 'line 1: The first line must hold "dataset", but got "entity". [wrong-order]'],
    ['a second dataset', [dataset, dataset], 'line 2: Only the first line may hold "dataset". [wrong-order]'],
    [
      'an entity after a relation',
      [dataset, about, topic],
      'line 3: Entities must come before relations, but this one comes after. [wrong-order]',
    ],
    [
      'a dataset without its lists',
      ['{"dataset":{"sources":{}}}'],
      'line 1: sources must be a list, but got {}. [wrong-form]',
    ],
    ['no entity', [dataset, '{"entity":null}'], 'line 2: "entity" must be an object, but got null. [wrong-form]'],
    [
      'an unknown type',
      [dataset, entity('"type":"Topics"')],
      'line 2: "Topics" is no type of entity (did you mean "Topic"?). [unknown-type]',
    ],
    ['no type', [dataset, entity('')], 'line 2: nothing is no type of entity. [unknown-type]'],
    [
      'a slug of another type',
      [dataset, topic.replace('topic/', 'event/')],
      'line 2: The slug of a Topic must be "topic/some-key", but got "event/é𝑛". [slug-form]',
    ],
    [
      'an empty name',
      [dataset, entity('"type":"Topic","slug":"topic/a","name":""')],
      'line 2: The name of "topic/a" must be a text, but got "". [wrong-form]',
    ],
    [
      'aliases that are no list',
      [dataset, entity('"type":"Topic","slug":"topic/a","name":"A","aliases":"B"')],
      'line 2: aliases of "topic/a" must be a list of texts, but got "B". [wrong-form]',
    ],
    [
      'a summary that is no text',
      [dataset, entity('"type":"Topic","slug":"topic/a","name":"A","aliases":[],"summary":5')],
      'line 2: summary of "topic/a" must be a text or null, but got 5. [wrong-form]',
    ],
    [
      'an alias that is no text',
      [dataset, entity('"type":"Topic","slug":"topic/a","name":"A","aliases":[5]')],
      'line 2: aliases of "topic/a" must be a list of texts, but got [5]. [wrong-form]',
    ],
    [
      'a document without symbols',
      [dataset, entity('"type":"Document","slug":"document/a","name":"A","aliases":[]')],
      'line 2: symbols of "document/a" must be a list of texts, but got nothing. [wrong-form]',
    ],
    [
      'a flag that is neither true nor false',
      [dataset, entity('"type":"Document","slug":"document/a","name":"A","aliases":[],"symbols":[],"held":"maybe"')],
      'line 2: held of "document/a" must be true or false, but got "maybe". [wrong-form]',
    ],
    [
      'a time that is bare',
      [dataset, entity('"type":"Topic","slug":"topic/a","name":"A","aliases":[],"time":"2020"')],
      'line 2: time of "topic/a" must be null, or a time with its basis, but got "2020". [wrong-form]',
    ],
    [
      'a text of what is no paragraph',
      [dataset, topic.replace('}}', '},"text":"A"}')],
      'line 2: "text" must be the text of a Paragraph, but "topic/é𝑛" has "A". [wrong-form]',
    ],
    [
      'a text that is none',
      [dataset, paragraph.replace('"Words"', '1')],
      'line 2: "text" must be the text of a Paragraph, but "paragraph/r/1" has 1. [wrong-form]',
    ],
    [
      'an unknown kind',
      [dataset, relation('"kind":"presentdAt"')],
      'line 2: "presentdAt" is no kind of the edge catalogue (did you mean "presentedAt"?). [unknown-kind]',
    ],
    [
      'an end of the wrong type',
      [dataset, about.replace('event/e', 'topic/e')],
      'line 2: presentedAt needs Occasion here (Meeting, Event), but "topic/e" is Topic. [wrong-end]',
    ],
    [
      'an end that is no slug',
      [dataset, about.replace('event/e', 'evnt/e')],
      'line 2: presentedAt needs the slug of an entity here, but got "evnt/e" (did you mean "event/"?). [slug-form]',
    ],
    [
      'an end that is missing',
      [dataset, relation('"kind":"presentedAt"')],
      'line 2: presentedAt needs the slug of an entity here, but got nothing. [slug-form]',
    ],
    [
      'an unknown basis',
      [dataset, relation(`"kind":"presentedAt",${ends},"basis":"STATE"`)],
      'line 2: basis must be one of STATED, DERIVED, EXTERNAL, but got "STATE" (did you mean "STATED"?). [unknown-value]',
    ],
    [
      'evidence that is no list',
      [dataset, relation(`"kind":"presentedAt",${ends},"basis":"STATED"`)],
      'line 2: evidence must be a list, but got nothing. [wrong-form]',
    ],
    [
      'NUL in a text',
      [dataset, topic.replace('"aliases":[]', '"aliases":["a\\u0000"]')],
      'line 2: A text must not hold NUL, but got "a\\u0000". [bad-character]',
    ],
    [
      'half a surrogate pair in the name of a field',
      [dataset, topic.replace('"aliases"', '"\\ud835":1,"aliases"')],
      'line 2: A text must not hold half a surrogate pair, but got "\\ud835". [bad-character]',
    ],
    [
      'half a surrogate pair as it stands',
      [dataset, topic.replace('"é𝑛"', '"\ud835"')],
      'line 2: A text must not hold half a surrogate pair, but got "\\ud835". [bad-character]',
    ],
    [
      'more than a line may have',
      [dataset, `{"entity":"${'x'.repeat(10_000_000)}"}`],
      'line 2: A line must have at most 10000000 characters, but this has more. [too-long]',
    ],
  ])('%s', async (_, lines, message) => {
    const error = await read(lines.join('\n')).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(LineError);
    expect(error).toHaveProperty('message', message);
  });

  test('what only looks like NUL is none', async () => {
    expect(await read(dataset, '\n', topic.replace('"name":"é𝑛"', '"name":"\\\\u0000"'))).toHaveLength(2);
  });

  test('bytes that are no UTF-8', async () => {
    const broken = new Uint8Array([...new TextEncoder().encode(`${dataset}\n`), 0xff]);
    await expect(read(broken)).rejects.toThrow(/The text must be UTF-8, but .* \[not-utf-8\]/);
    await expect(read(`${dataset}\n`, new Uint8Array([0xf0, 0x9d]))).rejects.toThrow(
      'line 2: The text must be UTF-8, but from here on it is not. [not-utf-8]',
    );
  });

  test('a line without end is refused before it fills the memory', async () => {
    let pieces = 0;
    async function* endless() {
      for (;;) {
        pieces += 1;
        yield 'x'.repeat(1_000_000);
      }
    }
    await expect(Array.fromAsync(readLines(endless()))).rejects.toThrow('[too-long]');
    expect(pieces).toBe(11);
  });
});
