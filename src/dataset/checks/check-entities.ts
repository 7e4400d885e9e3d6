import { type Entity, parseSlug, slugOf } from '../../model/entities.ts';
import { foldName } from '../../model/names.ts';
import { parseSymbol, printSymbol } from '../../model/symbol.ts';
import type { WithLocation } from '../parsed-dataset.ts';
import { formatLocation, issueReporter, type Path, type ValidationIssue } from '../validation-issue.ts';

/** Checks the slugs, names and symbols of entities. Slugs, symbols and, within a type, names must be unique. */
export function checkEntities(entities: readonly WithLocation<Entity>[]): ValidationIssue[] {
  const issues: ValidationIssue[] = [];
  const slugs = new Map<string, WithLocation<Entity>>();
  const names = new Map<string, WithLocation<Entity>>();
  const symbols = new Map<string, WithLocation<Entity>>();
  for (const entity of entities) {
    const { value } = entity;
    const reportIssue = issueReporter(entity, issues);
    const checkUnique = (owners: typeof slugs, key: string, rule: string, path: Path, label: string) => {
      const owner = owners.get(key);
      if (owner === entity && rule === 'duplicate-name') return; // Its aliases may differ in case or accents only.
      if (owner)
        reportIssue(
          rule,
          path,
          `${label} already belongs to ${owner.value.slug} at ${formatLocation(owner.locate([]))}.`,
        );
      else owners.set(key, entity);
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
      ...value.aliases.map((alias, index) => [alias, ['aliases', index]] as const),
    ];
    for (const [name, path] of ownNames)
      checkUnique(names, `${value.type} ${foldName(name)}`, 'duplicate-name', path, `The name "${name}"`);
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

/** Meetings are identified by their date, documents by their first symbol. */
function expectedSlug(entity: Entity): string | null {
  if (entity.type === 'Meeting') return slugOf('Meeting', entity.date);
  if (entity.type === 'Document' && entity.symbols[0]) return slugOf('Document', entity.symbols[0]);
  return null;
}
