import { fallsBetween, holdsOn } from '../../model/edtf-date.ts';
import type { Entity, TypeName } from '../../model/entities.ts';
import { foldName } from '../../model/names.ts';
import { isDate, properties, propertyOf, timeOf } from '../properties.ts';
import type { Condition } from '../queries.ts';
import { isFrom } from '../relation-classes.ts';
import { scanStep, type Work } from '../work.ts';
import type { KindSlice } from './adjacency.ts';
import { type ColumnGraph, type KindMasks, stepMasks } from './column-graph.ts';
import { NumberSet } from './number-set.ts';

/** Whether the entity with a number meets a condition. */
export type Predicate = (number: number) => boolean;

/** Turns conditions into a predicate on the entities of some types, which is true where all are met. */
export function* toPredicate(
  conditions: readonly Condition[],
  types: readonly TypeName[],
  graph: ColumnGraph,
): Work<Predicate> {
  const predicates: Predicate[] = [];
  for (const condition of conditions) predicates.push(yield* onePredicate(condition, types, graph));
  const [only] = predicates;
  return only && predicates.length === 1 ? only : (number) => predicates.every((isMet) => isMet(number));
}

function* onePredicate(condition: Condition, types: readonly TypeName[], graph: ColumnGraph): Work<Predicate> {
  const { entities } = graph;
  if ('anyOf' in condition) {
    const choices: Predicate[] = [];
    for (const choice of condition.anyOf) choices.push(yield* onePredicate(choice, types, graph));
    return (number) => choices.some((isMet) => isMet(number));
  }
  if ('not' in condition) {
    const areMet = yield* toPredicate(condition.not, types, graph);
    return (number) => !areMet(number);
  }
  if ('nameContains' in condition) return yield* hasNamePart(foldName(condition.nameContains), types, graph);
  if ('via' in condition) {
    const { via, to } = condition;
    return to === null ? leadsAnywhere(graph, via.map(stepMasks), condition) : yield* leadsTo(graph, condition, to);
  }
  const { property } = condition;
  if ('oneOf' in condition) {
    const choices = new Set<unknown>(condition.oneOf);
    if (property === 'sources')
      return entities.byProperty(property, ({ sources }) => sources.some((source) => choices.has(source)));
    return entities.byProperty(property, (entity) => choices.has(propertyOf(entity, property)));
  }
  const { from, to, inSources } = condition;
  const isBetween = entities.byProperty(property, (entity) => {
    if (properties[property] === 'time') {
      const time = timeOf(entity);
      return time !== null && fallsBetween(time, from, to);
    }
    const value = propertyOf(entity, property);
    return value !== null && (from === null || value >= from) && (to === null || value <= to);
  });
  if (!inSources || !isDate(property)) return isBetween;
  const isGiven = entities.byProperty('time', (entity) => isGivenBy(entity, inSources));
  return (number) => isBetween(number) && isGiven(number);
}

/** Whether the time of an entity is in its own entry, or from one of some sources. */
function isGivenBy({ time }: Entity, inSources: readonly string[]): boolean {
  return !time || time.sources.length === 0 || isFrom(time.sources, inSources);
}

function* hasNamePart(part: string, types: readonly TypeName[], { entities }: ColumnGraph): Work<Predicate> {
  if (part === '') return () => true;
  const found = new NumberSet(entities.count);
  for (const type of types) yield* entities.labels.findPart(part, type, (number) => found.add(number));
  return (number) => found.has(number);
}

type ViaCondition = Extract<Condition, { via: unknown }>;

/** Whether steps lead from an entity to one of some targets. The steps are followed backwards, from the targets. */
function* leadsTo(graph: ColumnGraph, { via, asOf, inSources }: ViaCondition, to: readonly string[]): Work<Predicate> {
  let frontier = to.map((slug) => graph.entities.numberOf(slug)).filter((number) => number >= 0);
  let reached = new NumberSet(graph.entities.count);
  for (const [index, { kind, direction }] of via.toReversed().entries()) {
    const backward = stepMasks({ kind, direction: direction === 'OUT' ? 'IN' : 'OUT' });
    const next: number[] = [];
    reached = new NumberSet(graph.entities.count);
    for (const number of frontier)
      for (const slice of graph.slicesAt(number, backward))
        yield* eachNeighbor(graph, slice, { asOf: index === 0 ? asOf : null, inSources }, (neighbor) => {
          if (reached.add(neighbor)) next.push(neighbor);
        });
    frontier = next;
  }
  return (number) => reached.has(number);
}

/** Whether steps lead from an entity to any other. */
function leadsAnywhere(
  graph: ColumnGraph,
  steps: readonly KindMasks[],
  { asOf, inSources }: FollowedRelations,
): Predicate {
  const leads = (number: number, [step, ...rest]: readonly KindMasks[]): boolean =>
    step === undefined ||
    graph
      .slicesAt(number, step)
      .some((slice) =>
        someNeighbor(graph, slice, { asOf: rest.length === 0 ? asOf : null, inSources }, (neighbor) =>
          leads(neighbor, rest),
        ),
      );
  return (number) => leads(number, steps);
}

/** Which relations are followed: those that can hold on a day, null for any, and rest on some sources. */
export interface FollowedRelations {
  readonly asOf: string | null;
  readonly inSources?: readonly string[] | undefined;
}

/** Passes each neighbor by a relation that is followed to a callback. */
export function* eachNeighbor(
  graph: ColumnGraph,
  slice: KindSlice,
  followed: FollowedRelations,
  receive: (neighbor: number) => void,
): Work<void> {
  for (let start = slice.start; start < slice.end; start += scanStep.items) {
    const end = Math.min(slice.end, start + scanStep.items);
    someNeighbor(graph, { ...slice, start, end }, followed, (neighbor) => {
      receive(neighbor);
      return false;
    });
    yield scanStep.units;
  }
}

function someNeighbor(
  { relations }: ColumnGraph,
  { numbers, neighbors, start, end }: KindSlice,
  { asOf, inSources }: FollowedRelations,
  test: Predicate,
): boolean {
  for (let index = start; index < end; index += 1) {
    // Indexes of the slice.
    if (asOf !== null || inSources) {
      const { when, sources } = relations.termsOf(numbers[index] as number);
      if ((asOf !== null && !holdsOn(when, asOf)) || !isFrom(sources, inSources ?? null)) continue;
    }
    if (test(neighbors[index] as number)) return true;
  }
  return false;
}
