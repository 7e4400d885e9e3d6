import { type Entity, parseSlug, slugOf } from '../../model/entities.ts';
import { foldName } from '../../model/names.ts';
import { parseSymbol, printSymbol } from '../../model/symbol.ts';
import type { WithLocation } from '../parsed-dataset.ts';
import { formatLocation, type Path, reporter, type ValidationIssue } from '../validation-issue.ts';

/** The rules of single entities, and that no two share a slug, a symbol or, within a type, a name. */
export function checkEntities(entities: readonly WithLocation<Entity>[]): ValidationIssue[] {
  const problems: ValidationIssue[] = [];
  const slugs = new Map<string, WithLocation<Entity>>();
  const names = new Map<string, WithLocation<Entity>>();
  const symbols = new Map<string, WithLocation<Entity>>();
  for (const entity of entities) {
    const { value } = entity;
    const report = reporter(entity, problems);
    const claim = (taken: typeof slugs, key: string, rule: string, path: Path, what: string) => {
      const other = taken.get(key);
      if (other === entity && rule === 'duplicate-name') return; // Forms that differ in case or accents only, each as written.
      if (other) report(rule, path, `${what} is taken by ${other.value.slug} at ${formatLocation(other.at([]))}.`);
      else taken.set(key, entity);
    };
    const slug = parseSlug(value.slug);
    if (slug?.type !== value.type || !/^[^\s/]\S*$/.test(slug.key)) {
      report(
        'slug-form',
        ['slug'],
        `The slug of a ${value.type} must be "${slugOf(value.type, 'some-key')}" without spaces, but got "${value.slug}".`,
      );
    }
    const expected = expectedSlug(value);
    if (expected && expected !== value.slug)
      report('slug-form', ['slug'], `This slug must be "${expected}", but got "${value.slug}".`);
    claim(slugs, value.slug, 'duplicate-slug', ['slug'], `The slug "${value.slug}"`);
    const own = [
      [value.name, ['name']] as const,
      ...value.aliases.map((alias, index) => [alias, ['aliases', index]] as const),
    ];
    for (const [name, path] of own)
      claim(names, `${value.type} ${foldName(name)}`, 'duplicate-name', path, `The name "${name}"`);
    if (value.type !== 'Document') continue;
    for (const [index, symbol] of value.symbols.entries()) {
      const path = ['symbols', index];
      const parsed = parseSymbol(symbol);
      if (!parsed)
        report(
          'symbol-form',
          path,
          `"${symbol}" does not parse as a WTO document symbol such as INF/MSME/R/39/Corr.1.`,
        );
      else if (printSymbol(parsed) !== symbol)
        report(
          'symbol-form',
          path,
          `A symbol must be in canonical form, "${printSymbol(parsed)}", but got "${symbol}".`,
        );
      claim(symbols, symbol, 'duplicate-symbol', path, `The symbol "${symbol}"`);
    }
  }
  return problems;
}

/** Meetings are known by their date, documents by their first symbol. */
function expectedSlug(entity: Entity): string | null {
  if (entity.type === 'Meeting') return slugOf('Meeting', entity.date);
  if (entity.type === 'Document' && entity.symbols[0]) return slugOf('Document', entity.symbols[0]);
  return null;
}
