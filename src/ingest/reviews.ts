import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document } from 'yaml';
import { z } from 'zod';
import { claimSentence, type Review, readSourceFile, reviewShape } from '../dataset/index.ts';
import { reviewStatusOf } from '../model/review.ts';
import { withJsonSchemaLine } from './json-schema-line.ts';
import { validDataset } from './valid-dataset.ts';

/** A line of a file of verdicts is malformed or names a claim that does not exist, or the source does not exist. */
export class VerdictError extends Error {
  override name = 'VerdictError';
}

/** A claim as a reader judges it. */
export interface ClaimToReview {
  readonly fingerprint: string;
  readonly sentence: string;
  readonly basis: string;
  /** The statement of its rule; null for a STATED claim. */
  readonly rule: string | null;
  readonly quotes: readonly { readonly paragraph: string; readonly words: string }[];
}

/**
 * The claims of a source, in the order of its files; with a reader, only those that this reader has not judged as they
 * are now, and otherwise only those that are not SUPPORTED.
 * @throws {DatasetError} if a data file is invalid.
 * @throws {VerdictError} if there is no such source.
 */
export function claimsToReview(folder: string, source: string, reader: string | null): ClaimToReview[] {
  const dataset = parsedDataset(folder, source);
  const names = new Map(dataset.entities.map(({ value }) => [value.slug, value.name]));
  const rules = new Map(dataset.rules.map(({ value }) => [value.id, value.statement]));
  const judged = new Set(
    readReviews(folder, source)
      .filter((review) => review.reader === reader)
      .map(({ fingerprint }) => fingerprint),
  );
  return dataset.claims
    .filter(({ value }) => value.from.name === source)
    .filter(({ value }) =>
      reader === null ? reviewStatusOf(value.verdicts) !== 'SUPPORTED' : !judged.has(value.fingerprint),
    )
    .map(({ value }) => ({
      fingerprint: value.fingerprint,
      sentence: claimSentence(value, { names, rules }),
      basis: value.basis,
      rule: value.rule && (rules.get(value.rule) ?? value.rule),
      quotes: value.quotes.map(({ in: paragraph, words }) => ({ paragraph, words })),
    }));
}

/** A claim as a line: fingerprint, basis, sentence, rule and quotes, separated by tabs. */
export function formatClaimToReview({ fingerprint, basis, sentence: text, rule, quotes }: ClaimToReview): string {
  const evidence = quotes.map(({ paragraph, words }) => `${paragraph} "${words}"`).join(' / ');
  return `${[fingerprint, basis, text, rule ?? '', evidence].join('\t')}\n`;
}

/**
 * Adds the verdicts of a reader to those of a source, and drops those on claims that have changed. `file` has a line for
 * each verdict: the fingerprint, a tab, and SUPPORTED or NOT_SUPPORTED. Returns the content of `review.yaml`.
 * @throws {VerdictError} if a line is malformed, its fingerprint is that of no claim or judged twice, or there is no such
 * source.
 */
export function recordVerdicts(folder: string, source: string, file: string, reader: string): string {
  const known = new Set(
    parsedDataset(folder, source)
      .claims.filter(({ value }) => value.from.name === source)
      .map(({ value }) => value.fingerprint),
  );
  const added = readFileSync(file, 'utf8')
    .split('\n')
    .map((line, index) => [line.trim(), index + 1] as const)
    .filter(([line]) => line !== '')
    .map(([line, number]): Review => {
      const [fingerprint = '', verdict] = line.split('\t');
      const parsed = reviewShape.safeParse({ fingerprint, reader, verdict });
      if (!parsed.success)
        throw new VerdictError(
          `${file}:${number}: A line must be a fingerprint, a tab, and SUPPORTED or NOT_SUPPORTED, but got "${line}".`,
        );
      if (!known.has(fingerprint))
        throw new VerdictError(`${file}:${number}: No claim of ${source} has the fingerprint "${fingerprint}".`);
      return parsed.data;
    });
  const replaced = new Set(added.map(({ fingerprint }) => fingerprint));
  if (replaced.size < added.length)
    throw new VerdictError(
      `${file}: A claim must have one verdict, but ${added.length} lines judge ${replaced.size} claims.`,
    );
  const kept = readReviews(folder, source).filter(
    (review) => known.has(review.fingerprint) && !(review.reader === reader && replaced.has(review.fingerprint)),
  );
  const reviews = [...kept, ...added].sort(
    (a, b) => compare(a.fingerprint, b.fingerprint) || compare(a.reader, b.reader),
  );
  const document = new Document(reviews);
  document.commentBefore = ' Written by `npm run data:review`: what independent readers found of each claim.';
  for (const item of (document.contents as { items: { flow?: boolean }[] }).items) item.flow = true; // A list of maps.
  return withJsonSchemaLine(folder, join('sources', source, 'review.yaml'), document.toString({ lineWidth: 0 }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function readReviews(folder: string, source: string): readonly Review[] {
  return readSourceFile(folder, source, 'review.yaml', z.array(reviewShape), []);
}

/** @throws {VerdictError} if it does not have the source. */
function parsedDataset(folder: string, source: string) {
  const dataset = validDataset(folder);
  const names = dataset.sources.map(({ value }) => value.name);
  if (!names.includes(source))
    throw new VerdictError(`The source must be one of ${names.join(', ')}, but got "${source}".`);
  return dataset;
}
