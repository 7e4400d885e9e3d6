import { edgeNames } from '../../model/edges.ts';
import { type Entity, slugOf, type TypeName, typeNames } from '../../model/entities.ts';
import { basisNames } from '../../model/evidence.ts';
import type { Graph } from '../../model/graph.ts';
import { foldName, namesOf } from '../../model/names.ts';
import { canonicalSymbols, familyOf, parseSymbols } from '../../model/symbol.ts';
import type { KindSelection, NameQuery, RelationSelection, Step } from '../queries.ts';
import type { DatasetSummary } from '../store.ts';
import { type KindMask, type KindRun, maskOf } from './adjacency.ts';
import { EntityColumns } from './entity-columns.ts';
import { HashIndex } from './hash-index.ts';
import { RelationColumns } from './relation-columns.ts';
import { parsed, partOf, type Sections } from './sections.ts';
import { MergedRuns } from './sorted-slices.ts';
import { Strings } from './string-table.ts';
import { Values } from './value-dictionary.ts';

/** What a data set says of itself as a whole. */
export interface DatasetNotes extends Pick<Graph, 'version' | 'sources' | 'counts' | 'ambiguities'> {
  /** SHA-256 of the texts that are attached. */
  readonly texts: string;
}

/** A graph in columns: entities and relations by number, and the numbers by slug, name and key. */
export class ColumnGraph {
  readonly entities: EntityColumns;
  readonly relations: RelationColumns;
  readonly notes: DatasetNotes;
  readonly dataset: DatasetSummary;
  private readonly names: HashIndex;
  private readonly families: HashIndex;

  constructor(sections: Sections) {
    const strings = new Strings(partOf(sections, 'strings'));
    const values = new Values(partOf(sections, 'values'), strings);
    this.entities = new EntityColumns(partOf(sections, 'entities'), strings, values);
    this.relations = new RelationColumns(partOf(sections, 'relations'), this.entities, strings, values);
    this.names = new HashIndex(partOf(sections, 'entities.names'));
    this.families = new HashIndex(partOf(sections, 'entities.families'));
    this.notes = parsed(sections, 'notes') as DatasetNotes; // What the builder wrote.
    this.dataset = this.facts();
  }

  /** The numbers of entities that bear a name. */
  named({ name, types }: NameQuery): number[] {
    const folded = foldName(name);
    if (folded === '') return []; // What folds to nothing names nothing.
    const exact = this.bearing(folded);
    const found = exact.length > 0 ? exact : this.bearing(foldName(canonicalSymbols(name) ?? name));
    return types ? found.filter((number) => types.includes(this.entities.typeOf(number))) : found;
  }

  /** What a text names: by slug, or the day of a meeting; by name; then, of a symbol, the rest of its family. */
  called(text: string, types: readonly TypeName[] | null): number[] {
    const slugs = [text.trim(), slugOf('Meeting', text.trim())];
    const families = new Set(parseSymbols(text)?.map(familyOf));
    const found = [
      ...slugs.map((slug) => this.entities.numberOf(slug)).filter((number) => number >= 0),
      ...this.named({ name: text, types: null }),
      ...[...families].flatMap((family) => this.inFamily(family)),
    ];
    return [...new Set(found)].filter((number) => types === null || types.includes(this.entities.typeOf(number)));
  }

  /** The documents of a family. */
  inFamily(family: string): number[] {
    return this.families.all(family, (number) => familyAt(this.entities.view(number)) === family);
  }

  /** The relations at an entity, each run in the order of the text; none where the number is -1. */
  runsAt(entity: number, masks: Masks): KindRun[] {
    const runs: KindRun[] = [];
    if (entity >= 0) {
      this.relations.out.collect(entity, masks.out, runs);
      this.relations.in.collect(entity, masks.in, runs);
    }
    return runs;
  }

  /** The numbers of relations of some kinds and bases, in the order of the text. */
  selectedRelations(selection: RelationSelection): MergedRuns {
    return new MergedRuns(this.relations.selected(selection));
  }

  private bearing(folded: string): number[] {
    return this.names.all(folded, (number) =>
      namesOf(this.entities.view(number)).some((name) => foldName(name) === folded),
    );
  }

  private facts(): DatasetSummary {
    const { version, texts, sources } = this.notes;
    const relationCount = (selection: RelationSelection) => this.selectedRelations(selection).length;
    return {
      version,
      texts,
      sources,
      entityCounts: new Map(typeNames().map((type) => [type, new MergedRuns([this.entities.ofType(type)]).length])),
      relationCounts: new Map(
        edgeNames().map((kind) => [
          kind,
          new Map(basisNames.map((basis) => [basis, relationCount({ kinds: [kind], basis: [basis] })])),
        ]),
      ),
    };
  }
}

/** Which kinds of relations, by direction. */
export interface Masks {
  readonly out: KindMask;
  readonly in: KindMask;
}

/** The tables of a selection. */
export function masksOf(selection: KindSelection): Masks {
  const known = masks.get(selection);
  if (known) return known;
  const made = { out: maskOf(selection.out), in: maskOf(selection.in) };
  masks.set(selection, made);
  return made;
}

/** Of selections that are asked for again and again, as those of a field are. */
const masks = new WeakMap<KindSelection, Masks>();

/** The tables of what a step follows. */
export function stepMasks({ kind, direction }: Step): Masks {
  return masksOf(direction === 'OUT' ? { out: [kind], in: [] } : { out: [], in: [kind] });
}

/** The family of a document; null for any other entity, and for a document without symbol. */
export function familyAt(entity: Entity): string | null {
  return entity.type === 'Document' ? entity.family : null;
}
