import { buildGraph } from '../../src/dataset/build.ts';
import { DatasetError, formatIssue } from '../../src/dataset/validation-issue.ts';
import { rawDataset, type TestFacts } from '../helpers/start-graph.ts';

/** The issues with some facts, formatted with their locations. */
export function issuesOf(facts: TestFacts): string[] {
  try {
    buildGraph(rawDataset(facts));
    return [];
  } catch (error) {
    if (error instanceof DatasetError) return error.issues.map(formatIssue);
    throw error;
  }
}
