import { foldName } from '../../model/names.ts';
import { fallsBetween, holdsOn } from '../../model/when.ts';
import { properties, propertyOf, timeOf } from '../properties.ts';
import type { Condition } from '../queries.ts';
import { type ColumnGraph, type Masks, stepMasks } from './column-graph.ts';

/** Whether the entity of a number meets a condition. */
export type Predicate = (number: number) => boolean;

/** A condition as a question about the entities of a graph. */
export function predicateOf(condition: Condition, graph: ColumnGraph): Predicate {
  const { entities } = graph;
  if ('anyOf' in condition) {
    const choices = condition.anyOf.map((choice) => predicateOf(choice, graph));
    return (number) => choices.some((holds) => holds(number));
  }
  if ('nameContains' in condition) {
    const part = foldName(condition.nameContains);
    return (number) => {
      const { name, aliases } = entities.view(number);
      return [name, ...aliases].some((one) => foldName(one).includes(part));
    };
  }
  if ('via' in condition) {
    const { via, to, asOf, not } = condition;
    const wanted = to && new Set(to.map((slug) => entities.numberOf(slug)));
    const steps = via.map(stepMasks);
    return (number) => leadsTo(graph, number, steps, wanted, asOf) !== not;
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

function leadsTo(
  graph: ColumnGraph,
  number: number,
  [step, ...rest]: readonly Masks[],
  wanted: ReadonlySet<number> | null,
  asOf: string | null,
): boolean {
  if (!step) return wanted === null || wanted.has(number);
  for (const { numbers, start, end, ends } of graph.runsAt(number, step)) {
    for (let place = start; place < end; place += 1) {
      const relation = numbers[place] as number; // A place of the run.
      const holds = rest.length > 0 || asOf === null || holdsOn(graph.relations.termsOf(relation).when, asOf);
      if (holds && leadsTo(graph, ends[place] as number, rest, wanted, asOf)) return true;
    }
  }
  return false;
}
