import type { EdgeName } from '../../model/edges.ts';
import type { Basis, Evidence } from '../../model/evidence.ts';
import type { Relation, RelationFacts } from '../../model/graph.ts';
import type { When } from '../../model/when.ts';

/** What many relations have in common. */
export type RelationTerms = Pick<RelationFacts, 'kind' | 'basis' | 'role' | 'rule' | 'when'>;

/** The columns that relations are read from, by their numbers, and evidence by the number of the piece. */
export interface RelationReaders {
  keyOf(number: number): string;
  sourceOf(number: number): string;
  targetOf(number: number): string;
  termsOf(number: number): RelationTerms;
  documentOf(number: number): string | null;
  evidenceOf(number: number): readonly Evidence[];
  /** Where the words of a piece begin, or end. */
  evidenceNumber(column: 'from' | 'to', piece: number): number;
  /** The slug that a piece names. */
  evidenceSlug(column: 'documents' | 'paragraphs', piece: number): string;
  quoteOf(piece: number): string;
}

/** A relation whose fields are read from columns when somebody asks for them. */
export class RelationView implements Relation {
  private readonly columns: RelationReaders;
  private readonly number: number;

  constructor(columns: RelationReaders, number: number) {
    this.columns = columns;
    this.number = number;
  }

  get key(): string {
    return this.columns.keyOf(this.number);
  }

  get kind(): EdgeName {
    return this.columns.termsOf(this.number).kind;
  }

  get source(): string {
    return this.columns.sourceOf(this.number);
  }

  get target(): string {
    return this.columns.targetOf(this.number);
  }

  get role(): string | null {
    return this.columns.termsOf(this.number).role;
  }

  get when(): When | null {
    return this.columns.termsOf(this.number).when;
  }

  get basis(): Basis {
    return this.columns.termsOf(this.number).basis;
  }

  get document(): string | null {
    return this.columns.documentOf(this.number);
  }

  get rule(): string | null {
    return this.columns.termsOf(this.number).rule;
  }

  get evidence(): readonly Evidence[] {
    return this.columns.evidenceOf(this.number);
  }

  /** The relation as a plain object. */
  toJSON(): Relation {
    const { key, kind, source, target, role, when, basis, document, rule, evidence } = this;
    return { key, kind, source, target, role, when, basis, document, rule, evidence };
  }
}

/** A piece of evidence, in the same way. */
export class EvidenceView implements Evidence {
  private readonly columns: RelationReaders;
  private readonly piece: number;

  constructor(columns: RelationReaders, piece: number) {
    this.columns = columns;
    this.piece = piece;
  }

  get document(): string {
    return this.columns.evidenceSlug('documents', this.piece);
  }

  get paragraph(): string {
    return this.columns.evidenceSlug('paragraphs', this.piece);
  }

  get start(): number {
    return this.columns.evidenceNumber('from', this.piece);
  }

  get end(): number {
    return this.columns.evidenceNumber('to', this.piece);
  }

  get quote(): string {
    return this.columns.quoteOf(this.piece);
  }

  /** The evidence as a plain object. */
  toJSON(): Evidence {
    const { document, paragraph, start, end, quote } = this;
    return { document, paragraph, start, end, quote };
  }
}
