import type { Evidence } from '../../model/evidence.ts';
import { keyOf, type Relation } from '../../model/graph.ts';
import type { RelationClasses } from '../queries.ts';
import { isSelected, type RelationClass, type RelationClassCount } from '../relation-classes.ts';
import type { UintArray } from '../uint-array.ts';
import { Adjacency } from './adjacency.ts';
import { type CsrMatrix, readCsr } from './csr-matrix.ts';
import type { EntityColumns } from './entity-columns.ts';
import { HashIndex } from './hash-index.ts';
import { EvidenceView, type RelationReaders, type RelationTerms, RelationView } from './relation-view.ts';
import { readUints, type Sections, subsections } from './sections.ts';
import type { SortedSlice } from './sorted-slices.ts';
import type { StringTable } from './string-table.ts';
import type { ValueDictionary } from './value-dictionary.ts';

/** Relations that rest on equally many sources. */
export interface ClassSlice extends SortedSlice {
  readonly sourceCount: number;
}

/** The relations of a graph, numbered in the order of the text. */
export class RelationColumns implements RelationReaders {
  readonly count: number;
  readonly out: Adjacency;
  readonly in: Adjacency;
  private readonly sources: UintArray;
  private readonly targets: UintArray;
  private readonly entities: EntityColumns;
  private readonly strings: StringTable;
  private readonly values: ValueDictionary;
  private readonly terms: UintArray;
  private readonly foreign: UintArray;
  private readonly evidence: Readonly<
    Record<'starts' | 'documents' | 'paragraphs' | 'from' | 'to' | 'quotes', UintArray>
  >;
  private readonly byClass: CsrMatrix;
  private readonly classes: readonly RelationClass[];
  private readonly keys: HashIndex;

  constructor(sections: Sections, entities: EntityColumns, strings: StringTable, values: ValueDictionary) {
    const evidence = subsections(sections, 'evidence');
    this.entities = entities;
    this.strings = strings;
    this.values = values;
    this.sources = readUints(sections, 'sources');
    this.targets = readUints(sections, 'targets');
    this.count = this.sources.length;
    this.terms = readUints(sections, 'terms');
    this.foreign = readUints(sections, 'foreign');
    this.evidence = {
      starts: readUints(evidence, 'starts'),
      documents: readUints(evidence, 'documents'),
      paragraphs: readUints(evidence, 'paragraphs'),
      from: readUints(evidence, 'from'),
      to: readUints(evidence, 'to'),
      quotes: readUints(evidence, 'quotes'),
    };
    this.out = new Adjacency('OUT', subsections(sections, 'out'));
    this.in = new Adjacency('IN', subsections(sections, 'in'));
    this.byClass = readCsr(subsections(sections, 'byClass'));
    this.classes = Array.from(readUints(sections, 'classTerms'), (number) => values.at(number) as RelationClass); // As the builder wrote it.
    this.keys = new HashIndex(subsections(sections, 'keys'));
  }

  at(number: number): Relation {
    return new RelationView(this, number);
  }

  /** The number of the relation with a key; -1 if there is none. */
  numberOf(key: string): number {
    return this.keys.find(key, (number) => this.keyOf(number) === key);
  }

  keyOf(number: number): string {
    return keyOf(this.termsOf(number), this.sourceOf(number), this.targetOf(number));
  }

  sourceOf(number: number): string {
    return this.entities.slugOf(this.sources[number] as number); // Here and below: a number of these relations.
  }

  targetOf(number: number): string {
    return this.entities.slugOf(this.targets[number] as number);
  }

  termsOf(number: number): RelationTerms {
    return this.values.at(this.terms[number] as number) as RelationTerms; // As the builder wrote it.
  }

  evidenceOf(number: number): readonly Evidence[] {
    const [start, end] = [this.evidence.starts[number] as number, this.evidence.starts[number + 1] as number];
    const items: Evidence[] = [];
    for (let item = start; item < end; item += 1) items.push(new EvidenceView(this, item));
    return items;
  }

  evidenceOffset(column: 'from' | 'to', item: number): number {
    return this.evidence[column][item] as number;
  }

  evidenceSlug(column: 'documents' | 'paragraphs', item: number): string {
    return this.slugOf(this.evidence[column][item] as number);
  }

  quoteOf(item: number): string {
    return this.strings.at(this.evidence.quotes[item] as number);
  }

  /** The number of relations of each class. */
  classCounts(): RelationClassCount[] {
    const { starts } = this.byClass;
    return this.classes.map((terms, row) => ({
      ...terms,
      count: (starts[row + 1] as number) - (starts[row] as number),
    })); // A row for each class.
  }

  /** The numbers of the selected relations, as one slice for each class. */
  ofClasses(selection: RelationClasses): ClassSlice[] {
    const { starts, entries } = this.byClass;
    return this.classes.flatMap((terms, row) =>
      // A row for each class.
      isSelected(terms, selection)
        ? [
            {
              ...{ numbers: entries, start: starts[row] as number, end: starts[row + 1] as number },
              sourceCount: terms.sources.length,
            },
          ]
        : [],
    );
  }

  /** The slug of a reference that the builder made: an entity of the graph, or a slug that is not in it. */
  private slugOf(reference: number): string {
    const { count } = this.entities;
    if (reference < count) return this.entities.slugOf(reference);
    return this.strings.at(this.foreign[reference - count] as number);
  }
}
