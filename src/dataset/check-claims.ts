import { type EdgeEnd, edgeKind, edgeNames } from '../model/edges.ts';
import { concreteTypes, type Entity } from '../model/entities.ts';
import { overlaps } from '../model/when.ts';
import { claimed, type Facts, type Located, paragraphSlug, type SourceClaim } from './facts.ts';
import { didYouMean, type Problem, printPlace } from './problem.ts';
import type { Path } from './yaml-file.ts';

/** The rules of claims: that the catalogue knows their kind, both ends fit, and evidence, role and time are sound. */
export function checkClaims(facts: Facts, entities: ReadonlyMap<string, Located<Entity>>): Problem[] {
  const problems: Problem[] = [];
  const keys = new Map<string, Located<SourceClaim>>();
  const ends = new EndCounter();
  for (const claim of facts.claims) {
    const report = (rule: string, path: Path, message: string) =>
      problems.push({ rule, place: claim.at(path), message });
    checkEvidence(claim, entities, report);
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
    checkTime(claim, source, target, entities, report);
    const { key } = claimed(claim.value);
    const twin = keys.get(key);
    if (twin)
      report(
        'duplicate-claim',
        ['claim'],
        `This claim stands already at ${printPlace(twin.at([]))}: put all its quotes there.`,
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

type Report = (rule: string, path: Path, message: string) => void;

function checkEnd(
  kind: string,
  slug: string,
  end: EdgeEnd,
  entities: ReadonlyMap<string, Located<Entity>>,
  report: Report,
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

function checkEvidence(
  { value }: Located<SourceClaim>,
  entities: ReadonlyMap<string, Located<Entity>>,
  report: Report,
): void {
  if (value.basis === 'STATED' && value.quotes.length === 0)
    report('missing-evidence', ['claim'], 'A STATED claim must quote the words that it rests on.');
  if (value.basis !== 'STATED' && !value.rule)
    report('missing-rule', ['basis'], `A ${value.basis} claim must name its rule or outside fact in "rule".`);
  if (value.basis === 'STATED' && value.rule)
    report('needless-rule', ['rule'], 'A STATED claim rests on its quotes and has no rule.');
  for (const [index, { in: key, span, words }] of value.quotes.entries()) {
    const paragraph = entities.get(paragraphSlug(value.from, key))?.value;
    if (paragraph?.type !== 'Paragraph') {
      const prefix = paragraphSlug(value.from, '');
      const choices = [...entities.keys()]
        .filter((slug) => slug.startsWith(prefix))
        .map((slug) => slug.slice(prefix.length));
      report(
        'unknown-paragraph',
        ['quotes', index, 'in'],
        `"${key}" is no paragraph of ${value.from.name}${didYouMean(key, choices)}.`,
      );
      continue;
    }
    const [start, end] = span;
    if (start >= end || end > paragraph.length) {
      report(
        'impossible-span',
        ['quotes', index, 'span'],
        `The span [${start}, ${end}] must lie within paragraph ${key}, which has ${paragraph.length} characters.`,
      );
    } else if ([...words].length !== end - start) {
      report(
        'impossible-span',
        ['quotes', index, 'span'],
        `The span [${start}, ${end}] has ${end - start} characters, but "${words}" has ${[...words].length}.`,
      );
    }
  }
}

/** What happens at, or within, an occasion cannot lie outside its time. */
function checkTime(
  claim: Located<SourceClaim>,
  source: string,
  target: string,
  entities: ReadonlyMap<string, Located<Entity>>,
  report: Report,
): void {
  const occasions = [source, target].flatMap((slug) => {
    const entity = entities.get(slug)?.value;
    return (entity?.type === 'Event' || entity?.type === 'Meeting') && entity.when ? [{ slug, when: entity.when }] : [];
  });
  const [whole] = occasions.slice(-1);
  const part = claim.value.when ?? (claim.value.claim.includes(' heldWithin ') ? occasions[0]?.when : null);
  if (part && whole && !overlaps(part, whole.when.start, whole.when.end)) {
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
function missingEnds(facts: Facts, ends: EndCounter): Problem[] {
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
        place: at(['slug']),
        message: `"${value.slug}" must have exactly one ${end.field}, so it needs a claim of ${name}.`,
      })),
  );
}
