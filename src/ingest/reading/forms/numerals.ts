/** `a` to `z`, then `aa`, `bb`, … as word processors count, or `aa`, `ab`, … as browsers do. */
export function letters(value: number, after: 'DOUBLED' | 'COUNTED'): string {
  if (value < 1 || value > 10_000) return String(value);
  if (after === 'DOUBLED') return letterOf((value - 1) % 26).repeat(Math.ceil(value / 26));
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26)) text = letterOf((rest - 1) % 26) + text;
  return text;
}

/** `i`, `ii`, …; a decimal outside 1 to 3999. */
export function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let [rest, text] = [value, ''];
  for (const [amount, numeral] of romans) {
    text += numeral.repeat(Math.floor(rest / amount));
    rest %= amount;
  }
  return text;
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function letterOf(index: number): string {
  return String.fromCodePoint(97 + index);
}
