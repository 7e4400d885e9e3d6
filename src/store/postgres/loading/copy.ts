import { createHash } from 'node:crypto';
import sql, { raw } from 'sql-template-tag';
import { typeNames } from '../../../model/entities.ts';
import { type Graph, type GraphLine, relation } from '../../../model/graph.ts';
import type { RelationClassCount } from '../../relation-classes.ts';
import { TextsDigest } from '../../texts-digest.ts';
import type { Connection } from '../database.ts';
import type { StoredDataset } from '../versions.ts';
import { entityRow, nameRows, paragraphRow, relationRow } from './rows.ts';

/** What was copied. */
export interface CopiedContent {
  readonly lines: number;
  readonly entities: number;
  readonly relations: number;
  /** SHA-256 of the lines. */
  readonly version: string;
  /** The `TextsDigest` of the paragraph texts. */
  readonly texts: string;
  readonly dataset: StoredDataset;
  readonly coverage: Pick<Graph, 'counts' | 'ambiguities' | 'disputes'>;
}

/**
 * Copies the lines of a graph into the tables of the first schema in the search path. `onProgress` is called from time
 * to time with the number of lines read.
 */
export async function copyLines(
  connection: Connection,
  lines: AsyncIterable<GraphLine> | Iterable<GraphLine>,
  onProgress: (lines: number) => void,
): Promise<CopiedContent> {
  const digest = createHash('sha256');
  const textsDigest = new TextsDigest();
  let dataset: Pick<Graph, 'sources' | 'counts' | 'ambiguities' | 'disputes' | 'rules'> = {
    sources: [],
    counts: [],
    ambiguities: [],
    disputes: [],
    rules: [],
  };
  const entityCounts = new Map(typeNames().map((type) => [type, 0]));
  const classCounts = new Map<string, RelationClassCount>();
  const buffers = {
    entities: [] as string[],
    names: [] as string[],
    paragraphs: [] as string[],
    relations: [] as string[],
  };
  let [entities, relations, count] = [0, 0, 0];
  let writing = Promise.resolve();
  const flush = async () => {
    const batch = Object.entries(buffers).map(([table, rows]) => [table, rows.splice(0).join('')] as const);
    await writing; // The database writes one batch while the next is prepared.
    writing = (async () => {
      for (const [table, rows] of batch)
        if (rows !== '') await connection.copy(sql`copy ${raw(table)} from stdin`, rows);
    })();
    writing.catch(() => {}); // The next await throws the error.
  };
  for await (const line of lines) {
    digest.update(`${JSON.stringify(line)}\n`);
    if ('dataset' in line) {
      dataset = line.dataset;
    } else if ('entity' in line) {
      const { entity, text = null } = line;
      buffers.entities.push(entityRow(entity, entities, text));
      buffers.names.push(...nameRows(entity, entities));
      if (text !== null) {
        buffers.paragraphs.push(paragraphRow(entity.slug, text));
        textsDigest.add(entity.slug, text);
      }
      entityCounts.set(entity.type, (entityCounts.get(entity.type) ?? 0) + 1);
      entities += 1;
    } else {
      const facts = relation(line.relation);
      buffers.relations.push(relationRow(facts, relations));
      const { kind, basis, role, rule, review, sources } = facts;
      const relationClass = { kind, basis, role, rule, review, sources };
      const key = JSON.stringify(relationClass);
      classCounts.set(key, { ...relationClass, count: (classCounts.get(key)?.count ?? 0) + 1 });
      relations += 1;
    }
    count += 1;
    if (count % 5_000 === 0) {
      await flush();
      onProgress(count);
    }
  }
  await flush();
  await writing;
  onProgress(count);
  const { counts, ambiguities, disputes } = dataset;
  return {
    lines: count,
    entities,
    relations,
    version: digest.digest('hex'),
    texts: textsDigest.finish(),
    dataset: {
      sources: dataset.sources,
      rules: dataset.rules,
      entityCounts: [...entityCounts],
      relationClasses: [...classCounts.values()],
    },
    coverage: { counts, ambiguities, disputes },
  };
}
