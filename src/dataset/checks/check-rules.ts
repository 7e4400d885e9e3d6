import type { EdtfDate } from '../../model/edtf-date.ts';
import type { Entity, ExternalNames } from '../../model/entities.ts';
import { builtInRules } from '../../model/rules.ts';
import { isWhen } from '../field-values.ts';
import { type EditorRule, type ParsedDataset, parseProperty, type WithLocation } from '../parsed-dataset.ts';
import {
  didYouMean,
  formatLocation,
  issueReporter,
  type ReportIssue,
  type ValidationIssue,
} from '../validation-issue.ts';

/** Checks that the ids of rules are unique, that each rule is used, and that dates and external names name rules that exist. */
export function checkRules(dataset: ParsedDataset): ValidationIssue[] {
  const issues: ValidationIssue[] = [];
  const rules = new Map<string, WithLocation<EditorRule>>();
  const used = new Set(dataset.claims.flatMap(({ value }) => (value.rule ? [value.rule] : [])));
  const builtIn = new Set<string>(builtInRules.map(({ id }) => id));
  for (const rule of dataset.rules) {
    const reportIssue = issueReporter(rule, issues);
    const { id } = rule.value;
    const first = rules.get(id);
    if (first || builtIn.has(id)) {
      const place = first ? `at ${formatLocation(first.locate([]))}` : 'built in';
      reportIssue('duplicate-rule', ['id'], `The rule "${id}" is already ${place}.`);
    }
    rules.set(id, rule);
  }
  const checkDate = (when: EdtfDate | null, reportIssue: ReportIssue) => {
    if (!when?.rule) return;
    used.add(when.rule);
    if (!rules.has(when.rule)) reportIssue('unknown-rule', ['when', 'rule'], unknownRule(when.rule, rules));
  };
  for (const claim of dataset.claims) checkDate(claim.value.when, issueReporter(claim, issues));
  for (const entity of dataset.entities)
    for (const when of datesOf(entity.value)) checkDate(when, issueReporter(entity, issues));
  for (const entity of dataset.entities)
    for (const [index, { rule: id }] of namesByRule(entity.value).entries()) {
      used.add(id);
      const rule = rules.get(id)?.value;
      const path = ['externalNames', index, 'rule'];
      const reportIssue = issueReporter(entity, issues);
      if (!rule) reportIssue('unknown-rule', path, unknownRule(id, rules));
      else if (rule.basis !== 'EXTERNAL')
        reportIssue('rule-basis', path, `External names need an EXTERNAL rule, but "${id}" is ${rule.basis}.`);
    }
  for (const count of dataset.counts) checkDate(count.value.when, issueReporter(count, issues));
  for (const property of dataset.properties) {
    const value = parseProperty(property.value);
    if (isWhen(value)) checkDate(value, issueReporter(property, issues));
  }
  for (const [id, rule] of rules)
    if (!used.has(id))
      issueReporter(rule, issues)(
        'unused-rule',
        ['id'],
        `No claim, date or name rests on the rule "${id}": remove it.`,
      );
  return issues;
}

function unknownRule(id: string, rules: ReadonlyMap<string, unknown>): string {
  return `"${id}" is not the id of a rule in rules.yaml${didYouMean(id, [...rules.keys()])}.`;
}

function namesByRule(entity: Entity): readonly ExternalNames[] {
  return entity.type === 'Member' ? entity.externalNames : [];
}

function datesOf(entity: Entity): (EdtfDate | null)[] {
  if (entity.type === 'Event') return [entity.when];
  if (entity.type === 'Initiative') return [entity.launched, entity.dated];
  return entity.type === 'Organization' ? [entity.founded] : [];
}
