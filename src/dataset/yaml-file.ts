import { existsSync, readFileSync } from 'node:fs';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Path, SourceLocation, ValidationIssue } from './validation-issue.ts';

/** One item of a data file's list, unchecked, with the way back to its place. */
export interface Item {
  readonly value: unknown;
  /** The place of the value at a path, or of the nearest thing around it. */
  at(path: Path): SourceLocation;
}

/** The items of a YAML file that holds a list. */
export function readList(path: string, file: string): { items: Item[]; problems: ValidationIssue[] } {
  const { value, at, problems } = readYaml(path, file);
  if (problems.length > 0 || value === null) return { items: [], problems };
  if (!Array.isArray(value)) {
    return {
      items: [],
      problems: [
        { location: at([]), rule: 'list-expected', message: 'The file must hold a list (lines that begin with "- ").' },
      ],
    };
  }
  return { items: value.map((item, index) => ({ value: item, at: (inner) => at([index, ...inner]) })), problems };
}

/** A YAML file as one item. */
export function readYaml(path: string, file: string): Item & { problems: ValidationIssue[] } {
  const counter = new LineCounter();
  if (!existsSync(path)) {
    const at = () => ({ file, line: 1, column: 1 });
    return { value: null, at, problems: [{ location: at(), rule: 'missing-file', message: 'This file is missing.' }] };
  }
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: counter, prettyErrors: false });
  const location = (offset: number): SourceLocation => {
    const { line, col } = counter.linePos(offset);
    return { file, line, column: col };
  };
  const problems = document.errors.map((error) => ({
    location: location(error.pos[0]),
    rule: 'yaml',
    message: error.message,
  }));
  const at = (inner: Path): SourceLocation => {
    for (let length = inner.length; length >= 0; length -= 1) {
      const node = length === 0 ? document.contents : document.getIn(inner.slice(0, length), true);
      if (isNode(node) && node.range) return location(node.range[0]);
    }
    return location(0);
  };
  return { value: problems.length > 0 ? null : document.toJS(), at, problems };
}
