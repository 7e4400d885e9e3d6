import { expect } from 'vitest';

/** Makes `toEqual` and its like compare what reads itself from columns by what it says, not by where it reads. */
expect.addEqualityTesters([
  function plainly(this: { equals(a: unknown, b: unknown, testers?: unknown[]): boolean }, a: unknown, b: unknown) {
    if (!isView(a) && !isView(b)) return undefined;
    const [one, other] = [plain(a), plain(b)];
    // With fewer fields it may still match; what equality is without this is right to say that it does not equal.
    if (keysOf(one).length !== keysOf(other).length) return undefined;
    return this.equals(one, other, [plainly]);
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
