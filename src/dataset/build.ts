import { createHash } from 'node:crypto';
import { deriveRelations } from '../model/derive.ts';
import { withTimes } from '../model/entity-time.ts';
import { type Graph, type Relation, relation, type Source } from '../model/graph.ts';
import { checkDataset } from './checks/check.ts';
import { evidenceOf, paragraphSlug, parseDataset, type RawDataset, toRelation } from './parsed-dataset.ts';
import { readDataset } from './read.ts';
import { DatasetError, type ValidationIssue } from './validation-issue.ts';

/** The graph of the data files below a folder. @throws {DatasetError} with every broken rule. */
export function loadGraph(folder: string): Graph {
  const { raw, problems } = readDataset(folder);
  return buildGraph(raw, problems);
}

/** The graph of a data set. @throws {DatasetError} with every broken rule, those already known included. */
export function buildGraph(raw: RawDataset, earlier: readonly ValidationIssue[] = []): Graph {
  const { facts, problems } = parseDataset(raw);
  const found = [...earlier, ...problems, ...checkDataset(facts)];
  if (found.length > 0) throw new DatasetError(found);
  const undated = facts.entities.map(({ value }) => value);
  const sources = facts.sources.map(({ value }) => value);
  const stated = [
    ...sources.flatMap((source) => contents(source, undated)),
    ...facts.claims.map(({ value }) => toRelation(value)),
  ];
  const known = new Set(stated.map(pairOf));
  const relations = [...stated, ...deriveRelations(undated, stated).filter((derived) => !known.has(pairOf(derived)))];
  const entities = withTimes(undated, relations);
  const counts = facts.counts.map(({ value }) => ({
    statement: value.statement,
    declared: value.declared,
    evidence: evidenceOf(value),
    find: value.find,
  }));
  const ambiguities = facts.ambiguities.map(({ value }) => ({
    about: value.about,
    reading: value.reading,
    evidence: evidenceOf(value),
  }));
  const content = { entities, relations, sources, counts, ambiguities };
  const version = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return freezeDeep({ ...content, version });
}

/** What a source states, a rule need not derive: the same kind between the same two. */
function pairOf({ kind, source, target }: Relation): string {
  return `${source} ${kind} ${target}`;
}

function contents(source: Source, entities: Graph['entities']): Relation[] {
  const prefix = paragraphSlug(source, '');
  return entities
    .filter((entity) => entity.slug.startsWith(prefix))
    .map(({ slug }) =>
      relation({
        kind: 'contains',
        source: source.document,
        target: slug,
        role: null,
        when: null,
        basis: 'DERIVED',
        document: source.document,
        rule: 'The reader found the paragraph in the text of the document.',
        evidence: [],
      }),
    );
}

function freezeDeep<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freezeDeep(inner);
  }
  return value;
}
