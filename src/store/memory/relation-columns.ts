import { edgeNames } from '../../model/edges.ts';
import { basisNames, type Evidence } from '../../model/evidence.ts';
import { keyOf, type Relation } from '../../model/graph.ts';
import type { RelationSelection } from '../queries.ts';
import { Adjacency } from './adjacency.ts';
import { type Rows, rowsIn } from './csr-matrix.ts';
import type { EntityColumns } from './entity-columns.ts';
import { HashIndex } from './hash-index.ts';
import { classOf } from './relation-builder.ts';
import { EvidenceView, type RelationReaders, type RelationTerms, RelationView } from './relation-view.ts';
import { partOf, type Sections, type Whole, whole } from './sections.ts';
import type { Run } from './sorted-slices.ts';
import type { Strings } from './string-table.ts';
import type { Values } from './value-dictionary.ts';

/** Relations by number, in the order of the text. */
export class RelationColumns implements RelationReaders {
  readonly count: number;
  readonly out: Adjacency;
  readonly in: Adjacency;
  private readonly sources: Whole;
  private readonly targets: Whole;
  private readonly entities: EntityColumns;
  private readonly strings: Strings;
  private readonly values: Values;
  private readonly terms: Whole;
  private readonly documents: Whole;
  private readonly foreign: Whole;
  private readonly evidence: Readonly<Record<'starts' | 'documents' | 'paragraphs' | 'from' | 'to' | 'quotes', Whole>>;
  private readonly byClass: Rows;
  private readonly keys: HashIndex;

  constructor(sections: Sections, entities: EntityColumns, strings: Strings, values: Values) {
    const evidence = partOf(sections, 'evidence');
    this.entities = entities;
    this.strings = strings;
    this.values = values;
    this.sources = whole(sections, 'sources');
    this.targets = whole(sections, 'targets');
    this.count = this.sources.length;
    this.terms = whole(sections, 'terms');
    this.documents = whole(sections, 'documents');
    this.foreign = whole(sections, 'foreign');
    this.evidence = {
      starts: whole(evidence, 'starts'),
      documents: whole(evidence, 'documents'),
      paragraphs: whole(evidence, 'paragraphs'),
      from: whole(evidence, 'from'),
      to: whole(evidence, 'to'),
      quotes: whole(evidence, 'quotes'),
    };
    this.out = new Adjacency('OUT', partOf(sections, 'out'));
    this.in = new Adjacency('IN', partOf(sections, 'in'));
    this.byClass = rowsIn(partOf(sections, 'byClass'));
    this.keys = new HashIndex(partOf(sections, 'keys'));
  }

  at(number: number): Relation {
    return new RelationView(this, number);
  }

  /** -1 for none. */
  numberOf(key: string): number {
    return this.keys.find(key, (number) => this.keyOf(number) === key);
  }

  keyOf(number: number): string {
    return keyOf(this.termsOf(number), this.sourceOf(number), this.targetOf(number));
  }

  sourceOf(number: number): string {
    return this.entities.slugOf(this.sources[number] as number); // As are all below: a number of these relations.
  }

  targetOf(number: number): string {
    return this.entities.slugOf(this.targets[number] as number);
  }

  termsOf(number: number): RelationTerms {
    return this.values.at(this.terms[number] as number) as RelationTerms; // What the builder wrote.
  }

  documentOf(number: number): string | null {
    const reference = this.documents[number] as number;
    return reference === 0 ? null : this.named(reference - 1);
  }

  evidenceOf(number: number): readonly Evidence[] {
    const [start, end] = [this.evidence.starts[number] as number, this.evidence.starts[number + 1] as number];
    const pieces: Evidence[] = [];
    for (let piece = start; piece < end; piece += 1) pieces.push(new EvidenceView(this, piece));
    return pieces;
  }

  evidenceNumber(column: 'from' | 'to', piece: number): number {
    return this.evidence[column][piece] as number;
  }

  evidenceSlug(column: 'documents' | 'paragraphs', piece: number): string {
    return this.named(this.evidence[column][piece] as number);
  }

  quoteOf(piece: number): string {
    return this.strings.at(this.evidence.quotes[piece] as number);
  }

  /** The numbers of relations of some kinds and bases. */
  selected({ kinds, basis }: RelationSelection): Run[] {
    const { starts, entries } = this.byClass;
    return [...new Set(kinds ?? edgeNames())].flatMap((kind) =>
      [...new Set(basis ?? basisNames)].map((one) => {
        const row = classOf(kind, one);
        return { numbers: entries, start: starts[row] as number, end: starts[row + 1] as number }; // A row for each.
      }),
    );
  }

  private named(reference: number): string {
    const { count } = this.entities;
    if (reference < count) return this.entities.slugOf(reference);
    return this.strings.at(this.foreign[reference - count] as number);
  }
}
