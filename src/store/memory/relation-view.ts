import type { EdtfDate } from '../../model/edtf-date.ts';
import type { Basis, Evidence } from '../../model/evidence.ts';
import type { Relation, RelationClaim, RelationFacts } from '../../model/graph.ts';
import type { RelationKindName } from '../../model/relation-kinds.ts';
import type { RelationClass } from '../relation-classes.ts';

/** The properties that many relations share, which are stored once in the value dictionary. */
export type RelationTerms = RelationClass & Pick<RelationFacts, 'when' | 'claims'>;

/** Reads relations by their numbers, and items of evidence by theirs. */
export interface RelationReaders {
  keyOf(number: number): string;
  sourceOf(number: number): string;
  targetOf(number: number): string;
  termsOf(number: number): RelationTerms;
  evidenceOf(number: number): readonly Evidence[];
  /** Where the quote begins or ends in its paragraph. */
  evidenceOffset(column: 'from' | 'to', item: number): number;
  /** The slug of the document or paragraph. */
  evidenceSlug(column: 'documents' | 'paragraphs', item: number): string;
  quoteOf(item: number): string;
}

/** A relation whose fields are read from columns on access. */
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

  get kind(): RelationKindName {
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

  get when(): EdtfDate | null {
    return this.columns.termsOf(this.number).when;
  }

  get basis(): Basis {
    return this.columns.termsOf(this.number).basis;
  }

  get rule(): string | null {
    return this.columns.termsOf(this.number).rule;
  }

  get review(): Relation['review'] {
    return this.columns.termsOf(this.number).review;
  }

  get sources(): readonly string[] {
    return this.columns.termsOf(this.number).sources;
  }

  get claims(): readonly RelationClaim[] {
    return this.columns.termsOf(this.number).claims;
  }

  get evidence(): readonly Evidence[] {
    return this.columns.evidenceOf(this.number);
  }

  /** A plain object with the same fields. */
  toJSON(): Relation {
    const { key, kind, source, target, role, when, basis, rule, review, sources, claims, evidence } = this;
    return { key, kind, source, target, role, when, basis, rule, review, sources, claims, evidence };
  }
}

/** An item of evidence whose fields are read from columns on access. */
export class EvidenceView implements Evidence {
  private readonly columns: RelationReaders;
  private readonly item: number;

  constructor(columns: RelationReaders, item: number) {
    this.columns = columns;
    this.item = item;
  }

  get document(): string {
    return this.columns.evidenceSlug('documents', this.item);
  }

  get paragraph(): string {
    return this.columns.evidenceSlug('paragraphs', this.item);
  }

  get start(): number {
    return this.columns.evidenceOffset('from', this.item);
  }

  get end(): number {
    return this.columns.evidenceOffset('to', this.item);
  }

  get quote(): string {
    return this.columns.quoteOf(this.item);
  }

  /** A plain object with the same fields. */
  toJSON(): Evidence {
    const { document, paragraph, start, end, quote } = this;
    return { document, paragraph, start, end, quote };
  }
}
