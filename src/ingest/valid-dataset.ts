import { DatasetError, type ParsedDataset, parseDataset, readDataset } from '../dataset/index.ts';

/** The data files in a folder. @throws {DatasetError} with all issues, if a file is invalid. */
export function validDataset(folder: string): ParsedDataset {
  const { raw, issues: readIssues } = readDataset(folder);
  const { dataset, issues: parseIssues } = parseDataset(raw);
  const issues = [...readIssues, ...parseIssues];
  if (issues.length > 0) throw new DatasetError(issues);
  return dataset;
}
