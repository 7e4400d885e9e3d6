import { createHash } from 'node:crypto';
import { deriveRelations } from '../model/derive.ts';
import { withTimes } from '../model/entity-time.ts';
import type { Evidence } from '../model/evidence.ts';
import { type Graph, type Relation, relation, type Source } from '../model/graph.ts';
import { type BuiltInRuleId, builtInRules, type Rule } from '../model/rules.ts';
import { checkDataset } from './checks/check.ts';
import { withMembershipPeriods } from './membership-periods.ts';
import { parseDataset, type RawDataset, toEvidence } from './parsed-dataset.ts';
import { readDataset } from './read.ts';
import { DatasetError, type ValidationIssue } from './validation-issue.ts';

/** Builds the graph from the data files in a folder. @throws {DatasetError} with all issues of the data. */
export function loadGraph(folder: string): Graph {
  const { raw, issues } = readDataset(folder);
  return buildGraph(raw, issues);
}

/** Builds the graph from a data set. @throws {DatasetError} with all issues: those found in reading first. */
export function buildGraph(raw: RawDataset, readIssues: readonly ValidationIssue[] = []): Graph {
  const { dataset, issues: parseIssues } = parseDataset(raw);
  const issues = [...readIssues, ...parseIssues, ...checkDataset(dataset)];
  if (issues.length > 0) throw new DatasetError(issues);
  const rules: Rule[] = [...builtInRules, ...dataset.rules.map(({ value: { quotes, paragraphs, ...rule } }) => rule)];
  const undated = dataset.entities.map(({ value }) => value);
  const sources = dataset.sources.map(({ value }) => value);
  const stated = [
    ...sources.flatMap((source) => containsRelations(source, dataset.openings)),
    ...withMembershipPeriods(
      dataset.claims.map(({ value }) => value),
      undated,
    ),
  ];
  // A relation that a source states is not derived a second time.
  const statedTriples = new Set(stated.map(tripleOf));
  const derived = deriveRelations(undated, stated).filter((candidate) => !statedTriples.has(tripleOf(candidate)));
  const relations = [...stated, ...derived];
  const entities = withTimes(undated, relations);
  const counts = dataset.counts.map(({ value }) => ({
    statement: value.statement,
    declared: value.declared,
    evidence: toEvidence(value),
    find: value.find,
  }));
  const ambiguities = dataset.ambiguities.map(({ value }) => ({
    about: value.about,
    reading: value.reading,
    evidence: toEvidence(value),
  }));
  const content = { entities, relations, sources, counts, ambiguities, rules };
  const version = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return freezeDeep({ ...content, version });
}

function tripleOf({ kind, source, target }: Relation): string {
  return `${source} ${kind} ${target}`;
}

/** The relations between the document of a source and its paragraphs, each with the first words of the paragraph. */
function containsRelations({ document }: Source, openings: ReadonlyMap<string, Evidence>): Relation[] {
  return [...openings]
    .filter(([, opening]) => opening.document === document)
    .map(([slug, opening]) =>
      relation({
        kind: 'contains',
        source: document,
        target: slug,
        role: null,
        when: null,
        basis: 'DERIVED',
        document,
        rule: 'paragraph-of-text' satisfies BuiltInRuleId,
        review: null,
        evidence: [opening],
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
