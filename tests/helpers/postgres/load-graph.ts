import { linesOf } from '../../../src/dataset/lines.ts';
import type { Graph, GraphLine } from '../../../src/model/graph.ts';
import { connect } from '../../../src/store/postgres/loading/connect.ts';
import { type LoadResult, load } from '../../../src/store/postgres/loading/load.ts';

/** Loads a graph into a database; with `lines`, these instead of those of the graph. */
export async function loadGraph(
  url: string,
  graph: Graph,
  lines: Iterable<GraphLine> | AsyncIterable<GraphLine> = linesOf(graph),
): Promise<LoadResult> {
  const connection = await connect(url);
  try {
    return await load(connection, lines, { version: graph.version });
  } finally {
    await connection.close();
  }
}
