import { type EdtfDate, parseEdtf } from '../model/edtf-date.ts';
import type { TypeName } from '../model/entities.ts';
import { type RelationKindName, relationKind } from '../model/relation-kinds.ts';
import { seats } from './entities.ts';
import type { SeededRandom } from './random.ts';
import { dayAt, days, type EntityReference, type SyntheticGraph } from './synthetic-graph.ts';

/** A claim that a document states. */
export interface SyntheticClaim {
  readonly kind: RelationKindName;
  readonly source: string;
  readonly target: string;
  readonly role: string | null;
  readonly when: EdtfDate | null;
  /** The quote: the name of the source or target. */
  readonly words: string;
}

/**
 * The claims of one document: the required ones from the start, and random ones on request. It has no two claims with
 * the same kind, source and target.
 */
export class DocumentClaims {
  readonly document: EntityReference;
  readonly paragraph: EntityReference;
  readonly list: SyntheticClaim[] = [];
  private readonly graph: SyntheticGraph;
  private readonly index: number;
  private readonly random: SeededRandom;
  private readonly triples = new Set<string>();

  constructor(graph: SyntheticGraph, index: number, random: SeededRandom) {
    this.graph = graph;
    this.index = index;
    this.random = random;
    this.document = graph.reference('Document', index);
    this.paragraph = graph.reference('Paragraph', index);
    this.addRequired();
  }

  /** Cites an earlier document, most often one of the first. Returns false if it is already cited. */
  addCitation(): boolean {
    if (this.index === 0) return false;
    const cited = this.graph.reference('Document', this.random.nextZipf(this.index));
    return this.add('cites', this.paragraph, cited, cited.name);
  }

  /** Adds a random claim. Returns false if the document has this claim already. */
  addRandom(): boolean {
    const { random, document } = this;
    switch (random.nextInt(4)) {
      case 0:
        return this.addQuotingSource('submitted', this.randomActor(), document);
      case 1:
        return this.addQuotingSource('considered', this.randomEntity('Meeting'), document);
      case 2:
        return this.addQuotingTarget('about', document, this.randomEntity('Topic'));
      default: {
        const type = random.pick(['Organization', 'Person', 'Initiative', 'Member', 'Event'] as const);
        return this.addQuotingTarget('mentions', this.paragraph, this.randomEntity(type));
      }
    }
  }

  /** Adds the claims about the entities that the document describes. */
  private addRequired(): void {
    const { random, index, document, graph } = this;
    const forEach = (type: TypeName, addClaims: (entity: EntityReference, index: number) => void, from = index) => {
      for (const described of graph.describedBy(from, type)) addClaims(graph.reference(type, described), described);
    };
    const occasionOf = (type: TypeName, index: number) => {
      const occasion = graph.occasionOf(type, index);
      return graph.reference(occasion.type, occasion.index);
    };
    const earlier = (type: TypeName, index: number) => graph.reference(type, random.nextZipf(index));
    forEach('Meeting', (meeting) => this.addQuotingTarget('convenes', document, meeting));
    if (index > 0) forEach('Meeting', (meeting) => this.addQuotingTarget('summarizes', document, meeting), index - 1);
    forEach('Event', (event) => this.addQuotingSource('organized', this.randomActor(), event));
    forEach('Presentation', (presentation, index) => {
      this.addQuotingTarget('presentedAt', presentation, occasionOf('Presentation', index));
      this.addQuotingSource('presented', this.randomActor(), presentation);
      if (random.oneIn(4)) this.addQuotingSource('presented', this.randomActor(), presentation);
      this.addQuotingTarget('about', presentation, this.randomEntity('Topic'));
    });
    forEach('Member', (member, index) => {
      if (index >= seats) return;
      this.addQuotingSource('belongsTo', member, graph.reference('Organization', 0), this.randomInterval());
    });
    forEach('Organization', (organization, index) => {
      if (index === 0) return;
      this.addQuotingSource('basedIn', organization, this.randomEntity('Member'));
      if (random.oneIn(4)) this.addQuotingSource('unitOf', organization, earlier('Organization', index));
    });
    forEach('Person', (person) => {
      this.addQuotingSource('holds', person, this.randomEntity('Post'), this.randomInterval());
      if (random.oneIn(2)) this.addQuotingSource('represents', person, this.randomEntity('Member'));
    });
    forEach('Post', (post) => this.addQuotingSource('postIn', post, this.randomEntity('Organization')));
    forEach('Series', (series, index) => this.addQuotingTarget('inSeries', graph.reference('Event', index), series));
    forEach('Initiative', (initiative, index) => {
      this.addQuotingSource('owns', this.randomActor(), initiative);
      if (index > 0 && random.oneIn(2)) this.addQuotingSource('partOf', initiative, earlier('Initiative', index));
      if (random.oneIn(2)) this.addQuotingSource('launchedAt', initiative, occasionOf('Initiative', index));
    });
    forEach('Award', (award) => {
      this.addQuotingSource('received', this.randomActor(), award);
      this.addQuotingSource('awardedIn', award, this.randomEntity('Initiative'));
    });
    forEach('Decision', (decision, index) => {
      this.addQuotingTarget('takenAt', decision, occasionOf('Decision', index));
      this.addQuotingSource('took', this.randomActor(), decision);
      this.addQuotingSource('ledTo', decision, document);
    });
    forEach('Statement', (statement, index) => {
      this.addQuotingTarget('madeAt', statement, occasionOf('Statement', index));
      this.addQuotingSource('made', this.randomActor(), statement);
    });
    forEach('Figure', (figure) => {
      const type = random.pick(['Initiative', 'Organization', 'Member', 'Event'] as const);
      this.addQuotingSource('measures', figure, this.randomEntity(type));
    });
  }

  /** An entity of a type, most often one of the first. */
  private randomEntity(type: TypeName): EntityReference {
    return this.graph.reference(type, this.random.nextZipf(this.graph.sizes[type]));
  }

  /** An actor, most often an organization. */
  private randomActor(): EntityReference {
    return this.randomEntity(this.random.pick(['Organization', 'Member', 'Person'] as const));
  }

  /** An interval that starts on a day and may be open. */
  private randomInterval(): EdtfDate {
    const start = this.random.nextInt(days);
    const end = this.random.oneIn(2) ? dayAt(start + this.random.nextInt(2_000)) : '..';
    return parseEdtf(`${dayAt(start)}/${end}`);
  }

  private addQuotingSource(
    kind: RelationKindName,
    source: EntityReference,
    target: EntityReference,
    when: EdtfDate | null = null,
  ): boolean {
    return this.add(kind, source, target, source.name, when);
  }

  private addQuotingTarget(kind: RelationKindName, source: EntityReference, target: EntityReference): boolean {
    return this.add(kind, source, target, target.name);
  }

  private add(
    kind: RelationKindName,
    { slug: source }: EntityReference,
    { slug: target }: EntityReference,
    words: string,
    when: EdtfDate | null = null,
  ): boolean {
    const triple = `${source} ${kind} ${target}`;
    if (source === target || this.triples.has(triple)) return false;
    this.triples.add(triple);
    const roles = Object.keys(relationKind(kind).roles ?? {});
    const role = roles.length > 0 ? this.random.pick([null, ...roles]) : null;
    this.list.push({ kind, source, target, role, when, words });
    return true;
  }
}
