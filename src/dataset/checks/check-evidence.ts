import { type Entity, parseSlug } from '../../model/entities.ts';
import { foldName, namesOf } from '../../model/names.ts';
import type { RelationKindName } from '../../model/relation-kinds.ts';
import type { EditorRule, SourceClaim, WithLocation } from '../parsed-dataset.ts';
import { didYouMean, type ReportIssue } from '../validation-issue.ts';

/** The rules that editors apply, by id. */
type Rules = ReadonlyMap<string, EditorRule>;

/** A STATED claim has evidence and no rule; any other has a rule of its basis, and the evidence that the rule needs. */
export function checkBasis({ value }: WithLocation<SourceClaim>, rules: Rules, reportIssue: ReportIssue): void {
  const { basis, rule, quotes } = value;
  if (basis === 'STATED') {
    if (quotes.length === 0) reportIssue('missing-evidence', ['claim'], 'A STATED claim must have at least one quote.');
    if (rule)
      reportIssue('unexpected-rule', ['rule'], 'A STATED claim must not have a rule: its quotes are its evidence.');
    return;
  }
  if (!rule) {
    reportIssue('missing-rule', ['basis'], `A ${basis} claim must name its rule, an id of rules.yaml, in "rule".`);
    return;
  }
  const known = rules.get(rule);
  if (!known) {
    reportIssue(
      'unknown-rule',
      ['rule'],
      `"${rule}" is not the id of a rule in rules.yaml${didYouMean(rule, [...rules.keys()])}.`,
    );
    return;
  }
  if (known.basis !== basis)
    reportIssue(
      'rule-basis',
      ['basis'],
      `The basis of the rule "${rule}" is ${known.basis}, but this claim is ${basis}.`,
    );
  const paragraphs = new Set(quotes.map((quote) => quote.in)).size;
  if (quotes.length < known.quotes || paragraphs < known.paragraphs)
    reportIssue(
      'missing-evidence',
      ['claim'],
      `The rule "${rule}" needs ${known.quotes} or more quotes from ${known.paragraphs} or more paragraphs, but got ${quotes.length} from ${paragraphs}.`,
    );
}

/** A rule must be able to yield a claim of this kind. */
export function checkYield(name: RelationKindName, rule: string | null, rules: Rules, reportIssue: ReportIssue): void {
  const known = rule === null ? undefined : rules.get(rule);
  if (known && !known.yields.includes(name))
    reportIssue(
      'unexpected-rule',
      ['rule'],
      `The rule "${rule}" yields ${known.yields.join(', ') || 'no relations'}, but this claim is of kind ${name}.`,
    );
}

/**
 * The evidence of a STATED claim must carry it. Each paragraph that it quotes has more than the names of the two ends, as
 * names alone support no verb: what follows only from two paragraphs together is an inference.
 */
export function checkCarried(
  kind: RelationKindName,
  { basis, quotes }: SourceClaim,
  ends: readonly string[],
  entities: ReadonlyMap<string, WithLocation<Entity>>,
  reportIssue: ReportIssue,
): void {
  if (basis !== 'STATED' || namingKinds.has(kind)) return;
  if (kind === 'about' && parseSlug(ends[1] ?? '')?.type === 'Topic') return;
  const names = new Set(
    ends.flatMap((slug) => {
      const entity = entities.get(slug)?.value;
      return entity ? namesOf(entity).map(foldName) : [];
    }),
  );
  for (const [paragraph, quoted] of Map.groupBy(quotes, (quote) => quote.in)) {
    if (!quoted.every(({ words }) => names.has(foldName(words)))) continue;
    const got = quoted.map(({ words }) => `"${words}"`).join(', ');
    if (quoted.length === quotes.length)
      reportIssue(
        'evidence-names-only',
        ['quotes'],
        `The quotes of ${kind} must have the words that state it, but got names only: ${got}.`,
      );
    else
      reportIssue(
        'evidence-across-paragraphs',
        ['quotes'],
        `The quotes of ${kind} must have the words that state it in each paragraph, but got names only from ${paragraph}: ${got}. If it follows from the paragraphs together, make it DERIVED, with the rule that joins them.`,
      );
  }
}

/** The kinds of relations that are stated by naming something in a certain place. */
const namingKinds: ReadonlySet<RelationKindName> = new Set(['mentions', 'cites', 'describes', 'measures', 'belongsTo']);
