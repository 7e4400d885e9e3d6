import { type Entity, parseSlug } from '../model/entities.ts';
import { checkClaims } from './check-claims.ts';
import { checkCoverage } from './check-coverage.ts';
import { checkEntities } from './check-entities.ts';
import type { Facts, Located } from './facts.ts';
import { didYouMean, type Problem } from './problem.ts';

/** Every broken rule of a data set, in the order of the files: those of the entities, of the claims, of counts and ambiguities. */
export function checkFacts(facts: Facts): Problem[] {
  const entities = new Map<string, Located<Entity>>();
  for (const entity of facts.entities) if (!entities.has(entity.value.slug)) entities.set(entity.value.slug, entity);
  return [
    ...checkEntities(facts.entities),
    ...checkSources(facts, entities),
    ...checkClaims(facts, entities),
    ...checkCoverage(facts, entities),
  ];
}

function checkSources(facts: Facts, entities: ReadonlyMap<string, Located<Entity>>): Problem[] {
  const documents = [...entities.keys()].filter((slug) => parseSlug(slug)?.type === 'Document');
  return facts.sources
    .filter(({ value }) => entities.get(value.document)?.value.type !== 'Document')
    .map(({ value, at }) => ({
      rule: 'unknown-entity',
      place: at(['document']),
      message: `The source's document "${value.document}" does not exist${didYouMean(value.document, documents)}.`,
    }));
}
