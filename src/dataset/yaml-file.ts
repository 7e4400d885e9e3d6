import { existsSync, readFileSync } from 'node:fs';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Path, Place, Problem } from './problem.ts';

/** One item of a data file's list, unchecked, with the way back to its place. */
export interface Item {
  readonly value: unknown;
  /** The place of the value at a path, or of the nearest thing around it. */
  at(path: Path): Place;
}

/** The items of a YAML file that holds a list. */
export function readList(path: string, file: string): { items: Item[]; problems: Problem[] } {
  const { value, at, problems } = readYaml(path, file);
  if (problems.length > 0 || value === null) return { items: [], problems };
  if (!Array.isArray(value)) {
    return {
      items: [],
      problems: [
        { place: at([]), rule: 'list-expected', message: 'The file must hold a list (lines that begin with "- ").' },
      ],
    };
  }
  return { items: value.map((item, index) => ({ value: item, at: (inner) => at([index, ...inner]) })), problems };
}

/** A YAML file as one item. */
export function readYaml(path: string, file: string): Item & { problems: Problem[] } {
  const counter = new LineCounter();
  if (!existsSync(path)) {
    const at = () => ({ file, line: 1, column: 1 });
    return { value: null, at, problems: [{ place: at(), rule: 'missing-file', message: 'This file is missing.' }] };
  }
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: counter, prettyErrors: false });
  const place = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { file, line, column: col };
  };
  const problems = document.errors.map((error) => ({
    place: place(error.pos[0]),
    rule: 'yaml',
    message: error.message,
  }));
  const at = (inner: Path): Place => {
    for (let length = inner.length; length >= 0; length -= 1) {
      const node = length === 0 ? document.contents : document.getIn(inner.slice(0, length), true);
      if (isNode(node) && node.range) return place(node.range[0]);
    }
    return place(0);
  };
  return { value: problems.length > 0 ? null : document.toJS(), at, problems };
}
