import { buildGraph } from '../../src/dataset/build.ts';
import { parseDataset, type RawDataset } from '../../src/dataset/parsed-dataset.ts';
import type { Item } from '../../src/dataset/yaml-file.ts';
import type { TypeName } from '../../src/model/entities.ts';
import { slugOf, typeNames } from '../../src/model/entities.ts';
import { relationKindNames } from '../../src/model/relation-kinds.ts';
import type { Verdict } from '../../src/model/review.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import type { Store } from '../../src/store/store.ts';
import { operateOn } from './operate.ts';

/** The few facts that a test needs, in the format of the data files. Missing fields get defaults. */
export interface TestFacts {
  readonly entities?: readonly ({ readonly slug: string } & Record<string, unknown>)[];
  /** Paragraphs of the only source, `report`: entries, or just keys of paragraphs that are 100 characters long. */
  readonly paragraphs?: readonly (string | ({ readonly key: string } & Record<string, unknown>))[];
  /**
   * `source kind target`, or a complete claim with the verdicts of its readers. A bare one quotes the first five
   * characters of the first paragraph.
   */
  readonly claims?: readonly (string | TestClaim)[];
  /** By default, a rule for every id that a claim names. A rule yields every kind and needs no evidence by default. */
  readonly rules?: readonly ({ readonly id: string } & Record<string, unknown>)[];
}

type TestClaim = { readonly claim: string; readonly verdicts?: readonly Verdict[] } & Record<string, unknown>;

/**
 * Serves a graph of some facts. `calls` lists the store calls so far: the method, its relation kinds and its batch
 * size.
 */
export function startGraph(facts: TestFacts, texts?: ReadonlyMap<string, string>) {
  const calls: string[] = [];
  const store = recordCalls(memoryStore(buildGraph(rawDataset(facts)), texts), calls);
  return { query: operateOn({ currentStore: () => store }), calls };
}

/** A dataset of some facts. The location of an item is its number: `entities:3:1`. */
export function rawDataset(facts: TestFacts): RawDataset {
  const unreviewed = unreviewedDataset(facts);
  const { claims } = parseDataset(unreviewed).dataset;
  const verdictsOf = (claim: string | TestClaim) => (typeof claim === 'string' ? [] : (claim.verdicts ?? []));
  const reviews = (facts.claims ?? []).flatMap((claim, index) =>
    verdictsOf(claim).map((verdict, reader) => ({
      fingerprint: claims[index]?.value.fingerprint,
      reader: `reader ${reader + 1}`,
      verdict,
    })),
  );
  const sources = unreviewed.sources.map((source) => ({ ...source, reviews: reviews.map(itemOf('reviews')) }));
  return { ...unreviewed, sources };
}

function unreviewedDataset({ entities = [], paragraphs = ['1'], claims = [], rules }: TestFacts): RawDataset {
  const report = { slug: 'document/report', name: 'Report', kind: 'ANNUAL_REPORT', held: true };
  const all = [...entities, report].map((entity) => ({ ...defaults(entity.slug), ...entity }));
  const lists = typeNames()
    .filter((type) => type !== 'Paragraph')
    .map((type) => [type, all.filter(({ slug }) => typeOf(slug) === type).map(itemOf('entities'))] as const);
  return {
    entities: new Map(lists),
    rules: (rules ?? rulesOf(claims)).map((rule) => ({ ...ruleDefaults(rule.id), ...rule })).map(itemOf('rules')),
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
          .map((entry) => ({
            kind: 'PARAGRAPH',
            number: entry.key,
            opening: 'The words of',
            length: 100,
            sha256: 'a'.repeat(64),
            ...entry,
          }))
          .map(itemOf('paragraphs')),
        counts: [],
        ambiguities: [],
        reviews: [],
        claims: claims
          .map((claim) => (typeof claim === 'string' ? bare(claim, paragraphs[0]) : withoutVerdicts(claim)))
          .map(itemOf('claims')),
      },
    ],
  };
}

/** Records each call of a store. Hides `entitySync`, so that all calls are made that a remote store would get. */
export function recordCalls(store: Store, calls: string[]): Store {
  return new Proxy(store, {
    get(target, method: Exclude<keyof Store, 'entitySync'>) {
      if (method === 'dataset') return target.dataset;
      if (!(method in target) || String(method) === 'entitySync') return undefined;
      return (...args: unknown[]) => {
        const [batch = ['all'], selection] = args as [unknown[]?, { out?: string[]; in?: string[] }?]; // The parameters of every method.
        const kinds = [...(selection?.out ?? []), ...(selection?.in ?? [])];
        calls.push(`${method}${kinds.length > 0 && kinds.length < 5 ? ` ${kinds.join(', ')}` : ''} × ${batch.length}`);
        return (target[method] as (...args: unknown[]) => unknown)(...args); // The arguments are those of the method.
      };
    },
  });
}

function bare(claim: string, first: NonNullable<TestFacts['paragraphs']>[number] = '1') {
  const key = typeof first === 'string' ? first : first.key;
  return { claim, quotes: [{ in: key, span: [0, 5], words: 'words' }] };
}

/** A rule for every id that claims name, so that a test need not spell out what it does not test. */
function rulesOf(claims: NonNullable<TestFacts['claims']>): NonNullable<TestFacts['rules']> {
  const complete = claims.filter((claim) => typeof claim !== 'string');
  const byId = new Map(
    complete.flatMap(({ rule, basis = 'DERIVED' }) => (typeof rule === 'string' ? [[rule, { id: rule, basis }]] : [])),
  );
  return [...byId.values()];
}

function ruleDefaults(id: string) {
  return {
    basis: 'DERIVED',
    statement: `The rule ${id}.`,
    needs: 'Nothing.',
    yields: relationKindNames(),
    quotes: 0,
    paragraphs: 0,
  };
}

function withoutVerdicts({ verdicts, ...claim }: TestClaim): Omit<TestClaim, 'verdicts'> {
  return claim;
}

function itemOf(file: string) {
  return (value: object, index: number): Item => ({ value, locate: () => ({ file, line: index + 1, column: 1 }) });
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
    Statement: { kind: 'NOTED' },
    Figure: { value: 1, unit: 'things' },
  };
  return { name, ...(type && kinds[type]) };
}
