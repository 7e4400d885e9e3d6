import { type EdgeName, edgeNames } from '../../model/edges.ts';
import { type Basis, basisNames, type Evidence } from '../../model/evidence.ts';
import { keyOf, type RelationFacts } from '../../model/graph.ts';
import { BuildError } from './build-error.ts';
import { type Rows, rowsOf } from './csr-matrix.ts';
import type { EntityBuilder } from './entity-builder.ts';
import { Growing, narrow } from '../growable-array.ts';
import { hashOf } from './hash.ts';
import { hashSections } from './hash-index.ts';
import type { RelationTerms } from './relation-view.ts';
import { joined, type Sections } from './sections.ts';
import type { StringsBuilder } from './string-table.ts';
import type { ValuesBuilder } from './value-dictionary.ts';

/** Collects relations, in the order of the text, in columns. Their entities must have been collected before. */
export class RelationBuilder {
  private readonly strings: StringsBuilder;
  private readonly values: ValuesBuilder;
  private readonly entities: EntityBuilder;
  private readonly sources = new Growing();
  private readonly targets = new Growing();
  private readonly classes = new Growing();
  private readonly terms = new Growing();
  private readonly documents = new Growing();
  private readonly keys = new Growing();
  private readonly evidence = {
    starts: new Growing(),
    documents: new Growing(),
    paragraphs: new Growing(),
    from: new Growing(),
    to: new Growing(),
    quotes: new Growing(),
  };
  /** Strings of slugs that evidence names, but the graph does not hold. */
  private readonly foreign = new Map<string, number>();
  private readonly foreignStrings = new Growing();

  constructor(strings: StringsBuilder, values: ValuesBuilder, entities: EntityBuilder) {
    this.strings = strings;
    this.values = values;
    this.entities = entities;
    this.evidence.starts.push(0);
  }

  /** @throws {BuildError} if an end is missing. */
  add(facts: RelationFacts): void {
    const { kind, basis, role, rule, when, source, target, document } = facts;
    const key = keyOf(facts, source, target);
    const ends = [source, target].map((slug) => this.entities.numberOf(slug));
    if (ends.includes(-1))
      throw new BuildError(`A graph must hold both ends of its relations, but one end of "${key}" is missing.`);
    this.sources.push(ends[0] as number); // Two in, two out.
    this.targets.push(ends[1] as number);
    this.classes.push(classOf(kind, basis));
    this.terms.push(this.values.intern({ kind, basis, role, rule, when }));
    this.documents.push(document === null ? 0 : 1 + this.reference(document));
    this.keys.push(hashOf(key));
    for (const one of facts.evidence) this.addEvidence(one);
    this.evidence.starts.push(this.evidence.quotes.length);
  }

  /** @throws {BuildError} if a relation comes twice. */
  sections(): Sections {
    const { count } = this.entities;
    const classes = narrow(this.classes.array());
    const kindOf = classes.map((one) => Math.floor(one / basisNames.length));
    const byKind = rowsOf(kindOf, kinds.length).entries;
    const adjacent = (here: Growing, there: Growing) => {
      const rows = rowsOf(here.array(), count, byKind);
      const kindsThere = rows.entries.map((number) => kindOf[number] as number); // Relations of these columns, as below.
      return { ...rows, kinds: narrow(kindsThere), ends: narrow(rows.entries.map((number) => there.at(number))) };
    };
    const evidence = Object.entries(this.evidence).map(([name, numbers]) => [name, narrow(numbers.array())] as const);
    const keys = hashSections(this.keys.array());
    this.checkKeys(keys);
    return {
      sources: narrow(this.sources.array()),
      targets: narrow(this.targets.array()),
      terms: narrow(this.terms.array()),
      documents: narrow(this.documents.array()),
      foreign: this.foreignStrings.array().slice(),
      ...joined({
        evidence: Object.fromEntries(evidence),
        out: adjacent(this.sources, this.targets),
        in: adjacent(this.targets, this.sources),
        byClass: rowsOf(classes, kinds.length * basisNames.length),
        keys,
      }),
    };
  }

  private addEvidence(piece: Evidence): void {
    const { document, paragraph, start, end, quote } = piece;
    if (![start, end].every((place) => Number.isInteger(place) && place >= 0 && place < 2 ** 32))
      throw new BuildError(`Evidence must stand at whole numbers from 0, but got ${JSON.stringify(piece)}.`);
    this.evidence.documents.push(this.reference(document));
    this.evidence.paragraphs.push(this.reference(paragraph));
    this.evidence.from.push(start);
    this.evidence.to.push(end);
    this.evidence.quotes.push(this.strings.intern(quote));
  }

  /** The number of an entity, or, of what the graph does not hold, one beyond them all. */
  private reference(slug: string): number {
    const number = this.entities.numberOf(slug);
    if (number >= 0) return number;
    const known = this.foreign.get(slug);
    if (known !== undefined) return known;
    const made = this.entities.count + this.foreignStrings.length;
    this.foreign.set(slug, made);
    this.foreignStrings.push(this.strings.intern(slug));
    return made;
  }

  /** Relations with the same key fall into the same row of the index. */
  private checkKeys({ starts, entries }: Rows): void {
    for (let row = 0; row < starts.length - 1; row += 1) {
      const [start, end] = [starts[row] as number, starts[row + 1] as number]; // A row of the index.
      for (let one = start; one < end; one += 1)
        for (let other = one + 1; other < end; other += 1)
          this.checkPair(entries[one] as number, entries[other] as number);
    }
  }

  private checkPair(one: number, other: number): void {
    if (this.keys.at(one) !== this.keys.at(other)) return;
    const [key, otherKey] = [this.keyOf(one), this.keyOf(other)];
    if (key === otherKey) throw new BuildError(`The relation "${key}" comes twice.`);
  }

  private keyOf(number: number): string {
    const terms = this.values.at(this.terms.at(number)) as RelationTerms; // As it was interned.
    const [source = '', target = ''] = [this.sources, this.targets].map((ends) =>
      this.entities.slugOf(ends.at(number)),
    );
    return keyOf(terms, source, target);
  }
}

/** A number for each kind and basis together. */
export function classOf(kind: EdgeName, basis: Basis): number {
  return kinds.indexOf(kind) * basisNames.length + basisNames.indexOf(basis);
}

const kinds = edgeNames();
