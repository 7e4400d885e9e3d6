import { type Entity, parseSlug } from '../../model/entities.ts';
import type { ParsedDataset, WithLocation } from '../parsed-dataset.ts';
import { didYouMean, type ValidationIssue } from '../validation-issue.ts';
import { checkClaims } from './check-claims.ts';
import { checkCoverage } from './check-coverage.ts';
import { checkEntities } from './check-entities.ts';
import { checkHints } from './check-hints.ts';
import { checkProperties } from './check-properties.ts';
import { checkRules } from './check-rules.ts';

/**
 * Checks the entries of a data set against each other. Returns the issues of entities, sources, rules, claims, counts,
 * ambiguities, properties and hints, in this order.
 */
export function checkDataset(dataset: ParsedDataset): ValidationIssue[] {
  const entities = new Map<string, WithLocation<Entity>>();
  for (const entity of dataset.entities) if (!entities.has(entity.value.slug)) entities.set(entity.value.slug, entity);
  return [
    ...checkEntities(dataset),
    ...checkSources(dataset, entities),
    ...checkRules(dataset),
    ...checkClaims(dataset, entities),
    ...checkCoverage(dataset, entities),
    ...checkProperties(dataset, entities),
    ...checkHints(dataset, entities),
  ];
}

function checkSources(dataset: ParsedDataset, entities: ReadonlyMap<string, WithLocation<Entity>>): ValidationIssue[] {
  const byDocument = Map.groupBy(dataset.sources, ({ value }) => value.document);
  const repeated = [...byDocument.values()].flatMap(([first, ...others]) =>
    others.map(({ value, locate }) => ({
      rule: 'duplicate-document',
      location: locate(['document']),
      message: `"${value.document}" is already the document of the source "${first?.value.name}".`,
    })),
  );
  const documents = [...entities.keys()].filter((slug) => parseSlug(slug)?.type === 'Document');
  const unknown = dataset.sources
    .filter(({ value }) => entities.get(value.document)?.value.type !== 'Document')
    .map(({ value, locate }) => ({
      rule: 'unknown-entity',
      location: locate(['document']),
      message: `The source's document "${value.document}" does not exist${didYouMean(value.document, documents)}.`,
    }));
  return [...unknown, ...repeated];
}
