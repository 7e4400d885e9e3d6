import { type Entity, parseSlug } from '../../model/entities.ts';
import { functionalProperties } from '../../model/properties.ts';
import { fieldShape, type ParsedDataset, type SourceProperty, type WithLocation } from '../parsed-dataset.ts';
import {
  didYouMean,
  formatLocation,
  issueReporter,
  type ReportIssue,
  type ValidationIssue,
} from '../validation-issue.ts';
import { checkQuotes } from './check-quotes.ts';

/** Checks the values that sources give of fields: that the entity has the field, that the value has its form, and that each source gives one only. */
export function checkProperties(
  dataset: ParsedDataset,
  entities: ReadonlyMap<string, WithLocation<Entity>>,
): ValidationIssue[] {
  const issues: ValidationIssue[] = [];
  const first = new Map<string, WithLocation<SourceProperty>>();
  for (const entry of dataset.properties) {
    const reportIssue = issueReporter(entry, issues);
    checkQuotes(entry, entities, reportIssue);
    checkField(entry.value, entities, reportIssue);
    const { from, of, property } = entry.value;
    const key = `${from.name} ${of} ${property}`;
    const earlier = first.get(key);
    if (earlier) {
      const place = formatLocation(earlier.locate([]));
      const message = `"${of}" can have only one value of ${property} in a source, which is already at ${place}.`;
      reportIssue('duplicate-property', ['property'], message);
    } else first.set(key, entry);
  }
  return issues;
}

function checkField(
  { of, property, value }: SourceProperty,
  entities: ReadonlyMap<string, WithLocation<Entity>>,
  reportIssue: ReportIssue,
): void {
  const type = parseSlug(of)?.type;
  if (!entities.has(of) || !type) {
    reportIssue('unknown-entity', ['of'], `"${of}" does not exist${didYouMean(of, [...entities.keys()])}.`);
    return;
  }
  const fields: readonly string[] = functionalProperties[type];
  if (!fields.includes(property)) {
    const message =
      fields.length === 0
        ? `"${of}" has no field of which a source can give the value.`
        : `The property of "${of}" must be one of ${fields.join(', ')}, but got "${property}"${didYouMean(property, fields)}.`;
    reportIssue('unknown-property', ['property'], message);
    return;
  }
  const parsed = fieldShape(of, property)?.safeParse(value);
  const isEmpty = parsed?.data === null || (Array.isArray(parsed?.data) && parsed.data.length === 0);
  if (!parsed?.success || isEmpty)
    reportIssue('invalid-shape', ['value'], `${JSON.stringify(value)} is not a value of ${property}.`);
}
