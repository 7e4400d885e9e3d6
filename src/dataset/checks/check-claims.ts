import { type EdtfDate, overlaps } from '../../model/edtf-date.ts';
import { concreteTypes, type Entity } from '../../model/entities.ts';
import {
  type RelationEnd,
  type RelationKindName,
  relationKind,
  relationKindNames,
} from '../../model/relation-kinds.ts';
import { type EndpointRole, endpointOf, typeMismatch } from '../endpoint.ts';
import { keyOfClaim, type ParsedDataset, type SourceClaim, type WithLocation } from '../parsed-dataset.ts';
import {
  didYouMean,
  formatLocation,
  issueReporter,
  type ReportIssue,
  type ValidationIssue,
} from '../validation-issue.ts';
import { checkBasis, checkCarried, checkYield } from './check-evidence.ts';
import { checkQuotes } from './check-quotes.ts';

/**
 * Checks claims: relation kind, endpoints, evidence, role, time; and within each source, duplicates and how many relations
 * an entity may have. Several sources may claim the same, and may disagree.
 */
export function checkClaims(
  dataset: ParsedDataset,
  entities: ReadonlyMap<string, WithLocation<Entity>>,
): ValidationIssue[] {
  const issues: ValidationIssue[] = [];
  const claimsByKey = new Map<string, WithLocation<SourceClaim>>();
  const counter = new EndpointCounter();
  const rules = new Map(dataset.rules.map(({ value }) => [value.id, value]));
  for (const claim of dataset.claims) {
    const reportIssue = issueReporter(claim, issues);
    checkBasis(claim, rules, reportIssue);
    checkQuotes(claim, entities, reportIssue);
    const [source = '', kindName = '', target = ''] = claim.value.claim.split(' ');
    const name = relationKindNames().find((candidate) => candidate === kindName);
    if (!name) {
      const suggestion = didYouMean(kindName, relationKindNames());
      reportIssue('unknown-kind', ['claim'], `"${kindName}" is not a relation kind${suggestion}.`);
      continue;
    }
    const kind = relationKind(name);
    if (
      !checkEndpoint(name, 'source', source, kind.source, entities, reportIssue) ||
      !checkEndpoint(name, 'target', target, kind.target, entities, reportIssue)
    )
      continue;
    if (source === target)
      reportIssue('self-relation', ['claim'], `${name} must relate two different entities, but both are "${source}".`);
    checkRole(name, claim.value.role, reportIssue);
    checkYield(name, claim.value.rule, rules, reportIssue);
    checkCarried(name, claim.value, [source, target], entities, reportIssue);
    checkPeriod(name, claim.value, entities.get(target)?.value, reportIssue);
    checkTime(name, claim.value.when, [source, target], entities, reportIssue);
    const { from, statedAt } = claim.value;
    const key = `${from.name} ${keyOfClaim(claim.value)} ${statedAt ?? ''}`;
    const duplicate = claimsByKey.get(key);
    if (duplicate)
      reportIssue(
        'duplicate-claim',
        ['claim'],
        `This claim is already at ${formatLocation(duplicate.locate([]))}: put all its quotes there.`,
      );
    claimsByKey.set(key, claim);
    for (const [slug, end] of [
      [source, kind.source],
      [target, kind.target],
    ] as const) {
      if (end.count !== 'many' && counter.add(slug, end, from.name) > 1)
        reportIssue(
          'cardinality',
          ['claim'],
          `"${slug}" can have only one relation "${end.field}" in a source, but ${name} adds a second.`,
        );
    }
  }
  return [...issues, ...missingRelations(dataset, counter)];
}

function checkEndpoint(
  kind: string,
  role: EndpointRole,
  slug: string,
  end: RelationEnd,
  entities: ReadonlyMap<string, WithLocation<Entity>>,
  reportIssue: ReportIssue,
): boolean {
  const expected = endpointOf(end);
  const entity = entities.get(slug);
  if (!entity) {
    const choices = [...entities.values()]
      .filter(({ value }) => expected.types.includes(value.type))
      .map(({ value }) => value.slug);
    reportIssue(
      'unknown-entity',
      ['claim'],
      `${kind} refers to "${slug}", which does not exist${didYouMean(slug, choices)}.`,
    );
    return false;
  }
  if (!expected.types.includes(entity.value.type)) {
    reportIssue('invalid-endpoint', ['claim'], typeMismatch(kind, role, expected, slug, entity.value.type));
    return false;
  }
  return true;
}

/** A claim may be stated as of a day only if its kind lasts, and if its period is given or follows from the target. */
function checkPeriod(
  kind: RelationKindName,
  { statedAt, when }: SourceClaim,
  target: Entity | undefined,
  reportIssue: ReportIssue,
): void {
  if (statedAt === null) return;
  if (!relationKind(kind).lasting)
    reportIssue('unexpected-day', ['statedAt'], `"statedAt" is for relations that last, but ${kind} does not.`);
  else if (!when && !(target?.type === 'Organization' && target.founded))
    reportIssue(
      'missing-period',
      ['statedAt'],
      `A claim with "statedAt" must have "when", unless its target has "founded", but "${target?.slug}" has none.`,
    );
}

function checkRole(name: RelationKindName, role: string | null, reportIssue: ReportIssue): void {
  const roles = Object.keys(relationKind(name).roles ?? {});
  if (!role || roles.includes(role)) return;
  const expected = roles.length > 0 ? `must be one of ${roles.join(', ')}` : 'must be left out';
  reportIssue(
    'unknown-role',
    ['role'],
    `The role of ${name} ${expected}, but got "${role}"${didYouMean(role, roles)}.`,
  );
}

/** What happens at an occasion, or an event within it, must overlap the time of the occasion. */
function checkTime(
  kind: RelationKindName,
  claimTime: EdtfDate | null,
  slugs: readonly string[],
  entities: ReadonlyMap<string, WithLocation<Entity>>,
  reportIssue: ReportIssue,
): void {
  const [source, target] = slugs.map((slug) => {
    const entity = entities.get(slug)?.value;
    return entity?.type === 'Event' || entity?.type === 'Meeting' ? { slug, when: entity.when } : null;
  });
  const occasion = target ?? source;
  const part = claimTime ?? (kind === 'heldWithin' ? source?.when : null);
  if (part && occasion?.when && !overlaps(part, occasion.when.start, occasion.when.end)) {
    reportIssue(
      'outside-interval',
      ['claim'],
      `${part.edtf} lies outside ${occasion.when.edtf}, the time of "${occasion.slug}".`,
    );
  }
}

/** Counts the relations of entities at endpoints that allow only one. */
class EndpointCounter {
  private readonly counts = new Map<string, Map<string, number>>();

  /** Counts a relation that a source claims. Returns how many the entity has now in this source. */
  add(slug: string, end: RelationEnd, source: string): number {
    const key = `${end.field} ${slug}`;
    const bySource = this.counts.get(key) ?? new Map<string, number>();
    const count = (bySource.get(source) ?? 0) + 1;
    this.counts.set(key, bySource.set(source, count));
    return count;
  }

  has(slug: string, end: RelationEnd): boolean {
    return this.counts.has(`${end.field} ${slug}`);
  }
}

/** Reports entities that lack a required relation. `contains` is skipped, as the graph adds it for every paragraph. */
function missingRelations(dataset: ParsedDataset, counter: EndpointCounter): ValidationIssue[] {
  const required = relationKindNames()
    .filter((name) => name !== 'contains')
    .flatMap((name) =>
      [relationKind(name).source, relationKind(name).target]
        .filter((end) => end.count === 'one')
        .map((end) => ({ name, end })),
    );
  return dataset.entities.flatMap(({ value, locate }) =>
    required
      .filter(({ end }) => concreteTypes(end.type).includes(value.type) && !counter.has(value.slug, end))
      .map(({ name, end }) => ({
        rule: 'cardinality',
        location: locate(['slug']),
        message: `"${value.slug}" must have exactly one relation "${end.field}": add a claim of kind ${name}.`,
      })),
  );
}
