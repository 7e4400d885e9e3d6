import { createHash } from 'node:crypto';
import { deriveRelations } from '../model/derive.ts';
import { parseEdtf } from '../model/edtf-date.ts';
import type { Entity } from '../model/entities.ts';
import { withTimes } from '../model/entity-time.ts';
import type { Evidence } from '../model/evidence.ts';
import { type DeclaredCount, type Graph, type Relation, relation, type Source } from '../model/graph.ts';
import { fieldOf } from '../model/properties.ts';
import { type BuiltInRuleId, builtInRules, type Rule } from '../model/rules.ts';
import { checkDataset } from './checks/check.ts';
import { findDisputes } from './disputes.ts';
import { inDataFile } from './field-values.ts';
import { deriveMemberships, MembershipHistory, withPeriods } from './membership-periods.ts';
import {
  type ParsedDataset,
  parseDataset,
  parseProperty,
  type RawDataset,
  type SourceProperty,
  toEvidence,
  withValues,
} from './parsed-dataset.ts';
import { applyPreferences, withPreferredFirst, withPreferredValues } from './preferences.ts';
import { readDataset } from './read.ts';
import { uniteClaims } from './unite-claims.ts';
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
  const sources = valuesOf(dataset.sources);
  const counts = valuesOf(dataset.counts).map(toDeclaredCount);
  const properties = valuesOf(dataset.properties);
  const described = withClaimedValues(valuesOf(dataset.entities), properties);
  const undisputed = relationsOf(dataset, described, counts);
  const facts = { entities: described, relations: undisputed, counts, properties, sources };
  const disputes = applyPreferences(findDisputes(facts), dataset.preferences, issues);
  if (issues.length > 0) throw new DatasetError(issues);
  const relations = withPreferredFirst(undisputed, disputes);
  const preferred = withPreferredValues(described, disputes);
  const entities = withSources(
    withTimes(preferred, relations, sourcesOfDates(preferred, valuesOf(dataset.entities), properties)),
    relations,
    properties,
    sources,
  );
  const ambiguities = valuesOf(dataset.ambiguities).map((value) => ({
    question: value.question,
    interpretation: value.interpretation,
    source: value.from.name,
    evidence: toEvidence(value),
  }));
  const content = {
    ...{ entities, relations, sources, counts, ambiguities, rules },
    disputes: disputes.map(({ dispute }) => dispute),
  };
  const version = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return freezeDeep({ ...content, version });
}

function valuesOf<T>(entries: readonly { readonly value: T }[]): T[] {
  return entries.map(({ value }) => value);
}

/** Stated relations in the order of the sources, then those that the graph derives. */
function relationsOf(
  dataset: ParsedDataset,
  entities: readonly Entity[],
  counts: readonly DeclaredCount[],
): Relation[] {
  const claims = valuesOf(dataset.claims);
  const sources = valuesOf(dataset.sources);
  const history = new MembershipHistory(claims, entities);
  const stated = [
    ...sources.flatMap((source) => containsRelations(source, dataset.openings)),
    ...uniteClaims(withPeriods(claims, history)),
    ...deriveMemberships(claims, history),
  ];
  // A relation that a source states is not derived a second time.
  const statedTriples = new Set(stated.map(tripleOf));
  const derived = deriveRelations({ entities, stated, counts });
  const added = derived.filter((candidate) => !statedTriples.has(tripleOf(candidate)));
  return [...stated, ...added.map((one) => inOrder(one, sources))];
}

/** A relation with its sources and its evidence in the order of all sources. */
function inOrder(relation: Relation, sources: readonly Source[]): Relation {
  return {
    ...relation,
    sources: sources.flatMap(({ name }) => relation.sources.filter((one) => one === name)),
    evidence: sources.flatMap((source) => relation.evidence.filter(({ document }) => document === source.document)),
  };
}

function tripleOf({ kind, source, target }: Relation): string {
  return `${source} ${kind} ${target}`;
}

/** The relations between the document of a source and its paragraphs, each with the first words of the paragraph. */
function containsRelations({ name, document }: Source, openings: ReadonlyMap<string, Evidence>): Relation[] {
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
        rule: 'paragraph-of-text' satisfies BuiltInRuleId,
        review: null,
        sources: [name],
        claims: [],
        evidence: [opening],
      }),
    );
}

function toDeclaredCount(count: ParsedDataset['counts'][number]['value']): DeclaredCount {
  const { label, declared, from, when, find } = count;
  const upToSource = () => parseEdtf(`../${from.asOf}`);
  return { label, declared, source: from.name, when: when ?? upToSource(), evidence: toEvidence(count), find };
}

/** Entities with the values that sources give of fields which have none in the entity's own file: those of the earliest source. */
function withClaimedValues(entities: readonly Entity[], properties: readonly SourceProperty[]): Entity[] {
  const byEntity = Map.groupBy(properties, ({ of }) => of);
  return entities.map((entity) => {
    const claims = (byEntity.get(entity.slug) ?? []).filter(({ property }) => fieldOf(entity, property) === null);
    const values = claims.toReversed().map((claim) => [claim.property, parseProperty(claim)]);
    return claims.length === 0 ? entity : withValues(entity, Object.fromEntries(values));
  });
}

/**
 * The names of the sources that give the dates of entities whose own entries do not have them, by slug. `written` has the
 * entities as in their own entries, in the same order.
 */
function sourcesOfDates(
  entities: readonly Entity[],
  written: readonly Entity[],
  properties: readonly SourceProperty[],
): ReadonlyMap<string, readonly string[]> {
  const bySlug = Map.groupBy(properties, ({ of }) => of);
  return new Map(
    entities.map((entity, index) => {
      const field = dateFields.find((name) => fieldOf(entity, name) !== null) ?? '';
      const date = fieldOf(entity, field);
      const own = written[index] && fieldOf(written[index], field);
      const claims = (bySlug.get(entity.slug) ?? []).filter(({ property }) => property === field);
      const giving = claims.filter((claim) => inDataFile(parseProperty(claim)) === inDataFile(date));
      return [entity.slug, own === date ? [] : giving.map(({ from }) => from.name)];
    }),
  );
}

/** The fields with the date of an entity. The first one that it has is its time. */
const dateFields = ['when', 'date', 'launched', 'dated'];

/** Adds to each entity the names of the sources that speak of it: those of its relations and of the values of its fields. */
function withSources(
  entities: readonly Entity[],
  relations: readonly Relation[],
  properties: readonly SourceProperty[],
  sources: readonly Source[],
): Entity[] {
  const bySlug = new Map<string, Set<string>>();
  const speaks = (slug: string, names: readonly string[]) =>
    bySlug.set(slug, (bySlug.get(slug) ?? new Set()).union(new Set(names)));
  for (const { source, target, sources: names } of relations) for (const slug of [source, target]) speaks(slug, names);
  for (const { of, from } of properties) speaks(of, [from.name]);
  const order = sources.map(({ name }) => name);
  return entities.map((entity) => {
    const speaking = bySlug.get(entity.slug);
    return { ...entity, sources: order.filter((name) => speaking?.has(name)) };
  });
}

function freezeDeep<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freezeDeep(inner);
  }
  return value;
}
