import { overlaps } from '../../model/edtf-date.ts';
import { type Entity, type NameScope, parseSlug, slugOf, theGroup } from '../../model/entities.ts';
import { externalNamesOf, foldName } from '../../model/names.ts';
import { parseSymbol, printSymbol } from '../../model/symbol.ts';
import { type ParsedDataset, paragraphSlug, type WithLocation } from '../parsed-dataset.ts';
import { didYouMean, formatLocation, issueReporter, type Path, type ValidationIssue } from '../validation-issue.ts';

/**
 * Checks the slugs, names and symbols of entities. Slugs and symbols must be unique; names within a type, too, where they
 * hold.
 */
export function checkEntities({ entities, sources }: ParsedDataset): ValidationIssue[] {
  const issues: ValidationIssue[] = [];
  const slugs = new Map<string, WithLocation<Entity>>();
  const owners = new Map<string, NameOwner[]>();
  const sourceNames = sources.map(({ value }) => value.name);
  const allSlugs = entities.map(({ value }) => value.slug);
  const knownSlugs = new Set(allSlugs);
  const symbols = new Map<string, WithLocation<Entity>>();
  for (const entity of entities) {
    const { value } = entity;
    const reportIssue = issueReporter(entity, issues);
    const checkUnique = (taken: typeof slugs, key: string, rule: string, path: Path, label: string) => {
      const owner = taken.get(key);
      if (owner) reportIssue(rule, path, alreadyTaken(label, owner));
      else taken.set(key, entity);
    };
    const slug = parseSlug(value.slug);
    if (slug?.type !== value.type || !/^[^\s/]\S*$/.test(slug.key)) {
      reportIssue(
        'invalid-slug',
        ['slug'],
        `The slug of a ${value.type} must be "${slugOf(value.type, 'some-key')}" without spaces, but got "${value.slug}".`,
      );
    }
    const expected = expectedSlug(value);
    if (expected && expected !== value.slug)
      reportIssue('invalid-slug', ['slug'], `This slug must be "${expected}", but got "${value.slug}".`);
    checkUnique(slugs, value.slug, 'duplicate-slug', ['slug'], `The slug "${value.slug}"`);
    const ownNames = [
      [value.name, ['name']] as const,
      ...value.aliases.map((alias) => [alias, ['aliases', alias]] as const),
    ];
    const externalNames = externalNamesOf(value).map(({ name }) => [name, ['externalNames']] as const);
    for (const [name, path] of [...ownNames, ...externalNames]) {
      const key = `${value.type} ${foldName(name)}`;
      const scopes = scopesOf(value, name);
      const others = owners.get(key) ?? [];
      const other = others.find(
        (one) => one.entity !== entity && one.scopes.some((scope) => scopes.some((own) => areSame(scope, own))),
      );
      if (other) reportIssue('duplicate-name', path, alreadyTaken(`The name "${name}"`, other.entity));
      owners.set(key, [...others, { entity, scopes }]);
    }
    for (const [name, path] of ownNames)
      if (value.type !== 'Topic' && shortForm.test(name) && scopesOf(value, name).includes(null))
        reportIssue(
          'name-without-scope',
          path,
          `"${name}" may stand for another ${value.type} in another source: write it as { name: ${name}, source: … }.`,
        );
    for (const { name, source, paragraphs } of value.scopes) {
      const path = ['aliases', name];
      if (source === null) continue;
      if (!sourceNames.includes(source))
        reportIssue('unknown-source', path, `"${source}" is not a source${didYouMean(source, sourceNames)}.`);
      else
        for (const key of paragraphs)
          if (!knownSlugs.has(paragraphSlug({ name: source }, key)))
            reportIssue('unknown-paragraph', path, `${source} has no paragraph "${key}".`);
    }
    if (value.type === 'Meeting' && value.body !== theGroup && !knownSlugs.has(value.body))
      reportIssue('unknown-entity', ['body'], `"${value.body}" does not exist${didYouMean(value.body, allSlugs)}.`);
    if (value.type !== 'Document') continue;
    for (const [index, symbol] of value.symbols.entries()) {
      const path = ['symbols', index];
      const parsed = parseSymbol(symbol);
      if (!parsed)
        reportIssue(
          'invalid-symbol',
          path,
          `A symbol must be a WTO document symbol such as INF/MSME/R/39/Corr.1, but got "${symbol}".`,
        );
      else if (printSymbol(parsed) !== symbol)
        reportIssue(
          'invalid-symbol',
          path,
          `A symbol must be in canonical form, "${printSymbol(parsed)}", but got "${symbol}".`,
        );
      checkUnique(symbols, symbol, 'duplicate-symbol', path, `The symbol "${symbol}"`);
    }
  }
  return issues;
}

/** Words with which a name begins that says which one only within its source. */
const shortForm =
  /^(the|this|these|first|second|third|fourth|fifth|sixth|next|previous|last|present|current|new|annual|draft|proposed) /;

interface NameOwner {
  readonly entity: WithLocation<Entity>;
  /** Null for a name that holds everywhere. */
  readonly scopes: readonly (NameScope | null)[];
}

function scopesOf({ scopes }: Entity, name: string): readonly (NameScope | null)[] {
  const own = scopes.filter((scope) => scope.name === name);
  return own.length > 0 ? own.map((scope) => (scope.source === null && scope.when === null ? null : scope)) : [null];
}

/** Whether two scopes are equally wide and have something in common, so that neither is the narrower one. */
function areSame(a: NameScope | null, b: NameScope | null): boolean {
  if (a === null || b === null) return a === b;
  const meet = (one: readonly string[], other: readonly string[]) =>
    one.length === 0 ? other.length === 0 : one.some((item) => other.includes(item));
  return (
    a.source === b.source &&
    meet(a.sections, b.sections) &&
    meet(a.paragraphs, b.paragraphs) &&
    (a.when === null || b.when === null || overlaps(a.when, b.when.start, b.when.end))
  );
}

function alreadyTaken(label: string, { value, locate }: WithLocation<Entity>): string {
  return `${label} already belongs to ${value.slug} at ${formatLocation(locate([]))}.`;
}

/** Meetings are identified by their date, those of other bodies than the Group also by the body; documents by symbol. */
function expectedSlug(entity: Entity): string | null {
  if (entity.type === 'Meeting') {
    const body = entity.body === theGroup ? null : parseSlug(entity.body)?.key;
    return slugOf('Meeting', body == null ? entity.date : `${entity.date}-${body}`);
  }
  if (entity.type === 'Document' && entity.symbols[0]) return slugOf('Document', entity.symbols[0]);
  return null;
}
