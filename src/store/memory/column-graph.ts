import { type Entity, type TypeName, typeNames } from '../../model/entities.ts';
import type { Graph } from '../../model/graph.ts';
import { nameKeysFor, nameKeysOf } from '../../model/names.ts';
import { namedIn } from '../../model/search-query.ts';
import type { KindSelection, NameQuery, Step } from '../queries.ts';
import { countsByKind } from '../relation-classes.ts';
import type { DatasetSummary } from '../store.ts';
import { type KindMask, type KindSlice, kindMask } from './adjacency.ts';
import { EntityColumns } from './entity-columns.ts';
import { HashIndex } from './hash-index.ts';
import { RelationColumns } from './relation-columns.ts';
import { readJson, type Sections, subsections } from './sections.ts';
import { MergedSlices } from './sorted-slices.ts';
import { StringTable } from './string-table.ts';
import { ValueDictionary } from './value-dictionary.ts';

/** What a graph has besides entities and relations. */
export interface DatasetMetadata
  extends Pick<Graph, 'version' | 'sources' | 'counts' | 'ambiguities' | 'disputes' | 'rules'> {
  /** The digest of the paragraph texts, as in `DatasetSummary`. */
  readonly texts: string;
}

/**
 * A graph in columns: entities and relations by number, and indexes that find the numbers by slug, name, family and
 * key.
 */
export class ColumnGraph {
  readonly entities: EntityColumns;
  readonly relations: RelationColumns;
  readonly metadata: DatasetMetadata;
  readonly dataset: DatasetSummary;
  private readonly names: HashIndex;
  private readonly families: HashIndex;

  constructor(sections: Sections) {
    const strings = new StringTable(subsections(sections, 'strings'));
    const values = new ValueDictionary(subsections(sections, 'values'), strings);
    this.entities = new EntityColumns(subsections(sections, 'entities'), strings, values);
    this.relations = new RelationColumns(subsections(sections, 'relations'), this.entities, strings, values);
    this.names = new HashIndex(subsections(sections, 'entities.names'));
    this.families = new HashIndex(subsections(sections, 'entities.families'));
    this.metadata = readJson(sections, 'metadata') as DatasetMetadata; // As the builder wrote it.
    this.dataset = this.summarize();
  }

  /** The numbers of the entities that match a name query. */
  byName({ name, types }: NameQuery): number[] {
    const found = this.withFirstNameKey(nameKeysFor(name));
    return types ? found.filter((number) => types.includes(this.entities.typeOf(number))) : found;
  }

  /**
   * The exact matches of a search: by slug or meeting date, then by name, then by the symbols among its words, then the
   * other documents of their families.
   */
  exactMatches(text: string, types: readonly TypeName[] | null): number[] {
    const { slugs, names, symbols } = namedIn(text);
    const found = [
      ...slugs.map((slug) => this.entities.numberOf(slug)).filter((number) => number >= 0),
      ...this.withFirstNameKey(names),
      ...symbols.flatMap(({ key }) => this.withNameKey(key)),
      ...symbols.flatMap(({ family }) => this.withNameKey(family)),
    ];
    return [...new Set(found)].filter((number) => types === null || types.includes(this.entities.typeOf(number)));
  }

  /** The documents of a family. */
  familyMembers(family: string): number[] {
    return this.families.findAll(family, (number) => documentFamily(this.entities.view(number)) === family);
  }

  /** The relations at an entity, each slice in the order of the text; none if the number is -1. */
  slicesAt(entity: number, masks: KindMasks): KindSlice[] {
    const slices: KindSlice[] = [];
    if (entity >= 0) {
      this.relations.out.collectSlices(entity, masks.out, slices);
      this.relations.in.collectSlices(entity, masks.in, slices);
    }
    return slices;
  }

  /** The entities with the first of some keys that any entity has. */
  private withFirstNameKey(keys: readonly string[]): number[] {
    for (const key of keys) {
      const found = this.withNameKey(key);
      if (found.length > 0) return found;
    }
    return [];
  }

  private withNameKey(key: string): number[] {
    return this.names.findAll(key, (number) => nameKeysOf(this.entities.view(number)).has(key));
  }

  private summarize(): DatasetSummary {
    const { version, texts, sources, rules } = this.metadata;
    const relationClasses = this.relations.classCounts();
    return {
      version,
      texts,
      sources,
      rules,
      entityCounts: new Map(typeNames().map((type) => [type, new MergedSlices([this.entities.ofType(type)]).length])),
      relationClasses,
      relationCounts: countsByKind(relationClasses),
    };
  }
}

/** The selected kinds of outgoing and incoming relations. */
export interface KindMasks {
  readonly out: KindMask;
  readonly in: KindMask;
}

/** The masks of a selection. Cached, because a field of the API always passes the same object. */
export function kindMasks(selection: KindSelection): KindMasks {
  const cached = maskCache.get(selection);
  if (cached) return cached;
  const created = { out: kindMask(selection.out), in: kindMask(selection.in) };
  maskCache.set(selection, created);
  return created;
}

const maskCache = new WeakMap<KindSelection, KindMasks>();

/** The masks of the relations that a step follows. */
export function stepMasks({ kind, direction }: Step): KindMasks {
  return kindMasks(direction === 'OUT' ? { out: [kind], in: [] } : { out: [], in: [kind] });
}

/** The family of a document; null for documents without a symbol, and for all other entities. */
export function documentFamily(entity: Entity): string | null {
  return entity.type === 'Document' ? entity.family : null;
}
