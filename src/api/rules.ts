import type { Rule } from '../model/rules.ts';
import type { DatasetSummary } from '../store/index.ts';
import { builder } from './builder.ts';
import type { GraphQLContext } from './context.ts';
import { RelationKind, RuleBasis } from './enums.ts';

builder.objectType('Rule', {
  description:
    'Why something that no source states is in the graph: a rule of inference, or a fact from outside the sources.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'A readable id, stable and unique: `symbol-suffix`. It is no global id.' }),
    basis: t.expose('basis', {
      type: RuleBasis,
      description: 'DERIVED for a rule of inference, EXTERNAL for a fact from outside.',
    }),
    statement: t.exposeString('statement', { description: 'The rule or fact, in one sentence.' }),
    needs: t.exposeString('needs', { description: 'What must be given for the rule to apply, in one sentence.' }),
    yields: t.expose('yields', {
      type: [RelationKind],
      description:
        'The kinds of relations that follow by the rule. Empty for a rule about dates, periods or names only.',
    }),
  }),
});

/**
 * The rule with an id, or null without an id.
 * @throws {TypeError} if the graph does not list it: a defect of the data.
 */
export function ruleOf(id: string | null, { store }: GraphQLContext): Rule | null {
  if (id === null) return null;
  const rule = rulesById(store.dataset).get(id);
  if (!rule) throw new TypeError(`The rule "${id}" must be one that the graph lists.`);
  return rule;
}

/** The rules of a graph by id; the same map for the same summary. */
export function rulesById(dataset: DatasetSummary): ReadonlyMap<string, Rule> {
  const known = rulesOf.get(dataset);
  if (known) return known;
  const rules = new Map(dataset.rules.map((rule) => [rule.id, rule]));
  rulesOf.set(dataset, rules);
  return rules;
}

const rulesOf = new WeakMap<DatasetSummary, ReadonlyMap<string, Rule>>();
