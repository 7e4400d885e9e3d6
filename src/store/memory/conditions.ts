import { foldName } from '../../model/names.ts';
import { fallsBetween, holdsOn } from '../../model/when.ts';
import { properties, propertyOf, timeOf } from '../properties.ts';
import type { Condition } from '../queries.ts';
import { type ColumnGraph, type KindMasks, stepMasks } from './column-graph.ts';

/** Whether the entity with a number meets a condition. */
export type Predicate = (number: number) => boolean;

/** Turns a condition into a predicate on the entities of a graph. */
export function toPredicate(condition: Condition, graph: ColumnGraph): Predicate {
  const { entities } = graph;
  if ('anyOf' in condition) {
    const choices = condition.anyOf.map((choice) => toPredicate(choice, graph));
    return (number) => choices.some((isMet) => isMet(number));
  }
  if ('nameContains' in condition) {
    const part = foldName(condition.nameContains);
    return (number) => {
      const { name, aliases } = entities.view(number);
      return [name, ...aliases].some((each) => foldName(each).includes(part));
    };
  }
  if ('via' in condition) {
    const { via, to, asOf, not } = condition;
    const targets = to && new Set(to.map((slug) => entities.numberOf(slug)));
    const steps = via.map(stepMasks);
    return (number) => leadsTo(graph, number, steps, targets, asOf) !== not;
  }
  const { property } = condition;
  if ('oneOf' in condition) {
    const choices = new Set<unknown>(condition.oneOf);
    return entities.byProperty(property, (entity) => choices.has(propertyOf(entity, property)));
  }
  const { from, to } = condition;
  if (properties[property] === 'time') {
    return entities.byProperty(property, (entity) => {
      const time = timeOf(entity);
      return time !== null && fallsBetween(time, from, to);
    });
  }
  return entities.byProperty(property, (entity) => {
    const value = propertyOf(entity, property);
    return value !== null && (from === null || value >= from) && (to === null || value <= to);
  });
}

/** Whether steps lead from an entity to one of the targets, or to any entity if `targets` is null. */
function leadsTo(
  graph: ColumnGraph,
  number: number,
  [step, ...rest]: readonly KindMasks[],
  targets: ReadonlySet<number> | null,
  asOf: string | null,
): boolean {
  if (!step) return targets === null || targets.has(number);
  for (const { numbers, start, end, neighbors } of graph.slicesAt(number, step)) {
    for (let index = start; index < end; index += 1) {
      const relation = numbers[index] as number; // An index of the slice.
      const holds = rest.length > 0 || asOf === null || holdsOn(graph.relations.termsOf(relation).when, asOf);
      if (holds && leadsTo(graph, neighbors[index] as number, rest, targets, asOf)) return true;
    }
  }
  return false;
}
