/** What was measured several times: the median, and from where to where it went. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** From the least to the most. @throws {RangeError} if there is nothing to sum up. */
export function spreadOf(values: readonly number[]): Spread {
  return { median: quantile(values, 0.5), least: quantile(values, 0), most: quantile(values, 1) };
}

/** From the first quartile to the third. @throws {RangeError} if there is nothing to sum up. */
export function middleOf(values: readonly number[]): Spread {
  return { median: quantile(values, 0.5), least: quantile(values, 0.25), most: quantile(values, 0.75) };
}

/** With three significant digits: `0.0412`, `4.12`, `412`, `4,120`. */
export function short(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en', { maximumSignificantDigits: 3 });
}

/** `4.12 (4.01–4.5)`. */
export function withSpread({ median, least, most }: Spread): string {
  return `${short(median)} (${short(least)}–${short(most)})`;
}

/** Between the two nearest values in proportion. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (below === undefined || above === undefined) throw new RangeError('There must be values, but got none.');
  return below + (above - below) * (place - Math.floor(place));
}
