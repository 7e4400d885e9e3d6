/**
 * A number with thousands separators: 1,617. `Intl.NumberFormat` takes too long to initialize for the page's time
 * budget.
 */
export function formatNumber(number: number): string {
  const [integer = '', ...fraction] = String(number).split('.');
  return [integer.replace(/\B(?=(\d{3})+$)/g, ','), ...fraction].join('.');
}
