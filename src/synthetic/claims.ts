import { type EdgeName, edgeKind } from '../model/edges.ts';
import type { TypeName } from '../model/entities.ts';
import { parseWhen, type When } from '../model/when.ts';
import { seats } from './entities.ts';
import type { SeededRandom } from './random.ts';
import { dayAt, days, type EntityReference, type SyntheticGraph } from './synthetic-graph.ts';

/** What a document says in certain words. */
export interface SyntheticClaim {
  readonly kind: EdgeName;
  readonly source: string;
  readonly target: string;
  readonly role: string | null;
  readonly when: When | null;
  /** The name of one end as it stands in the text. */
  readonly words: string;
}

/** The claims of one document: those it must make, and any number more. No two are of one kind between the same two. */
export class DocumentClaims {
  readonly ownReference: EntityReference;
  readonly paragraph: EntityReference;
  readonly list: SyntheticClaim[] = [];
  private readonly graph: SyntheticGraph;
  private readonly document: number;
  private readonly random: SeededRandom;
  private readonly ids = new Set<string>();

  constructor(world: SyntheticGraph, document: number, dice: SeededRandom) {
    this.graph = world;
    this.document = document;
    this.random = dice;
    this.ownReference = world.reference('Document', document);
    this.paragraph = world.reference('Paragraph', document);
    this.addRequired();
  }

  /** Cites one of the documents before it, most often one of the first. Whether it had not done so yet. */
  addCitation(): boolean {
    const { graph, document } = this;
    if (document === 0) return false;
    const cited = graph.reference('Document', this.random.nextZipf(document));
    return this.add('cites', this.paragraph, cited, cited.name);
  }

  /** Says one more thing. Whether it had not said so yet. */
  addRandom(): boolean {
    const { random, ownReference, graph } = this;
    const other = (type: TypeName) => graph.reference(type, random.nextZipf(graph.sizes[type]));
    switch (random.nextInt(4)) {
      case 0:
        return this.addNamingSource('submitted', this.actor(), ownReference);
      case 1:
        return this.addNamingSource('considered', other('Meeting'), ownReference);
      case 2:
        return this.addNamingTarget('about', ownReference, other('Topic'));
      default: {
        const type = random.pick(['Organization', 'Person', 'Initiative', 'Member', 'Event'] as const);
        return this.addNamingTarget('mentions', this.paragraph, other(type));
      }
    }
  }

  /** Gives account of those entities that it falls to the document to tell of. */
  private addRequired(): void {
    const { random, document, ownReference, graph } = this;
    const each = (type: TypeName, tell: (it: EntityReference, index: number) => void, from = document) => {
      if (from >= 0) for (const index of graph.describedBy(from, type)) tell(graph.reference(type, index), index);
    };
    const one = (type: TypeName) => graph.reference(type, random.nextZipf(graph.sizes[type]));
    const occasion = (type: TypeName, index: number) => {
      const at = graph.occasionOf(type, index);
      return graph.reference(at.type, at.index);
    };
    each('Meeting', (meeting) => this.addNamingTarget('convenes', ownReference, meeting));
    each('Meeting', (meeting) => this.addNamingTarget('summarizes', ownReference, meeting), document - 1);
    each('Event', (event) => this.addNamingSource('organized', this.actor(), event));
    each('Presentation', (presentation, index) => {
      this.addNamingTarget('presentedAt', presentation, occasion('Presentation', index));
      this.addNamingSource('presented', this.actor(), presentation);
      if (random.oneIn(4)) this.addNamingSource('presented', this.actor(), presentation);
      this.addNamingTarget('about', presentation, one('Topic'));
    });
    each('Member', (member, index) => {
      if (index < seats) this.addNamingSource('belongsTo', member, graph.reference('Organization', 0), this.since());
    });
    each('Organization', (organization, index) => {
      if (index > 0) this.addNamingSource('basedIn', organization, one('Member'));
      if (index > 0 && random.oneIn(4)) this.addNamingSource('unitOf', organization, graph.reference('Organization', random.nextZipf(index)));
    });
    each('Person', (person) => {
      this.addNamingSource('heldOffice', person, one('Organization'), this.since());
      if (random.oneIn(2)) this.addNamingSource('represents', person, one('Member'));
    });
    each('Initiative', (initiative, index) => {
      this.addNamingSource('runs', this.actor(), initiative);
      if (index > 0 && random.oneIn(2)) this.addNamingSource('partOf', initiative, graph.reference('Initiative', random.nextZipf(index)));
      if (random.oneIn(2)) this.addNamingSource('launchedAt', initiative, occasion('Initiative', index));
    });
    each('Decision', (decision, index) => {
      this.addNamingTarget('takenAt', decision, occasion('Decision', index));
      this.addNamingSource('took', this.actor(), decision);
      this.addNamingSource('ledTo', decision, ownReference);
    });
    each('Figure', (figure) =>
      this.addNamingSource('measures', figure, one(random.pick(['Initiative', 'Organization', 'Member', 'Event']))),
    );
  }

  /** Who presents and submits: organizations first of all. */
  private actor(): EntityReference {
    const type = this.random.pick(['Organization', 'Member', 'Person'] as const);
    return this.graph.reference(type, this.random.nextZipf(this.graph.sizes[type]));
  }

  /** From some day on, or to another. */
  private since(): When {
    const start = this.random.nextInt(days);
    const end = this.random.oneIn(2) ? dayAt(start + this.random.nextInt(2_000)) : '..';
    return parseWhen(`${dayAt(start)}/${end}`);
  }

  /** Names the source. */
  private addNamingSource(kind: EdgeName, source: EntityReference, target: EntityReference, when: When | null = null): boolean {
    return this.add(kind, source, target, source.name, when);
  }

  /** Names the target. */
  private addNamingTarget(kind: EdgeName, source: EntityReference, target: EntityReference): boolean {
    return this.add(kind, source, target, target.name);
  }

  private add(
    kind: EdgeName,
    { slug: source }: EntityReference,
    { slug: target }: EntityReference,
    words: string,
    when: When | null = null,
  ): boolean {
    const id = `${source} ${kind} ${target}`;
    if (source === target || this.ids.has(id)) return false;
    this.ids.add(id);
    const { roles } = edgeKind(kind);
    this.list.push({ kind, source, target, role: roles ? this.random.pick(roles) : null, when, words });
    return true;
  }
}
