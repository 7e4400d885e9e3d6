/** A number with a comma between thousands: 1,617. The browser's own formats take longer to begin than a page may. */
export function grouped(number: number): string {
  const [whole = '', ...rest] = String(number).split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...rest].join('.');
}
