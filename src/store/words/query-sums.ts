import { type TypeName, typeNames } from '../../model/entities.ts';
import type { UintArray } from '../uint-array.ts';
import { scanStep, type Work } from '../work.ts';
import { Matches } from './matches.ts';

/** Selects entities among which words are searched. */
export interface WordSelection {
  /** Null for any type. */
  readonly types: readonly TypeName[] | null;
  /** Whether the entity with a number is selected; null for all. */
  readonly isSelected: ((entity: number) => boolean) | null;
}

/** The state of one search: by entity, the sum of the weights of its words, and its terms as bits. */
export class QuerySums {
  private readonly types: UintArray;
  private readonly sums: Float64Array;
  private readonly terms: Uint16Array;
  /** The entities with at least one term. */
  private readonly touched: Uint32Array;
  private touchedCount = 0;

  /** `types` has the type of each entity, as an index into `typeNames()`. */
  constructor(types: UintArray) {
    this.types = types;
    this.sums = new Float64Array(types.length);
    this.terms = new Uint16Array(types.length);
    this.touched = new Uint32Array(types.length);
  }

  /** Adds a word to the sums of the entities that have it, by its impact on each; `bit` is that of the term. */
  add(entities: Uint32Array, impacts: Uint16Array, weight: number, bit: number): void {
    const { touched, sums, terms } = this;
    let count = this.touchedCount;
    for (let entry = 0; entry < entities.length; entry += 1) {
      const id = entities[entry] as number; // Here and below: within the arrays.
      const bits = terms[id] as number;
      if (bits === 0) touched[count++] = id;
      terms[id] = bits | bit;
      sums[id] = (sums[id] as number) + weight * (impacts[entry] as number);
    }
    this.touchedCount = count;
  }

  /** The selected entities that have all terms, whose bits are `allBits`, or else any. */
  *matches(allBits: number, { types, isSelected }: WordSelection, excluded: ReadonlySet<number>): Work<Matches> {
    const selected = Uint8Array.from(typeNames(), (type) => Number(types === null || types.includes(type)));
    const excludedHaveAll = [...excluded].some((id) => this.terms[id] === allBits);
    for (const id of excluded) this.terms[id] = 0;
    const complete = yield* this.withBits(allBits, types && selected, isSelected);
    return excludedHaveAll || complete.total > 0 ? complete : yield* this.withBits(1, types && selected, isSelected);
  }

  clear(): void {
    const { touched, touchedCount, sums, terms } = this;
    for (let index = 0; index < touchedCount; index += 1) {
      const id = touched[index] as number;
      sums[id] = 0;
      terms[id] = 0;
    }
    this.touchedCount = 0;
  }

  /** The selected entities (null for any type, and for any entity) whose terms, as bits, make at least `minBits`. */
  private *withBits(
    minBits: number,
    selected: Uint8Array | null,
    isSelected: WordSelection['isSelected'],
  ): Work<Matches> {
    const { touched, touchedCount, sums, terms, types } = this;
    const [found, foundSums] = [new Uint32Array(touchedCount), new Float64Array(touchedCount)];
    let count = 0;
    for (let index = 0; index < touchedCount; index += 1) {
      if (index % entitiesPerStep === 0) yield scanStep.units;
      const id = touched[index] as number;
      if ((terms[id] as number) < minBits) continue;
      if (selected !== null && selected[types[id] as number] === 0) continue;
      if (isSelected !== null && !isSelected(id)) continue;
      found[count] = id;
      foundSums[count++] = sums[id] as number;
    }
    return new Matches(found.subarray(0, count), foundSums.subarray(0, count));
  }
}

/** A comparison of bits takes less than an item of other scans. */
const entitiesPerStep = 10 * scanStep.items;
