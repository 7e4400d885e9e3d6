/** The median of several measurements, and a range around it: minimum and maximum, or the quartiles. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** The median, minimum and maximum. @throws {RangeError} if there are no values. */
export function rangeOf(values: readonly number[]): Spread {
  return { median: quantile(values, 0.5), low: quantile(values, 0), high: quantile(values, 1) };
}

/** The median and the quartiles. @throws {RangeError} if there are no values. */
export function quartilesOf(values: readonly number[]): Spread {
  return { median: quantile(values, 0.5), low: quantile(values, 0.25), high: quantile(values, 0.75) };
}

/** A number with three significant digits: `0.0412`, `4.12`, `412`, `4,120`. */
export function formatNumber(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en', { maximumSignificantDigits: 3 });
}

/** `4.12 (4.01–4.5)`. */
export function formatSpread({ median, low, high }: Spread): string {
  return `${formatNumber(median)} (${formatNumber(low)}–${formatNumber(high)})`;
}

/** Interpolates linearly between the two nearest values. */
function quantile(values: readonly number[], fraction: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * fraction;
  const [below, above] = [sorted[Math.floor(position)], sorted[Math.ceil(position)]];
  if (below === undefined || above === undefined) throw new RangeError('There must be values, but got none.');
  return below + (above - below) * (position - Math.floor(position));
}
