import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { entityTypes } from '../model/entities.ts';
import type { RawDataset } from './parsed-dataset.ts';
import { entityShapes } from './shapes.ts';
import { didYouMean, type ValidationIssue } from './validation-issue.ts';
import { type Item, readList, readYaml } from './yaml-file.ts';

const types = Object.keys(entityShapes) as (keyof typeof entityShapes)[]; // Object.keys forgets the key type.

const entityFiles = types.map((type) => `${entityTypes[type].plural}.yaml`);

/** The files of a source that hold claims: written by hand, then those that `annotate` generates. */
const claimFiles = ['claims.yaml', 'citations.yaml', 'membership.yaml', 'mentions.yaml'];

/** All files that a source may have; `hints.yaml` is for `annotate` alone. */
const sourceFiles = [
  'source.yaml',
  'sections.yaml',
  'paragraphs.yaml',
  ...claimFiles,
  'counts.yaml',
  'ambiguities.yaml',
  'hints.yaml',
];

/** Reads the data files below a folder: `entities/*.yaml` and `sources/<source>/*.yaml`. A file of another name is a problem. */
export function readDataset(folder: string): { raw: RawDataset; problems: ValidationIssue[] } {
  const problems: ValidationIssue[] = unknownFiles(folder, ['entities'], entityFiles);
  const list = (...parts: string[]): Item[] => {
    const read = readList(join(folder, ...parts), join('data', ...parts));
    problems.push(...read.problems);
    return read.items;
  };
  const listIfThere = (...parts: string[]) => (existsSync(join(folder, ...parts)) ? list(...parts) : []);
  const entities = new Map(types.map((type) => [type, listIfThere('entities', `${entityTypes[type].plural}.yaml`)]));
  const sources = entriesOf(join(folder, 'sources'), 'directory').map((name) => {
    problems.push(...unknownFiles(folder, ['sources', name], sourceFiles));
    const place = ['sources', name, 'source.yaml'];
    const source = readYaml(join(folder, ...place), join('data', ...place));
    problems.push(...source.problems);
    return {
      name,
      source,
      sections: listIfThere('sources', name, 'sections.yaml'),
      paragraphs: list('sources', name, 'paragraphs.yaml'),
      claims: claimFiles.flatMap((file) => listIfThere('sources', name, file)),
      counts: listIfThere('sources', name, 'counts.yaml'),
      ambiguities: listIfThere('sources', name, 'ambiguities.yaml'),
    };
  });
  return { raw: { entities, sources }, problems };
}

/** A misspelt name would leave its facts out in silence. */
function unknownFiles(folder: string, parts: readonly string[], known: readonly string[]): ValidationIssue[] {
  return entriesOf(join(folder, ...parts), 'file')
    .filter((file) => /\.ya?ml$/.test(file) && !known.includes(file))
    .map((file) => ({
      location: { file: join('data', ...parts, file), line: 1, column: 1 },
      rule: 'unknown-file',
      message: `No data file has this name${didYouMean(file, known)}.`,
    }));
}

/** The names of the files, or folders, in a folder, in order; none where it does not exist. */
function entriesOf(folder: string, kind: 'file' | 'directory'): string[] {
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  return entries
    .filter((entry) => (kind === 'file' ? entry.isFile() : entry.isDirectory()))
    .map(({ name }) => name)
    .sort();
}
