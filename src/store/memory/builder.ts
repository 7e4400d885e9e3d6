import { createHash } from 'node:crypto';
import type { Entity } from '../../model/entities.ts';
import type { Graph, GraphLine, RelationFacts } from '../../model/graph.ts';
import { TextsDigest } from '../texts-digest.ts';
import { WordIndexBuilder } from '../words/index.ts';
import type { DatasetNotes } from './column-graph.ts';
import { EntityBuilder } from './entity-builder.ts';
import { RelationBuilder } from './relation-builder.ts';
import { joined, printed, type Sections } from './sections.ts';
import { StringsBuilder } from './string-table.ts';
import { ValuesBuilder } from './value-dictionary.ts';

/** What a graph has beside its entities and relations. */
type Rest = Pick<Graph, 'sources' | 'counts' | 'ambiguities'>;

/**
 * The columns of a graph that comes in lines, of which none is kept. A graph that does not state its version has the
 * SHA-256 of its lines. `read` is told, now and then, how many have been read.
 * @throws {BuildError} if the lines are no graph.
 */
export async function buildColumns(
  lines: AsyncIterable<GraphLine> | Iterable<GraphLine>,
  {
    version = null,
    read = () => {},
  }: { readonly version?: string | null; readonly read?: (lines: number) => void } = {},
): Promise<Sections> {
  const builder = new ColumnsBuilder();
  const digest = createHash('sha256');
  let count = 0;
  for await (const line of lines) {
    if (version === null) digest.update(`${JSON.stringify(line)}\n`);
    if ('dataset' in line) builder.describe(line.dataset);
    else if ('entity' in line) builder.entity(line.entity, line.text ?? null);
    else builder.relation(line.relation);
    count += 1;
    if (count % 5_000 === 0) read(count);
  }
  return builder.sections(version ?? digest.digest('hex'));
}

/** The columns of a graph and the texts of its paragraphs by slug. @throws {BuildError} if an end is missing, or something comes twice. */
export function graphToColumns(graph: Graph, texts: ReadonlyMap<string, string>): Sections {
  const builder = new ColumnsBuilder();
  builder.describe(graph);
  for (const entity of graph.entities) builder.entity(entity, texts.get(entity.slug) ?? null);
  for (const relation of graph.relations) builder.relation(relation);
  return builder.sections(graph.version);
}

class ColumnsBuilder {
  private readonly strings = new StringsBuilder();
  private readonly values = new ValuesBuilder(this.strings);
  private readonly entities = new EntityBuilder(this.strings, this.values);
  private readonly relations = new RelationBuilder(this.strings, this.values, this.entities);
  private readonly words = new WordIndexBuilder();
  private readonly texts = new TextsDigest();
  private rest: Rest = { sources: [], counts: [], ambiguities: [] };

  describe({ sources, counts, ambiguities }: Rest): void {
    this.rest = { sources, counts, ambiguities };
  }

  entity(entity: Entity, text: string | null): void {
    this.entities.add(entity, text);
    this.words.add(entity, text);
    if (text !== null) this.texts.add(entity.slug, text);
  }

  relation(facts: RelationFacts): void {
    this.relations.add(facts);
  }

  sections(version: string): Sections {
    const notes: DatasetNotes = { version, texts: String(this.texts), ...this.rest };
    return {
      notes: printed(notes),
      ...joined({
        entities: this.entities.sections(),
        relations: this.relations.sections(),
        words: this.words.sections(),
        values: this.values.sections(),
        strings: this.strings.sections(),
      }),
    };
  }
}
