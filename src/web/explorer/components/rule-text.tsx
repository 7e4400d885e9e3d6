import type { RuleFragment } from '../generated/graphql.ts';

interface Props {
  /** What the rule or fact is for: "Rule". */
  readonly label: string;
  readonly rule: RuleFragment;
}

/** A rule or an outside fact as a sentence, with its id. */
export function RuleText({ label, rule: { id, statement } }: Props) {
  return (
    <p className="rule">
      {label}: {statement} {id !== statement && <code className="rule-id">{id}</code>}
    </p>
  );
}
