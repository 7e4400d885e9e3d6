import { encodeId } from '../../../src/api/ids.ts';
import {
  concreteTypes,
  type Entity,
  type InterfaceName,
  parseSlug,
  type TypeName,
} from '../../../src/model/entities.ts';
import type { Graph } from '../../../src/model/graph.ts';
import { namesOf } from '../../../src/model/names.ts';
import { hostileTexts } from '../edge-cases/edge-case-texts.ts';

/** Chooses an element of a list. */
export type Choose = <T>(list: readonly T[]) => T;

/** Argument values in GraphQL syntax: references, names, days and numbers that occur in a graph. */
export class RandomValues {
  private readonly graph: Graph;
  private readonly choose: Choose;
  private readonly names: readonly string[];
  private readonly symbols: readonly string[];
  private readonly days: readonly string[];

  constructor(graph: Graph, choose: Choose) {
    this.graph = graph;
    this.choose = choose;
    this.names = graph.entities.flatMap(namesOf);
    this.symbols = graph.entities.flatMap((entity) => (entity.type === 'Document' ? entity.symbols : []));
    this.days = graph.entities.flatMap(({ time }) => [time?.when.start, time?.when.end].filter((day) => day != null));
  }

  /** A value of a scalar, for an argument or input field with this name. */
  of(scalar: string, name: string): string {
    if (scalar === 'Int') return String(this.choose(integers[name] ?? [1, 2, 3]));
    if (scalar === 'Boolean') return this.choose(['true', 'false']);
    return JSON.stringify(this.text(scalar, name));
  }

  /** A value of a scalar that the API rejects, or that matches nothing. */
  invalid(scalar: string): string {
    if (scalar === 'Int') return this.choose(['-1', '0', '101', '1000000', '2147483648', '1.5']);
    if (scalar === 'Boolean') return '"true"';
    const relation = this.relationId();
    const odd = [
      'nonsense',
      encodeId('Topic', 'nothing'),
      relation,
      '2023-02-30',
      'INF/MSME',
      'topic/nothing',
      'zebra',
    ];
    // A lone surrogate cannot be written in an operation.
    return JSON.stringify(
      this.choose([...odd, ...hostileTexts.filter((text) => text.length < 300 && text.isWellFormed())]),
    );
  }

  private text(scalar: string, name: string): string {
    if (scalar === 'Date') return this.choose(this.days);
    if (scalar === 'DocumentSymbol') return this.choose([...this.symbols, this.choose(this.symbols).toLowerCase()]);
    if (scalar === 'ID')
      return this.choose([this.relationId(), this.sourceId(), this.idOf(this.choose(this.graph.entities))]);
    if (scalar === 'EntityRef') return this.reference(name);
    if (scalar === 'SourceRef') return this.sourceReference();
    if (name === 'collections') return this.choose(['INF/MSME', 'wt/min(17)', 'INF/TGE', 'JOB/GC']);
    if (name === 'series') return this.choose(['W', 'r', 'CN', 'N/CAN']);
    if (name === 'units')
      return this.choose(this.graph.entities.flatMap((entity) => (entity.type === 'Figure' ? [entity.unit] : [])));
    if (name === 'rules') return this.choose(this.graph.rules).id;
    if (name === 'agendaItems') return this.choose(['Other business', 'Opening']);
    const one = this.choose(this.names);
    if (name === 'query')
      return this.choose([one, `${this.word(one)} ${this.word(this.choose(this.names))}`, this.mistyped(one)]);
    return this.choose(name === 'name' ? [one, one.toUpperCase(), this.word(one), one.slice(1, 3)] : [one]);
  }

  /** The slug or id of an entity that the argument takes, or a symbol of a document. */
  private reference(name: string): string {
    const types = concreteTypes(entityTypes[name] ?? 'Entity');
    const entity = this.choose(this.graph.entities.filter(({ type }) => types.includes(type)));
    return this.choose([entity.slug, this.idOf(entity), ...(entity.type === 'Document' ? entity.symbols : [])]);
  }

  /** The name or id of a source, or the slug or id of its document. */
  private sourceReference(): string {
    const { name, document } = this.choose(this.graph.sources);
    return this.choose([name, this.sourceId(), document, this.idOf({ type: 'Document', slug: document })]);
  }

  private sourceId(): string {
    return encodeId('Source', this.choose(this.graph.sources).name);
  }

  private idOf({ type, slug }: Pick<Entity, 'type' | 'slug'>): string {
    return encodeId(type, parseSlug(slug)?.key ?? slug);
  }

  private relationId(): string {
    return encodeId('Relation', this.choose(this.graph.relations).key);
  }

  private word(text: string): string {
    return this.choose(text.split(' '));
  }

  private mistyped(text: string): string {
    const word = this.word(text);
    const index = this.choose([...word].keys().toArray());
    return word.slice(0, index) + this.choose(['', 'e', 'x']) + word.slice(index + 1);
  }
}

const integers: Readonly<Record<string, readonly number[]>> = {
  first: [1, 2, 5, 20],
  maxDepth: [1, 2],
  maxLength: [1, 2, 3, 4],
  year: [2018, 2022, 2023, 2024],
};

/** The type of entity that an argument takes, by its name; any, if it is not here. */
const entityTypes: Readonly<Record<string, TypeName | InterfaceName>> = {
  about: 'Topic',
  presenters: 'Actor',
  takenBy: 'Actor',
  occasions: 'Occasion',
  consideredAt: 'Occasion',
  citedBy: 'Paragraph',
  submittedBy: 'Actor',
  madeBy: 'Actor',
  addressedTo: 'Actor',
  actors: 'Actor',
  organizers: 'Actor',
  participants: 'Actor',
  winners: 'Actor',
  holders: 'Actor',
  bodies: 'Organization',
  organizations: 'Organization',
  editions: 'Initiative',
  basedIn: 'Member',
};
