import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { entityTypes } from '../model/entities.ts';
import type { RawDataset } from './facts.ts';
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
  const listIfThere = (...parts: string[]) => (existsSync(join(folder, ...parts)) ? list(...parts) : []);
  const entities = new Map(types.map((type) => [type, listIfThere('entities', `${entityTypes[type].plural}.yaml`)]));
  const sources = readdirSync(join(folder, 'sources')).sort();
  const raw: RawDataset = {
    entities,
    sources: sources.map((name) => {
      const source = readYaml(
        join(folder, 'sources', name, 'source.yaml'),
        join('data', 'sources', name, 'source.yaml'),
      );
      problems.push(...source.problems);
      return {
        name,
        source,
        paragraphs: list('sources', name, 'paragraphs.yaml'),
        claims: claimFiles.flatMap((file) => listIfThere('sources', name, file)),
        counts: listIfThere('sources', name, 'counts.yaml'),
        ambiguities: listIfThere('sources', name, 'ambiguities.yaml'),
      };
    }),
  };
  return { raw, problems };
}
