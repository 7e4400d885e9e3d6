import { createHash } from 'node:crypto';
import type { Entity } from '../../model/entities.ts';
import type { Graph, GraphLine, RelationFacts } from '../../model/graph.ts';
import { TextsDigest } from '../texts-digest.ts';
import { WordIndexBuilder } from '../words/index.ts';
import type { DatasetMetadata } from './column-graph.ts';
import { EntityBuilder } from './entity-builder.ts';
import { RelationBuilder } from './relation-builder.ts';
import { encodeJson, mergeSections, type Sections } from './sections.ts';
import { StringTableBuilder } from './string-table.ts';
import { ValueDictionaryBuilder } from './value-dictionary.ts';

/**
 * Builds the columns of a graph from a stream of lines, which are not retained. Without a `version`, that of the graph
 * is the SHA-256 of its lines. `onProgress` is called from time to time with the number of lines read.
 * @throws {BuildError} if the lines are not a valid graph.
 */
export async function buildColumns(
  lines: AsyncIterable<GraphLine> | Iterable<GraphLine>,
  {
    version = null,
    onProgress = () => {},
  }: { readonly version?: string | null; readonly onProgress?: (lines: number) => void } = {},
): Promise<Sections> {
  const builder = new GraphBuilder();
  const digest = createHash('sha256');
  let count = 0;
  for await (const line of lines) {
    if (version === null) digest.update(`${JSON.stringify(line)}\n`);
    if ('dataset' in line) builder.setDescription(line.dataset);
    else if ('entity' in line) builder.addEntity(line.entity, line.text ?? null);
    else builder.addRelation(line.relation);
    count += 1;
    if (count % 5_000 === 0) onProgress(count);
  }
  return builder.sections(version ?? digest.digest('hex'));
}

/**
 * The columns of a graph, and of the texts of its paragraphs by slug.
 * @throws {BuildError} if the graph has duplicates, or relations to entities that are not in it.
 */
export function graphToColumns(graph: Graph, texts: ReadonlyMap<string, string>): Sections {
  const builder = new GraphBuilder();
  builder.setDescription(graph);
  for (const entity of graph.entities) builder.addEntity(entity, texts.get(entity.slug) ?? null);
  for (const relation of graph.relations) builder.addRelation(relation);
  return builder.sections(graph.version);
}

type DatasetDescription = Pick<Graph, 'sources' | 'counts' | 'ambiguities' | 'disputes' | 'rules'>;

class GraphBuilder {
  private readonly strings = new StringTableBuilder();
  private readonly values = new ValueDictionaryBuilder(this.strings);
  private readonly entities = new EntityBuilder(this.strings, this.values);
  private readonly relations = new RelationBuilder(this.strings, this.values, this.entities);
  private readonly words = new WordIndexBuilder();
  private readonly texts = new TextsDigest();
  private description: DatasetDescription = { sources: [], counts: [], ambiguities: [], disputes: [], rules: [] };

  setDescription({ sources, counts, ambiguities, disputes, rules }: DatasetDescription): void {
    this.description = { sources, counts, ambiguities, disputes, rules };
  }

  addEntity(entity: Entity, text: string | null): void {
    this.entities.add(entity, text);
    this.words.add(entity, text);
    if (text !== null) this.texts.add(entity.slug, text);
  }

  addRelation(facts: RelationFacts): void {
    this.relations.add(facts);
  }

  sections(version: string): Sections {
    const metadata: DatasetMetadata = { version, texts: this.texts.finish(), ...this.description };
    return {
      metadata: encodeJson(metadata),
      ...mergeSections({
        entities: this.entities.sections(),
        relations: this.relations.sections(),
        words: this.words.sections(),
        values: this.values.sections(),
        strings: this.strings.sections(),
      }),
    };
  }
}
