import { type Entity, parseSlug } from '../../model/entities.ts';
import type { ParsedDataset, WithLocation } from '../parsed-dataset.ts';
import { didYouMean, type ValidationIssue } from '../validation-issue.ts';
import { checkClaims } from './check-claims.ts';
import { checkCoverage } from './check-coverage.ts';
import { checkEntities } from './check-entities.ts';

/** Every broken rule of a data set, in the order of the files: those of the entities, of the claims, of counts and ambiguities. */
export function checkDataset(facts: ParsedDataset): ValidationIssue[] {
  const entities = new Map<string, WithLocation<Entity>>();
  for (const entity of facts.entities) if (!entities.has(entity.value.slug)) entities.set(entity.value.slug, entity);
  return [
    ...checkEntities(facts.entities),
    ...checkSources(facts, entities),
    ...checkClaims(facts, entities),
    ...checkCoverage(facts, entities),
  ];
}

function checkSources(facts: ParsedDataset, entities: ReadonlyMap<string, WithLocation<Entity>>): ValidationIssue[] {
  const documents = [...entities.keys()].filter((slug) => parseSlug(slug)?.type === 'Document');
  return facts.sources
    .filter(({ value }) => entities.get(value.document)?.value.type !== 'Document')
    .map(({ value, at }) => ({
      rule: 'unknown-entity',
      location: at(['document']),
      message: `The source's document "${value.document}" does not exist${didYouMean(value.document, documents)}.`,
    }));
}
