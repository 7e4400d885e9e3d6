import { buildGraph } from '../../src/dataset/build.ts';
import type { RawDataset } from '../../src/dataset/parsed-dataset.ts';
import type { Item } from '../../src/dataset/yaml-file.ts';
import type { TypeName } from '../../src/model/entities.ts';
import { slugOf, typeNames } from '../../src/model/entities.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import type { Store } from '../../src/store/store.ts';
import { operateOn } from './operate.ts';

/** The few facts that a test needs, in the words of the data files; what an entry leaves out gets a plain default. */
export interface TestFacts {
  readonly entities?: readonly ({ readonly slug: string } & Record<string, unknown>)[];
  /** Of the one source, `report`: entries, or keys alone of paragraphs that are 100 characters long. */
  readonly paragraphs?: readonly (string | ({ readonly key: string } & Record<string, unknown>))[];
  /** `source kind target`, or a whole claim. A bare one rests on the first characters of the first paragraph. */
  readonly claims?: readonly (string | ({ readonly claim: string } & Record<string, unknown>))[];
}

/** Serves a graph of some facts. `calls` lists every call of the store so far: the method and how many questions it took. */
export function startGraph(facts: TestFacts, texts?: ReadonlyMap<string, string>) {
  const calls: string[] = [];
  const store = counted(memoryStore(buildGraph(rawDataset(facts)), texts), calls);
  return { query: operateOn({ currentStore: () => store }), calls };
}

/** A data set of some facts. Every item's place is its number: `entities:3:1`. */
export function rawDataset({ entities = [], paragraphs = ['1'], claims = [] }: TestFacts): RawDataset {
  const report = { slug: 'document/report', name: 'Report', kind: 'ANNUAL_REPORT', held: true };
  const all = [...entities, report].map((entity) => ({ ...defaults(entity.slug), ...entity }));
  const lists = typeNames()
    .filter((type) => type !== 'Paragraph')
    .map((type) => [type, all.filter(({ slug }) => typeOf(slug) === type).map(itemOf('entities'))] as const);
  return {
    entities: new Map(lists),
    sources: [
      {
        name: 'report',
        source: itemOf('source')(
          { document: 'document/report', title: 'Report', asOf: '2023-12-31', licence: 'None.' },
          0,
        ),
        sections: [],
        paragraphs: paragraphs
          .map((entry) => (typeof entry === 'string' ? { key: entry } : entry))
          .map((entry) => ({ kind: 'PARAGRAPH', number: entry.key, length: 100, sha256: 'a'.repeat(64), ...entry }))
          .map(itemOf('paragraphs')),
        counts: [],
        ambiguities: [],
        claims: claims
          .map((claim) => (typeof claim === 'string' ? bare(claim, paragraphs[0]) : claim))
          .map(itemOf('claims')),
      },
    ],
  };
}

/** The store, writing down each call, and holding nothing: so it is called for all that a remote one would be. */
export function counted(store: Store, calls: string[]): Store {
  return new Proxy(store, {
    get(target, method: Exclude<keyof Store, 'entitySync'>) {
      if (!(method in target) || String(method) === 'entitySync') return undefined;
      return (...args: unknown[]) => {
        const [questions = ['all'], selection] = args as [unknown[]?, { out?: string[]; in?: string[] }?]; // As every method of a store takes them.
        const kinds = [...(selection?.out ?? []), ...(selection?.in ?? [])];
        calls.push(
          `${method}${kinds.length > 0 && kinds.length < 5 ? ` ${kinds.join(', ')}` : ''} × ${questions.length}`,
        );
        return (target[method] as (...args: unknown[]) => unknown)(...args); // The arguments are those of the method.
      };
    },
  });
}

function bare(claim: string, first: NonNullable<TestFacts['paragraphs']>[number] = '1') {
  const key = typeof first === 'string' ? first : first.key;
  return { claim, quotes: [{ in: key, span: [0, 5], words: 'words' }] };
}

function itemOf(file: string) {
  return (value: object, index: number): Item => ({ value, at: () => ({ file, line: index + 1, column: 1 }) });
}

function typeOf(slug: string): TypeName | undefined {
  return typeNames().find((type) => slug.startsWith(slugOf(type, '')));
}

function defaults(slug: string): Record<string, unknown> {
  const type = typeOf(slug);
  const name = slug.slice(slug.indexOf('/') + 1);
  const kinds: Partial<Record<TypeName, Record<string, unknown>>> = {
    Meeting: { date: name, ordinal: 1 },
    Event: { kind: 'MEETING' },
    Presentation: { kind: 'PRESENTATION' },
    Document: /^[A-Z]/.test(name) ? { kind: 'OTHER', symbols: [name] } : { kind: 'OTHER' },
    Member: { seats: 1 },
    Organization: { kind: 'COMPANY' },
    Initiative: { kind: 'PROGRAMME' },
    Decision: { kind: 'DECIDED' },
    Figure: { value: 1, unit: 'things' },
  };
  return { name, ...(type && kinds[type]) };
}
