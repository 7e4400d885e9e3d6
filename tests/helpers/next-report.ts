import { appendFileSync, cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadGraph } from '../../src/dataset/build.ts';
import type { Graph } from '../../src/model/graph.ts';
import { dataGraph } from './data-graph.ts';

/** The made-up report of the next year, in the form of the data files. */
export const nextReport = 'tests/data/next-report';

/** The name of the source that the repository has, and of the made-up one. */
export const [firstSource, nextSource] = ['annual-report-2023', 'tidal-mills-2024'] as const;

/**
 * Calls a function with a folder that has the data files of the repository and those of the made-up report, and deletes the
 * folder.
 */
export function withNextReport<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'data-'));
  try {
    cpSync('data', folder, { recursive: true });
    for (const file of globSync('**/*.yaml', { cwd: nextReport })) {
      const target = join(folder, file);
      if (existsSync(target)) appendFileSync(target, `\n${readFileSync(join(nextReport, file), 'utf8')}`);
      else cpSync(join(nextReport, file), target, { recursive: true });
    }
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The graph of both. */
export function twoSourceGraph(): Graph {
  return withNextReport(loadGraph);
}

/** The data of the repository, and the same with the made-up report: what the report of 2023 answers is the same. */
export const graphs = [
  ['alone', dataGraph],
  ['beside the report of another year', twoSourceGraph()],
] as const;
