import { type EdgeName, edgeKind } from '../model/edges.ts';
import type { TypeName } from '../model/entities.ts';
import { parseWhen, type When } from '../model/when.ts';
import { seats } from './entities.ts';
import type { SeededRandom } from './random.ts';
import { dayAt, days, type Reference, type SyntheticGraph } from './synthetic-graph.ts';

/** What a document says in certain words. */
export interface Claim {
  readonly kind: EdgeName;
  readonly source: string;
  readonly target: string;
  readonly role: string | null;
  readonly when: When | null;
  /** The name of one end as it stands in the text. */
  readonly words: string;
}

/** The claims of one document: those it must make, and any number more. No two are of one kind between the same two. */
export class Claims {
  readonly own: Reference;
  readonly paragraph: Reference;
  readonly list: Claim[] = [];
  private readonly world: SyntheticGraph;
  private readonly document: number;
  private readonly dice: SeededRandom;
  private readonly made = new Set<string>();

  constructor(world: SyntheticGraph, document: number, dice: SeededRandom) {
    this.world = world;
    this.document = document;
    this.dice = dice;
    this.own = world.refer('Document', document);
    this.paragraph = world.refer('Paragraph', document);
    this.tell();
  }

  /** Cites one of the documents before it, most often one of the first. Whether it had not done so yet. */
  cite(): boolean {
    const { world, document } = this;
    if (document === 0) return false;
    const cited = world.refer('Document', this.dice.zipf(document));
    return this.add('cites', this.paragraph, cited, cited.name);
  }

  /** Says one more thing. Whether it had not said so yet. */
  say(): boolean {
    const { dice, own, world } = this;
    const other = (type: TypeName) => world.refer(type, dice.zipf(world.sizes[type]));
    switch (dice.below(4)) {
      case 0:
        return this.told('submitted', this.actor(), own);
      case 1:
        return this.told('considered', other('Meeting'), own);
      case 2:
        return this.toldOf('about', own, other('Topic'));
      default: {
        const type = dice.pick(['Organization', 'Person', 'Initiative', 'Member', 'Event'] as const);
        return this.toldOf('mentions', this.paragraph, other(type));
      }
    }
  }

  /** Gives account of those entities that it falls to the document to tell of. */
  private tell(): void {
    const { dice, document, own, world } = this;
    const each = (type: TypeName, tell: (it: Reference, index: number) => void, from = document) => {
      if (from >= 0) for (const index of world.toldIn(from, type)) tell(world.refer(type, index), index);
    };
    const one = (type: TypeName) => world.refer(type, dice.zipf(world.sizes[type]));
    const occasion = (type: TypeName, index: number) => {
      const at = world.occasionOf(type, index);
      return world.refer(at.type, at.index);
    };
    each('Meeting', (meeting) => this.toldOf('convenes', own, meeting));
    each('Meeting', (meeting) => this.toldOf('summarizes', own, meeting), document - 1);
    each('Event', (event) => this.told('organized', this.actor(), event));
    each('Presentation', (presentation, index) => {
      this.toldOf('presentedAt', presentation, occasion('Presentation', index));
      this.told('presented', this.actor(), presentation);
      if (dice.oneIn(4)) this.told('presented', this.actor(), presentation);
      this.toldOf('about', presentation, one('Topic'));
    });
    each('Member', (member, index) => {
      if (index < seats) this.told('belongsTo', member, world.refer('Organization', 0), this.since());
    });
    each('Organization', (organization, index) => {
      if (index > 0) this.told('basedIn', organization, one('Member'));
      if (index > 0 && dice.oneIn(4)) this.told('unitOf', organization, world.refer('Organization', dice.zipf(index)));
    });
    each('Person', (person) => {
      this.told('heldOffice', person, one('Organization'), this.since());
      if (dice.oneIn(2)) this.told('represents', person, one('Member'));
    });
    each('Initiative', (initiative, index) => {
      this.told('runs', this.actor(), initiative);
      if (index > 0 && dice.oneIn(2)) this.told('partOf', initiative, world.refer('Initiative', dice.zipf(index)));
      if (dice.oneIn(2)) this.told('launchedAt', initiative, occasion('Initiative', index));
    });
    each('Decision', (decision, index) => {
      this.toldOf('takenAt', decision, occasion('Decision', index));
      this.told('took', this.actor(), decision);
      this.told('ledTo', decision, own);
    });
    each('Figure', (figure) =>
      this.told('measures', figure, one(dice.pick(['Initiative', 'Organization', 'Member', 'Event']))),
    );
  }

  /** Who presents and submits: organizations first of all. */
  private actor(): Reference {
    const type = this.dice.pick(['Organization', 'Member', 'Person'] as const);
    return this.world.refer(type, this.dice.zipf(this.world.sizes[type]));
  }

  /** From some day on, or to another. */
  private since(): When {
    const start = this.dice.below(days);
    const end = this.dice.oneIn(2) ? dayAt(start + this.dice.below(2_000)) : '..';
    return parseWhen(`${dayAt(start)}/${end}`);
  }

  /** Names the source. */
  private told(kind: EdgeName, source: Reference, target: Reference, when: When | null = null): boolean {
    return this.add(kind, source, target, source.name, when);
  }

  /** Names the target. */
  private toldOf(kind: EdgeName, source: Reference, target: Reference): boolean {
    return this.add(kind, source, target, target.name);
  }

  private add(
    kind: EdgeName,
    { slug: source }: Reference,
    { slug: target }: Reference,
    words: string,
    when: When | null = null,
  ): boolean {
    const id = `${source} ${kind} ${target}`;
    if (source === target || this.made.has(id)) return false;
    this.made.add(id);
    const { roles } = edgeKind(kind);
    this.list.push({ kind, source, target, role: roles ? this.dice.pick(roles) : null, when, words });
    return true;
  }
}
