import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { entityTypes } from '../model/entities.ts';
import { parseItems, type RawDataset } from './parsed-dataset.ts';
import { entityShapes } from './shapes.ts';
import { DatasetError, didYouMean, type ValidationIssue } from './validation-issue.ts';
import { type Item, readList, readYaml } from './yaml-file.ts';

const types = Object.keys(entityShapes) as (keyof typeof entityShapes)[]; // Object.keys forgets the key type.

const entityFiles = types.map((type) => `${entityTypes[type].plural}.yaml`);

/** The files of claims that `data:annotate` generates. Those written by hand are in the folder `claims`. */
export const generatedClaimFiles = ['citations.yaml', 'membership.yaml', 'mentions.yaml'];

/** All files that a source can have. */
const sourceFiles = [
  'source.yaml',
  'sections.yaml',
  'paragraphs.yaml',
  ...generatedClaimFiles,
  'counts.yaml',
  'ambiguities.yaml',
  'properties.yaml',
  'review.yaml',
  'hints.yaml',
];

/**
 * Reads the data files `rules.yaml`, `preferences.yaml`, `entities/*.yaml`, `sources/<source>/*.yaml` and `sources/<source>/claims/*.yaml`
 * of a folder. Unknown file names are issues.
 */
export function readDataset(folder: string): { raw: RawDataset; issues: ValidationIssue[] } {
  const issues: ValidationIssue[] = [
    ...unknownFiles(folder, [], ['rules.yaml', 'preferences.yaml']),
    ...unknownFiles(folder, ['entities'], entityFiles),
  ];
  const list = (...path: string[]): Item[] => {
    const file = readList(join(folder, ...path), join('data', ...path));
    issues.push(...file.issues);
    return file.items;
  };
  const optionalItem = (...path: string[]): Item[] => {
    if (!existsSync(join(folder, ...path))) return [];
    const file = readYaml(join(folder, ...path), join('data', ...path));
    issues.push(...file.issues);
    return file.value === null ? [] : [file];
  };
  const optionalList = (...path: string[]) => (existsSync(join(folder, ...path)) ? list(...path) : []);
  const entities = new Map(types.map((type) => [type, optionalList('entities', `${entityTypes[type].plural}.yaml`)]));
  const sources = entriesOf(join(folder, 'sources'), 'directory').map((name) => {
    issues.push(...unknownFiles(folder, ['sources', name], sourceFiles));
    const path = ['sources', name, 'source.yaml'];
    const source = readYaml(join(folder, ...path), join('data', ...path));
    issues.push(...source.issues);
    return {
      name,
      source,
      sections: optionalList('sources', name, 'sections.yaml'),
      paragraphs: list('sources', name, 'paragraphs.yaml'),
      claims: [
        ...claimFiles(folder, name).flatMap((file) => list('sources', name, 'claims', file)),
        ...generatedClaimFiles.flatMap((file) => optionalList('sources', name, file)),
      ],
      counts: optionalList('sources', name, 'counts.yaml'),
      ambiguities: optionalList('sources', name, 'ambiguities.yaml'),
      properties: optionalList('sources', name, 'properties.yaml'),
      reviews: optionalList('sources', name, 'review.yaml'),
      hints: optionalItem('sources', name, 'hints.yaml'),
    };
  });
  const [rules, preferences] = [optionalList('rules.yaml'), optionalList('preferences.yaml')];
  return { raw: { entities, rules, preferences, sources }, issues };
}

/** The files of claims of a source that are written by hand, in the order of the paragraphs that they are named after. */
export function claimFiles(folder: string, source: string): string[] {
  const files = entriesOf(join(folder, 'sources', source, 'claims'), 'file').filter((file) => /\.ya?ml$/.test(file));
  return files.sort(new Intl.Collator('en', { numeric: true }).compare);
}

/**
 * Reads one file of a source with the given shape. `defaultValue` is parsed if the file is missing or empty.
 *
 * @throws {DatasetError} if the file is invalid.
 */
export function readSourceFile<S extends z.ZodType>(
  folder: string,
  source: string,
  file: string,
  shape: S,
  defaultValue: z.input<S>,
): z.infer<S> {
  const path = ['sources', source, file];
  if (!existsSync(join(folder, ...path))) return shape.parse(defaultValue);
  const { value, locate, issues } = readYaml(join(folder, ...path), join('data', ...path));
  const [entry] = issues.length > 0 ? [] : parseItems([{ value: value ?? defaultValue, locate }], shape, issues);
  if (!entry) throw new DatasetError(issues);
  return entry.value;
}

/** Without this check, the facts in a file with a misspelled name would be ignored silently. */
function unknownFiles(folder: string, path: readonly string[], knownFiles: readonly string[]): ValidationIssue[] {
  return entriesOf(join(folder, ...path), 'file')
    .filter((file) => /\.ya?ml$/.test(file) && !knownFiles.includes(file))
    .map((file) => ({
      location: { file: join('data', ...path, file), line: 1, column: 1 },
      rule: 'unknown-file',
      message: `"${file}" is not the name of a data file${didYouMean(file, knownFiles)}.`,
    }));
}

/** The sorted names of the files or folders in a folder; empty if the folder does not exist. */
function entriesOf(folder: string, kind: 'file' | 'directory'): string[] {
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  return entries
    .filter((entry) => (kind === 'file' ? entry.isFile() : entry.isDirectory()))
    .map(({ name }) => name)
    .sort();
}
