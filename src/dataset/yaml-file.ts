import { existsSync, readFileSync } from 'node:fs';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Path, SourceLocation, ValidationIssue } from './validation-issue.ts';

/** A value of a data file that has not been validated. */
export interface Item {
  readonly value: unknown;
  /** The location of the value at a path, or of its nearest existing parent. */
  locate(path: Path): SourceLocation;
}

/** Reads a YAML file that contains a list. `file` is the name shown in issues. */
export function readList(path: string, file: string): { items: Item[]; issues: ValidationIssue[] } {
  const { value, locate, issues } = readYaml(path, file);
  if (issues.length > 0 || value === null) return { items: [], issues };
  if (!Array.isArray(value)) {
    const message = 'The file must contain a list (lines that begin with "- ").';
    return { items: [], issues: [{ location: locate([]), rule: 'list-expected', message }] };
  }
  return { items: value.map((item, index) => ({ value: item, locate: (path) => locate([index, ...path]) })), issues };
}

/** Reads a YAML file as one item. `file` is the name shown in issues. */
export function readYaml(path: string, file: string): Item & { issues: ValidationIssue[] } {
  if (!existsSync(path)) {
    const location = { file, line: 1, column: 1 };
    const issue = { location, rule: 'missing-file', message: 'This file is missing.' };
    return { value: null, locate: () => location, issues: [issue] };
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter, prettyErrors: false });
  const locationOf = (offset: number): SourceLocation => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line, column: col };
  };
  const issues = document.errors.map((error) => ({
    location: locationOf(error.pos[0]),
    rule: 'invalid-yaml',
    message: error.message,
  }));
  const locate = (inner: Path): SourceLocation => {
    for (let length = inner.length; length >= 0; length -= 1) {
      const node = length === 0 ? document.contents : document.getIn(inner.slice(0, length), true);
      if (isNode(node) && node.range) return locationOf(node.range[0]);
    }
    return locationOf(0);
  };
  return { value: issues.length > 0 ? null : document.toJS(), locate, issues };
}
