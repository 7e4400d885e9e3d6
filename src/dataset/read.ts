import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { entityTypes } from '../model/entities.ts';
import type { RawDataset, RawSource } from './facts.ts';
import type { Problem } from './problem.ts';
import { entityShapes } from './shapes.ts';
import { type Item, readList, readYaml } from './yaml-file.ts';

/** The files of a source that hold claims: written by hand, then those that scripts generate. */
const claimFiles = ['claims.yaml', 'citations.yaml', 'membership.yaml', 'mentions.yaml'];

/** Reads the data files below a folder: `entities/*.yaml` and `sources/<source>/*.yaml`. */
export function readDataset(folder: string): { raw: RawDataset; problems: Problem[] } {
  const problems: Problem[] = [];
  const list = (...parts: string[]): Item[] => {
    const read = readList(join(folder, ...parts), join('data', ...parts));
    problems.push(...read.problems);
    return read.items;
  };
  const types = Object.keys(entityShapes) as (keyof typeof entityShapes)[]; // Object.keys forgets the key type.
  const entities = new Map(
    types.map(
      (type) =>
        [type, existsSync(join(folder, 'entities', fileOf(type))) ? list('entities', fileOf(type)) : []] as const,
    ),
  );
  const sources = readdirSync(join(folder, 'sources'))
    .sort()
    .map((name): RawSource => {
      const source = readYaml(
        join(folder, 'sources', name, 'source.yaml'),
        join('data', 'sources', name, 'source.yaml'),
      );
      problems.push(...source.problems);
      const claims = claimFiles.filter((file) => existsSync(join(folder, 'sources', name, file)));
      return {
        name,
        source,
        paragraphs: list('sources', name, 'paragraphs.yaml'),
        claims: claims.flatMap((file) => list('sources', name, file)),
      };
    });
  return { raw: { entities, sources }, problems };
}

function fileOf(type: keyof typeof entityShapes): string {
  return `${entityTypes[type].plural}.yaml`;
}
