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
export interface TestFacts extends TestSource {
  readonly entities?: readonly ({ readonly slug: string } & Record<string, unknown>)[];
  /** By default, a rule for every id that a claim names. A rule yields every kind and needs no evidence by default. */
  readonly rules?: readonly ({ readonly id: string } & Record<string, unknown>)[];
  readonly preferences?: readonly Record<string, unknown>[];
  /** Sources besides the first, which is `report`, by name. The document of each is `document/<name>`. */
  readonly otherSources?: Readonly<Record<string, TestSource>>;
}

/** The facts of one source. */
export interface TestSource {
  readonly asOf?: string;
  /** Paragraphs: entries, or just keys of paragraphs that are 100 characters long. */
  readonly paragraphs?: readonly (string | ({ readonly key: string } & Record<string, unknown>))[];
  /**
   * `source kind target`, or a complete claim with the verdicts of its readers. A bare one quotes the first five
   * characters of the first paragraph.
   */
  readonly claims?: readonly (string | TestClaim)[];
  readonly counts?: readonly Record<string, unknown>[];
  readonly ambiguities?: readonly Record<string, unknown>[];
  readonly properties?: readonly Record<string, unknown>[];
  readonly hints?: Record<string, unknown>;
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

/** A dataset of some facts. The location of an item is its number: `entities:3:1`; in other sources `<name>/claims:3:1`. */
export function rawDataset(facts: TestFacts): RawDataset {
  const unreviewed = unreviewedDataset(facts);
  const { claims } = parseDataset(unreviewed).dataset;
  const verdictsOf = (claim: string | TestClaim) => (typeof claim === 'string' ? [] : (claim.verdicts ?? []));
  const sources = unreviewed.sources.map((source) => {
    const own = claims.filter(({ value }) => value.from.name === source.name);
    const written = sourcesOf(facts).get(source.name)?.claims ?? [];
    const reviews = written.flatMap((claim, index) =>
      verdictsOf(claim).map((verdict, reader) => ({
        fingerprint: own[index]?.value.fingerprint,
        reader: `reader ${reader + 1}`,
        verdict,
      })),
    );
    return { ...source, reviews: reviews.map(itemOf('reviews')) };
  });
  return { ...unreviewed, sources };
}

function sourcesOf(facts: TestFacts): ReadonlyMap<string, TestSource> {
  return new Map([['report', facts], ...Object.entries(facts.otherSources ?? {})]);
}

function unreviewedDataset(facts: TestFacts): RawDataset {
  const { entities = [], rules, preferences = [] } = facts;
  const sources = sourcesOf(facts);
  const documents = [...sources.keys()].map((name) => ({
    slug: `document/${name}`,
    name: name === 'report' ? 'Report' : name,
    kind: 'ANNUAL_REPORT',
    ingested: true,
  }));
  const all = [...entities, ...documents].map((entity) => ({ ...defaults(entity.slug), ...entity }));
  const lists = typeNames()
    .filter((type) => type !== 'Paragraph')
    .map((type) => [type, all.filter(({ slug }) => typeOf(slug) === type).map(itemOf('entities'))] as const);
  const claims = [...sources.values()].flatMap((source) => source.claims ?? []);
  return {
    entities: new Map(lists),
    rules: (rules ?? rulesOf(claims)).map((rule) => ({ ...ruleDefaults(rule.id), ...rule })).map(itemOf('rules')),
    preferences: preferences.map(itemOf('preferences')),
    sources: [...sources].map(([name, source]) => rawSource(name, source)),
  };
}

function rawSource(name: string, source: TestSource): RawDataset['sources'][number] {
  const {
    asOf = '2023-12-31',
    paragraphs = ['1'],
    claims = [],
    counts = [],
    ambiguities = [],
    properties = [],
    hints,
  } = source;
  const itemsOf = (file: string) => itemOf(name === 'report' ? file : `${name}/${file}`);
  const title = name === 'report' ? 'Report' : name;
  return {
    name,
    source: itemsOf('source')({ document: `document/${name}`, title, asOf, license: 'None.' }, 0),
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
      .map(itemsOf('paragraphs')),
    counts: counts.map(itemsOf('counts')),
    ambiguities: ambiguities.map(itemsOf('ambiguities')),
    properties: properties.map(itemsOf('properties')),
    reviews: [],
    hints: hints ? [hints].map(itemsOf('hints')) : [],
    claims: claims
      .map((claim) => (typeof claim === 'string' ? bare(claim, paragraphs[0]) : withoutVerdicts(claim)))
      .map(itemsOf('claims')),
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
