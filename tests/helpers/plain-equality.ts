import { expect } from 'vitest';

/**
 * Makes `toEqual` and similar matchers compare views of column data by their fields, not by their positions in columns.
 */
expect.addEqualityTesters([
  function equalViews(this: { equals(a: unknown, b: unknown, testers?: unknown[]): boolean }, a: unknown, b: unknown) {
    if (!isView(a) && !isView(b)) return undefined;
    const [one, other] = [plain(a), plain(b)];
    // `toMatchObject` accepts extra fields, so leave values with different numbers of fields to the matcher.
    if (keysOf(one).length !== keysOf(other).length) return undefined;
    return this.equals(one, other, [equalViews]);
  },
]);

interface View {
  toJSON(): object;
}

function isView(value: unknown): value is View {
  return typeof value === 'object' && value !== null && 'toJSON' in value && value.constructor.name.endsWith('View');
}

function plain(value: unknown): unknown {
  return isView(value) ? value.toJSON() : value;
}

function keysOf(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}
