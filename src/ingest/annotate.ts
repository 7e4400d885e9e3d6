import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document } from 'yaml';
import { z } from 'zod';
import { claimFiles, DatasetError, hintsShape, parseDataset, readDataset, readSourceFile } from '../dataset/index.ts';
import type { Entity } from '../model/entities.ts';
import { formatClaims, setSpans } from './claim-files.ts';
import { citationClaims, type GeneratedClaim, membershipClaims, mentionClaims } from './generated-claims.ts';
import { withJsonSchemaLine } from './json-schema-line.ts';
import { digest, type Report, readReportFile } from './reading/index.ts';
import { TextWithOffsets } from './text-with-offsets.ts';
import { UnknownNames } from './unknown-names.ts';

/** The name of a data file of a source, and its new content. */
export type SourceFile = readonly [file: string, content: string];

/**
 * Updates the data files of a source from its text: writes its sections and paragraphs, sets the spans of quotes, and
 * generates the claims that can be found by rule. `folder` contains all data files. Returns the contents and writes
 * nothing, so that an error leaves the files as they are.
 *
 * @throws {ReaderError} if the file cannot be read as a report.
 * @throws {DatasetError} if a data file is invalid.
 * @throws {QuoteNotFoundError} if the text does not contain a quote.
 * @throws {UnknownEntityError} listing all names of entities in the text and the hints that are not in the data files.
 */
export function annotate(folder: string, source: string, file: string): SourceFile[] {
  const report = readReportFile(file);
  const texts = report.paragraphs.map(({ key, text }) => new TextWithOffsets(key, text));
  const textsByKey = new Map(texts.map((text) => [text.key, text]));
  const { entities, asOf } = readKnown(folder, source);
  const byHand = claimFiles(folder, source).map((name) => join('claims', name));
  const claimsShape = z.array(z.object({ claim: z.string(), statedAt: z.string().optional() }));
  const written = byHand.flatMap((name) => readSourceFile(folder, source, name, claimsShape, []));
  const { membership, references } = readSourceFile(folder, source, 'hints.yaml', hintsShape, {});
  const unknown = new UnknownNames();
  const lists = membership.flatMap(({ in: key, ...list }) => {
    const text = textsByKey.get(key);
    if (text === undefined) unknown.addParagraph(key, [...textsByKey.keys()]);
    const ofThatDay = written.filter(({ statedAt = list.statedAt }) => statedAt === list.statedAt);
    const stated = new Set(ofThatDay.map(({ claim }) => claim));
    return text === undefined ? [] : membershipClaims(text, entities, list, stated, unknown);
  });
  const citations = citationClaims(texts, source, entities, unknown);
  const sectionOf = new Map(report.paragraphs.map(({ key, section }) => [key, sectionNumber(section)]));
  const claimed = new Set(written.flatMap(({ claim }) => claim.split(' ')));
  const naming = { name: source, asOf, sectionOf, claimed };
  const mentions = mentionClaims(texts, naming, entities, references, unknown);
  unknown.assertNone();
  const path = (name: string) => join(folder, 'sources', source, name);
  const withQuotes = [
    ...byHand,
    ...['counts.yaml', 'ambiguities.yaml', 'properties.yaml'].filter((name) => existsSync(path(name))),
  ];
  const files: SourceFile[] = [
    ['sections.yaml', sectionsFile(report)],
    ['paragraphs.yaml', paragraphsFile(report, readSummaries(folder, source))],
    ...withQuotes.map((name): SourceFile => [name, setSpans(readFileSync(path(name), 'utf8'), textsByKey)]),
    claimsFile('citations.yaml', 'the symbols that each paragraph cites', citations),
    claimsFile('membership.yaml', 'the lists of members', lists),
    claimsFile('mentions.yaml', 'every name in every paragraph', mentions),
  ];
  return files.map(([name, content]) => [name, withJsonSchemaLine(folder, join('sources', source, name), content)]);
}

/**
 * Reads the entities, and the date of a source. The files of both must be valid, as the names of a missing entity would be
 * missing in the generated claims. Claims may be invalid, as their quotes may have no spans yet.
 */
function readKnown(folder: string, source: string): { entities: Entity[]; asOf: string } {
  const { raw, issues: readIssues } = readDataset(folder);
  const { dataset, issues: parseIssues } = parseDataset(raw);
  const issues = [...readIssues, ...parseIssues].filter(
    ({ rule, location: { file } }) =>
      rule === 'invalid-yaml' ||
      file.startsWith(join('data', 'entities')) ||
      file === join('data', 'sources', source, 'source.yaml'),
  );
  if (issues.length > 0) throw new DatasetError(issues);
  const [asOf] = dataset.sources.flatMap(({ value }) => (value.name === source ? [value.asOf] : []));
  return { entities: dataset.entities.map(({ value }) => value), asOf: asOf ?? '' };
}

/** The summaries that paragraphs have so far, by key. They are written by hand. */
function readSummaries(folder: string, source: string): ReadonlyMap<string, string | undefined> {
  const shape = z.array(z.object({ key: z.string(), summary: z.string().optional() }));
  const paragraphs = readSourceFile(folder, source, 'paragraphs.yaml', shape, []);
  return new Map(paragraphs.map(({ key, summary }) => [key, summary]));
}

function sectionsFile({ sections }: Report): string {
  return new Document(sections.map(({ number, heading }) => ({ number, heading }))).toString({ lineWidth: 0 });
}

function paragraphsFile({ paragraphs }: Report, summaries: ReadonlyMap<string, string | undefined>): string {
  const entries = paragraphs.map(({ key, kind, number, section, text }) => ({
    key,
    kind,
    number,
    ...(section !== null && { section: sectionNumber(section) }),
    length: new TextWithOffsets(key, text).length,
    sha256: digest(text),
    opening: openingOf(text),
    ...(summaries.get(key) !== undefined && { summary: summaries.get(key) }),
  }));
  return new Document(entries).toString({ lineWidth: 0 });
}

/** The number at the beginning of the heading of a section; the heading itself if it has no number. */
function sectionNumber(section: string | null): string | null {
  return section?.split(' ', 1)[0] ?? null;
}

/** The first words of a text, up to three. */
function openingOf(text: string): string {
  return text.split(' ', 3).join(' ');
}

function claimsFile(name: string, content: string, claims: readonly GeneratedClaim[]): SourceFile {
  return [name, formatClaims(`Generated by \`npm run data:annotate\`: ${content}.`, claims)];
}
