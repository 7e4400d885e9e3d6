import type { Evidence } from '../../model/evidence.ts';
import { keyOf, type RelationFacts } from '../../model/graph.ts';
import { relationKindNames } from '../../model/relation-kinds.ts';
import { GrowableUint32Array } from '../growable-array.ts';
import type { RelationClass } from '../relation-classes.ts';
import { toUintArray } from '../uint-array.ts';
import { BuildError } from './build-error.ts';
import { type CsrMatrix, toCsr } from './csr-matrix.ts';
import type { EntityBuilder } from './entity-builder.ts';
import { hashOf } from './hash.ts';
import { hashIndexSections } from './hash-index.ts';
import type { RelationTerms } from './relation-view.ts';
import { mergeSections, type Sections } from './sections.ts';
import type { StringTableBuilder } from './string-table.ts';
import type { ValueDictionaryBuilder } from './value-dictionary.ts';

/** Collects relations, in the order of the text, in columns. All entities must have been added before. */
export class RelationBuilder {
  private readonly strings: StringTableBuilder;
  private readonly values: ValueDictionaryBuilder;
  private readonly entities: EntityBuilder;
  private readonly sources = new GrowableUint32Array();
  private readonly targets = new GrowableUint32Array();
  private readonly classes = new GrowableUint32Array();
  private readonly classNumbers = new Map<number, number>();
  private readonly classTerms = new GrowableUint32Array();
  private readonly kinds = new GrowableUint32Array();
  private readonly terms = new GrowableUint32Array();
  private readonly keyHashes = new GrowableUint32Array();
  private readonly evidence = {
    starts: new GrowableUint32Array(),
    documents: new GrowableUint32Array(),
    paragraphs: new GrowableUint32Array(),
    from: new GrowableUint32Array(),
    to: new GrowableUint32Array(),
    quotes: new GrowableUint32Array(),
  };
  /**
   * Slugs that evidence refers to, but that are not entities of the graph: the reference to each, and its string
   * number.
   */
  private readonly foreign = new Map<string, number>();
  private readonly foreignStrings = new GrowableUint32Array();

  constructor(strings: StringTableBuilder, values: ValueDictionaryBuilder, entities: EntityBuilder) {
    this.strings = strings;
    this.values = values;
    this.entities = entities;
    this.evidence.starts.push(0);
  }

  /** @throws {BuildError} if the source or the target is not in the graph, or an offset of the evidence is invalid. */
  add(facts: RelationFacts): void {
    const { kind, basis, role, rule, review, sources, when, claims, source, target } = facts;
    this.sources.push(this.endNumber(source, facts));
    this.targets.push(this.endNumber(target, facts));
    this.classes.push(this.classOf({ kind, basis, role, rule, review, sources }));
    this.kinds.push(kinds.indexOf(kind));
    this.terms.push(this.values.intern({ kind, basis, role, rule, review, sources, when, claims }));
    this.keyHashes.push(hashOf(keyOf(facts, source, target)));
    for (const item of facts.evidence) this.addEvidence(item);
    this.evidence.starts.push(this.evidence.quotes.length);
  }

  /** @throws {BuildError} if two relations have the same key. */
  sections(): Sections {
    const { count } = this.entities;
    const classes = toUintArray(this.classes.view());
    const kindOf = this.kinds.view();
    const byKind = toCsr(kindOf, kinds.length).entries;
    const adjacency = (ends: GrowableUint32Array, otherEnds: GrowableUint32Array) => {
      const matrix = toCsr(ends.view(), count, byKind);
      const kindNumbers = matrix.entries.map((relation) => kindOf[relation] as number); // A relation of these columns.
      const neighbors = matrix.entries.map((relation) => otherEnds.at(relation));
      return { ...matrix, kinds: toUintArray(kindNumbers), neighbors: toUintArray(neighbors) };
    };
    const evidence = Object.entries(this.evidence).map(
      ([name, numbers]) => [name, toUintArray(numbers.view())] as const,
    );
    const keys = hashIndexSections(this.keyHashes.view());
    this.assertUniqueKeys(keys);
    return {
      sources: toUintArray(this.sources.view()),
      targets: toUintArray(this.targets.view()),
      terms: toUintArray(this.terms.view()),
      foreign: this.foreignStrings.view().slice(),
      classTerms: toUintArray(this.classTerms.view()),
      ...mergeSections({
        evidence: Object.fromEntries(evidence),
        out: adjacency(this.sources, this.targets),
        in: adjacency(this.targets, this.sources),
        byClass: toCsr(classes, this.classTerms.length),
        keys,
      }),
    };
  }

  /** A number for each combination of kind, basis, role, rule, review and sources. */
  private classOf(terms: RelationClass): number {
    const value = this.values.intern(terms);
    const known = this.classNumbers.get(value);
    if (known !== undefined) return known;
    const added = this.classTerms.length;
    this.classNumbers.set(value, added);
    this.classTerms.push(value);
    return added;
  }

  private endNumber(slug: string, facts: RelationFacts): number {
    const number = this.entities.numberOf(slug);
    if (number < 0)
      throw new BuildError(
        `The relation "${keyOf(facts, facts.source, facts.target)}" refers to "${slug}", which is not in the graph.`,
      );
    return number;
  }

  private addEvidence(item: Evidence): void {
    const { document, paragraph, start, end, quote } = item;
    if (![start, end].every((offset) => Number.isInteger(offset) && offset >= 0 && offset < 2 ** 32))
      throw new BuildError(
        `The start and end of evidence must be integers from 0 to 4294967295, but got ${JSON.stringify(item)}.`,
      );
    this.evidence.documents.push(this.reference(document));
    this.evidence.paragraphs.push(this.reference(paragraph));
    this.evidence.from.push(start);
    this.evidence.to.push(end);
    this.evidence.quotes.push(this.strings.intern(quote));
  }

  /** The number of an entity, or a number beyond those of all entities for a slug that is not in the graph. */
  private reference(slug: string): number {
    const number = this.entities.numberOf(slug);
    if (number >= 0) return number;
    const known = this.foreign.get(slug);
    if (known !== undefined) return known;
    const added = this.entities.count + this.foreignStrings.length;
    this.foreign.set(slug, added);
    this.foreignStrings.push(this.strings.intern(slug));
    return added;
  }

  /** Only relations in the same bucket of the index can have the same key. */
  private assertUniqueKeys({ starts, entries }: CsrMatrix): void {
    for (let bucket = 0; bucket < starts.length - 1; bucket += 1) {
      const [start, end] = [starts[bucket] as number, starts[bucket + 1] as number]; // A bucket of the index.
      for (let a = start; a < end; a += 1)
        for (let b = a + 1; b < end; b += 1) this.assertDistinct(entries[a] as number, entries[b] as number);
    }
  }

  private assertDistinct(a: number, b: number): void {
    if (this.keyHashes.at(a) !== this.keyHashes.at(b)) return;
    const key = this.keyOf(a);
    if (key === this.keyOf(b)) throw new BuildError(`Relations must be unique, but "${key}" occurs twice.`);
  }

  private keyOf(number: number): string {
    const terms = this.values.at(this.terms.at(number)) as RelationTerms; // As it was interned.
    const [source = '', target = ''] = [this.sources, this.targets].map((ends) =>
      this.entities.slugOf(ends.at(number)),
    );
    return keyOf(terms, source, target);
  }
}

const kinds = relationKindNames();
