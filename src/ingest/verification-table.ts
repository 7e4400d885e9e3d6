import { formatLocation } from '../dataset/index.ts';
import type { Verification } from './verify.ts';

/** Formats a verification as a table of its checks, followed by one line for each failure. */
export function formatVerification({ source, checks, claims, reviews }: Verification): string {
  const width = Math.max(...checks.map(({ name }) => name.length));
  const cell = (count: number) => String(count).padStart(5);
  const basisCounts = Object.entries(claims).map(([basis, count]) => `${count} ${basis}`);
  return [
    `${source.title} (${source.name})`,
    '',
    ...checks.map(
      ({ name, passed, failures, notCompared }) =>
        `${name.padEnd(width)}  ${notCompared ? `not compared: ${notCompared}` : `${cell(passed)} passed  ${cell(failures.length)} failed`}`,
    ),
    '',
    `claims: ${basisCounts.join(', ')}`,
    `reviews: ${reviews.SUPPORTED} supported, ${reviews.DISPUTED} disputed, ${reviews.UNREVIEWED} to be judged`,
    ...checks.flatMap(({ failures }) =>
      failures.map(({ location, message }) => `${formatLocation(location)}: ${message}`),
    ),
    '',
  ].join('\n');
}
