import { createHash } from 'node:crypto';
import sql, { raw } from 'sql-template-tag';
import { edgeNames } from '../../../model/edges.ts';
import { typeNames } from '../../../model/entities.ts';
import { basisNames } from '../../../model/evidence.ts';
import { type Graph, type GraphLine, relation } from '../../../model/graph.ts';
import { TextsDigest } from '../../texts-digest.ts';
import type { Connection } from '../connection.ts';
import type { StoredDataset } from '../versions.ts';
import { entityRow, nameRows, paragraphRow, relationRow } from './rows.ts';

/** What was learned of the lines as they went by. */
export interface Content {
  readonly lines: number;
  readonly entities: number;
  readonly relations: number;
  /** SHA-256 of the lines. */
  readonly version: string;
  /** That of the texts among them, as `TextsDigest` makes it. */
  readonly texts: string;
  readonly dataset: StoredDataset;
  readonly coverage: Pick<Graph, 'counts' | 'ambiguities'>;
}

/** Copies the lines of a graph into the tables of the schema that comes first in the search path. `read` is told how many have been read. */
export async function copyLines(
  connection: Connection,
  lines: AsyncIterable<GraphLine> | Iterable<GraphLine>,
  read: (count: number) => void,
): Promise<Content> {
  const digest = createHash('sha256');
  const textsDigest = new TextsDigest();
  let dataset: Pick<Graph, 'sources' | 'counts' | 'ambiguities'> = { sources: [], counts: [], ambiguities: [] };
  const entityCounts = new Map(typeNames().map((type) => [type, 0]));
  const relationCounts = new Map(edgeNames().map((kind) => [kind, new Map(basisNames.map((basis) => [basis, 0]))]));
  const rows = {
    entities: [] as string[],
    names: [] as string[],
    paragraphs: [] as string[],
    relations: [] as string[],
  };
  let [entities, relations, count] = [0, 0, 0];
  let writing = Promise.resolve();
  const write = async () => {
    const full = Object.entries(rows).map(([table, lines]) => [table, lines.splice(0).join('')] as const);
    await writing; // One batch goes into the database while the next is made.
    writing = (async () => {
      for (const [table, text] of full)
        if (text !== '') await connection.copy(sql`copy ${raw(table)} from stdin`, text);
    })();
    writing.catch(() => {}); // Whoever waits for it next hears of it.
  };
  for await (const line of lines) {
    digest.update(`${JSON.stringify(line)}\n`);
    if ('dataset' in line) {
      dataset = line.dataset;
    } else if ('entity' in line) {
      const { entity, text = null } = line;
      rows.entities.push(entityRow(entity, entities, text));
      rows.names.push(...nameRows(entity, entities));
      if (text !== null) {
        rows.paragraphs.push(paragraphRow(entity.slug, text));
        textsDigest.add(entity.slug, text);
      }
      entityCounts.set(entity.type, (entityCounts.get(entity.type) ?? 0) + 1);
      entities += 1;
    } else {
      const facts = relation(line.relation);
      rows.relations.push(relationRow(facts, relations));
      const counts = relationCounts.get(facts.kind);
      counts?.set(facts.basis, (counts.get(facts.basis) ?? 0) + 1);
      relations += 1;
    }
    count += 1;
    if (count % 5_000 === 0) {
      await write();
      read(count);
    }
  }
  await write();
  await writing;
  read(count);
  const { counts, ambiguities } = dataset;
  return {
    lines: count,
    entities,
    relations,
    version: digest.digest('hex'),
    texts: String(textsDigest),
    dataset: {
      sources: dataset.sources,
      entityCounts: [...entityCounts],
      relationCounts: [...relationCounts].map(([kind, byBasis]) => [kind, [...byBasis]]),
    },
    coverage: { counts, ambiguities },
  };
}
