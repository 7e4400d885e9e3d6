/** A part of a list of ascending numbers. */
export interface Run {
  readonly numbers: Uint32Array;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** Runs read as one ascending list. Of a number that several runs hold, the first run's comes first. Looks only at what is asked for. */
export class MergedRuns<R extends Run = Run> {
  readonly length: number;
  private readonly runs: readonly R[];

  constructor(runs: readonly R[]) {
    this.runs = runs;
    let length = 0;
    for (const { start, end } of runs) length += end - start;
    this.length = length;
  }

  /** The first place of a number; -1 if no run holds it. */
  indexOf(number: number): number {
    let [index, holds] = [0, false];
    for (const run of this.runs) {
      const place = lowerBound(run, number);
      index += place - run.start;
      holds ||= place < run.end && run.numbers[place] === number;
    }
    return holds ? index : -1;
  }

  /** What is made of the numbers from one place to another, exclusive; each comes with its run, and its place there. */
  slice<T>(from: number, to: number, make: (number: number, run: R, place: number) => T): T[] {
    const made: T[] = [];
    const [only] = this.runs;
    if (only && this.runs.length === 1) {
      const end = Math.min(only.end, only.start + to);
      for (let place = only.start + from; place < end; place += 1)
        made.push(make(only.numbers[place] as number, only, place));
      return made;
    }
    const places = this.placesAt(from);
    for (let left = Math.min(to, this.length) - from; left > 0; left -= 1)
      this.take(places, (number, run, place) => made.push(make(number, run, place)));
    return made;
  }

  /** Whether one of the numbers passes a test, which is put to each in order until one does. */
  some(test: (number: number, run: R, place: number) => boolean): boolean {
    if (this.runs.length === 1) {
      const run = this.runs[0] as R; // The only one.
      for (let place = run.start; place < run.end; place += 1)
        if (test(run.numbers[place] as number, run, place)) return true;
      return false;
    }
    const places = this.placesAt(0);
    for (let left = this.length; left > 0; left -= 1) if (this.take(places, test)) return true;
    return false;
  }

  /** Gives the next number to somebody, and steps on. There must be one. */
  private take<T>(places: number[], receive: (number: number, run: R, place: number) => T): T {
    const next = this.least(places);
    const run = this.runs[next] as R;
    const place = places[next] as number;
    places[next] = place + 1;
    return receive(run.numbers[place] as number, run, place);
  }

  /** The run whose number at its place is the least. */
  private least(places: readonly number[]): number {
    let [least, found] = [Number.POSITIVE_INFINITY, -1];
    for (let index = 0; index < this.runs.length; index += 1) {
      const { numbers, end } = this.runs[index] as R; // Below their number; and there is a place for each.
      const place = places[index] as number;
      if (place === end || (numbers[place] as number) >= least) continue;
      least = numbers[place] as number;
      found = index;
    }
    return found;
  }

  /** How far each run has been read when so many numbers have. */
  private placesAt(count: number): number[] {
    if (count === 0) return this.runs.map(({ start }) => start);
    // The largest number below which there are not more than so many.
    let [low, high] = [0, 2 ** 32];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      const below = this.runs.reduce((sum, run) => sum + lowerBound(run, middle) - run.start, 0);
      if (below <= count) low = middle;
      else high = middle;
    }
    const places = this.runs.map((run) => lowerBound(run, low));
    let left = count - places.reduce((sum, place, index) => sum + place - (this.runs[index]?.start ?? 0), 0);
    for (; left > 0; left -= 1) {
      const next = this.least(places);
      places[next] = (places[next] ?? 0) + 1;
    }
    return places;
  }
}

/** The first place of a run whose number is not less. */
function lowerBound({ numbers, start, end }: Run, number: number): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
