import { type Entity, type TypeName, typeNames } from '../../model/entities.ts';
import { foldName } from '../../model/names.ts';
import { GrowableUint32Array } from '../growable-array.ts';
import { toUintArray, type UintArray } from '../uint-array.ts';
import { byteOrder } from '../words/index.ts';
import { scanStep, type Work } from '../work.ts';
import type { CsrMatrix } from './csr-matrix.ts';
import { readArray, readUints, type Sections } from './sections.ts';
import { StringTableBuilder } from './string-table.ts';

/**
 * The labels of entities, which are their names and aliases as folded by `foldName`: for lists ordered by name, and for
 * searching a part of a name in one pass over bytes.
 */
export class Labels {
  /** By number, the rank of the name of an entity among all labels. Equal names have equal ranks. */
  readonly nameRanks: UintArray;
  /** The number of ranks. */
  readonly rankCount: number;
  /** The labels in UTF-8, one after the other: those of the first entity in the order of `byType`, and so on. */
  private readonly bytes: Buffer;
  /** The offset of each label; it ends where the next one starts. */
  private readonly starts: Uint32Array;
  /** The first label of each entity, in the order of `byType`. */
  private readonly firsts: UintArray;
  private readonly byType: CsrMatrix;

  constructor(sections: Sections, byType: CsrMatrix) {
    const { buffer, byteOffset, byteLength } = readArray(sections, 'bytes', Uint8Array);
    this.bytes = Buffer.from(buffer, byteOffset, byteLength);
    this.starts = readArray(sections, 'starts', Uint32Array);
    this.firsts = readUints(sections, 'firsts');
    this.nameRanks = readUints(sections, 'nameRanks');
    this.rankCount = this.starts.length;
    this.byType = byType;
  }

  /** Calls `found` with the number of each entity of a type that has a label with this part, folded and not empty. */
  *findPart(part: string, type: TypeName, found: (number: number) => void): Work<void> {
    const { starts } = this.byType;
    const needle = Buffer.from(part);
    const end = starts[types.indexOf(type) + 1] as number; // Here and below: within the arrays.
    for (let from = starts[types.indexOf(type)] as number; from < end; from += scanStep.items) {
      this.findInRows(needle, from, Math.min(end, from + scanStep.items), found);
      yield scanStep.units;
    }
  }

  private findInRows(needle: Buffer, from: number, to: number, found: (number: number) => void): void {
    const { firsts, starts, byType } = this;
    const lastLabel = firsts[to] as number;
    const window = this.bytes.subarray(0, starts[lastLabel]);
    let [row, label] = [from, firsts[from] as number];
    for (let at = window.indexOf(needle, starts[label]); at >= 0; ) {
      label = lastAtMost(starts, at, label, lastLabel);
      if (at + needle.length > (starts[label + 1] as number)) {
        at = window.indexOf(needle, at + 1); // It begins in one label and ends in another.
        continue;
      }
      row = lastAtMost(firsts, label, row, to);
      found(byType.entries[row] as number);
      row += 1;
      if (row === to) return;
      label = firsts[row] as number;
      at = window.indexOf(needle, starts[label]);
    }
  }
}

/** Collects the labels of entities. */
export class LabelsBuilder {
  private readonly labels = new StringTableBuilder();
  /** By number, the first label of each entity. */
  private readonly firsts = new GrowableUint32Array();
  private count = 0;

  add({ name, aliases }: Entity): void {
    this.firsts.push(this.count);
    for (const label of [name, ...aliases]) {
      this.labels.add(foldName(label));
      this.count += 1;
    }
  }

  /** The sections of `Labels`, for entities of these types. */
  sections({ entries }: CsrMatrix): Sections {
    const { bytes, starts } = this.labels.sections() as { bytes: Uint8Array; starts: Uint32Array }; // As it has them.
    const firstOf = (number: number) => (number < this.firsts.length ? this.firsts.at(number) : this.count);
    const sorted = { bytes: new Uint8Array(bytes.length), starts: new Uint32Array(starts.length) };
    const firsts = new Uint32Array(entries.length + 1);
    let [label, offset] = [0, 0];
    for (const [row, number] of entries.entries()) {
      for (let source = firstOf(number); source < firstOf(number + 1); source += 1) {
        const text = bytes.subarray(starts[source], starts[source + 1]);
        sorted.bytes.set(text, offset);
        offset += text.length;
        label += 1;
        sorted.starts[label] = offset;
      }
      firsts[row + 1] = label;
    }
    const ranks = ranksOf(bytes, starts);
    const nameRanks = Uint32Array.from(this.firsts.view(), (first) => ranks[first] as number);
    return { ...sorted, firsts: toUintArray(firsts), nameRanks: toUintArray(nameRanks) };
  }
}

/** By label, the number of different labels that sort before it. */
function ranksOf(bytes: Uint8Array, starts: Uint32Array): Uint32Array {
  const ranks = new Uint32Array(starts.length - 1);
  const textOf = (label: number) => bytes.subarray(starts[label], starts[label + 1]);
  const order = byteOrder(bytes, starts);
  let rank = 0;
  for (const [index, label] of order.entries()) {
    if (index > 0 && Buffer.compare(textOf(order[index - 1] as number), textOf(label)) !== 0) rank += 1;
    ranks[label] = rank;
  }
  return ranks;
}

/** The last index from `low` up to `high`, exclusive, whose number is at most the limit, as that of `low` must be. */
function lastAtMost(numbers: UintArray, limit: number, low: number, high: number): number {
  let [first, end] = [low, high];
  while (end - first > 1) {
    const middle = (first + end) >>> 1;
    if ((numbers[middle] as number) <= limit) first = middle;
    else end = middle;
  }
  return first;
}

const types = typeNames();
