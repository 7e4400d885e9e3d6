import { type EdgeEnd, type EdgeName, edgeKind, edgeNames } from '../../model/edges.ts';
import { concreteTypes, type Entity } from '../../model/entities.ts';
import { overlaps, type When } from '../../model/when.ts';
import { type ParsedDataset, type SourceClaim, toRelation, type WithLocation } from '../parsed-dataset.ts';
import { didYouMean, formatLocation, type ReportIssue, reporter, type ValidationIssue } from '../validation-issue.ts';
import { checkQuotes } from './check-quotes.ts';

/** The rules of claims: that the catalogue knows their kind, both ends fit, and evidence, role and time are sound. */
export function checkClaims(
  facts: ParsedDataset,
  entities: ReadonlyMap<string, WithLocation<Entity>>,
): ValidationIssue[] {
  const problems: ValidationIssue[] = [];
  const keys = new Map<string, WithLocation<SourceClaim>>();
  const ends = new EndCounter();
  for (const claim of facts.claims) {
    const report = reporter(claim, problems);
    checkBasis(claim, report);
    checkQuotes(claim, entities, report);
    const [source = '', name = '', target = ''] = claim.value.claim.split(' ');
    const known = edgeNames().find((edge) => edge === name);
    if (!known) {
      report('unknown-kind', ['claim'], `"${name}" is no kind of the edge catalogue${didYouMean(name, edgeNames())}.`);
      continue;
    }
    const kind = edgeKind(known);
    if (
      !checkEnd(name, source, kind.source, entities, report) ||
      !checkEnd(name, target, kind.target, entities, report)
    )
      continue;
    if (source === target)
      report('self-relation', ['claim'], `${name} must join two different entities, but both ends are "${source}".`);
    const { role } = claim.value;
    if (role && !kind.roles?.includes(role)) {
      const choices = kind.roles ? `must be one of ${kind.roles.join(', ')}` : 'must be left out';
      report(
        'unknown-role',
        ['role'],
        `The role of ${name} ${choices}, but got "${role}"${didYouMean(role, kind.roles ?? [])}.`,
      );
    }
    checkTime(known, claim.value.when, [source, target], entities, report);
    const { key } = toRelation(claim.value);
    const twin = keys.get(key);
    if (twin)
      report(
        'duplicate-claim',
        ['claim'],
        `This claim stands already at ${formatLocation(twin.at([]))}: put all its quotes there.`,
      );
    keys.set(key, claim);
    for (const [slug, end] of [
      [source, kind.source],
      [target, kind.target],
    ] as const) {
      if (end.count !== 'many' && ends.add(slug, end) > 1) {
        report('cardinality', ['claim'], `"${slug}" can have one ${end.field} only, but ${name} gives it a second.`);
      }
    }
  }
  return [...problems, ...missingEnds(facts, ends)];
}

function checkEnd(
  kind: string,
  slug: string,
  end: EdgeEnd,
  entities: ReadonlyMap<string, WithLocation<Entity>>,
  report: ReportIssue,
): boolean {
  const types = concreteTypes(end.type);
  const entity = entities.get(slug);
  if (!entity) {
    const choices = [...entities.values()]
      .filter(({ value }) => types.includes(value.type))
      .map(({ value }) => value.slug);
    report(
      'unknown-entity',
      ['claim'],
      `${kind} points to "${slug}", which does not exist${didYouMean(slug, choices)}.`,
    );
    return false;
  }
  if (!types.includes(entity.value.type)) {
    report(
      'wrong-end',
      ['claim'],
      `${kind} needs ${end.type} here (${types.join(', ')}), but "${slug}" is ${entity.value.type}.`,
    );
    return false;
  }
  return true;
}

function checkBasis({ value }: WithLocation<SourceClaim>, report: ReportIssue): void {
  if (value.basis === 'STATED' && value.quotes.length === 0)
    report('missing-evidence', ['claim'], 'A STATED claim must quote the words that it rests on.');
  if (value.basis !== 'STATED' && !value.rule)
    report('missing-rule', ['basis'], `A ${value.basis} claim must name its rule or outside fact in "rule".`);
  if (value.basis === 'STATED' && value.rule)
    report('needless-rule', ['rule'], 'A STATED claim rests on its quotes and has no rule.');
}

/** What happens at an occasion, and an event within it, cannot lie outside its time. */
function checkTime(
  kind: EdgeName,
  own: When | null,
  ends: readonly string[],
  entities: ReadonlyMap<string, WithLocation<Entity>>,
  report: ReportIssue,
): void {
  const [source, target] = ends.map((slug) => {
    const entity = entities.get(slug)?.value;
    return entity?.type === 'Event' || entity?.type === 'Meeting' ? { slug, when: entity.when } : null;
  });
  const whole = target ?? source;
  const part = own ?? (kind === 'heldWithin' ? source?.when : null);
  if (part && whole?.when && !overlaps(part, whole.when.start, whole.when.end)) {
    report('outside-interval', ['claim'], `${part.edtf} lies outside ${whole.when.edtf}, the time of "${whole.slug}".`);
  }
}

/** Counts the edges at ends that may have one only. */
class EndCounter {
  private readonly counts = new Map<string, number>();

  add(slug: string, end: EdgeEnd): number {
    const key = `${end.field} ${slug}`;
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return count;
  }

  has(slug: string, end: EdgeEnd): boolean {
    return this.counts.has(`${end.field} ${slug}`);
  }
}

/** Ends that must have exactly one edge; `contains` is left out because paragraphs get theirs from their source. */
function missingEnds(facts: ParsedDataset, ends: EndCounter): ValidationIssue[] {
  const required = edgeNames()
    .filter((name) => name !== 'contains')
    .flatMap((name) =>
      [edgeKind(name).source, edgeKind(name).target].filter((end) => end.count === 'one').map((end) => ({ name, end })),
    );
  return facts.entities.flatMap(({ value, at }) =>
    required
      .filter(({ end }) => concreteTypes(end.type).includes(value.type) && !ends.has(value.slug, end))
      .map(({ name, end }) => ({
        rule: 'cardinality',
        location: at(['slug']),
        message: `"${value.slug}" must have exactly one ${end.field}, so it needs a claim of ${name}.`,
      })),
  );
}
