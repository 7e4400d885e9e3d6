import type { Rule } from '../model/rules.ts';
import { builder } from './builder.ts';
import type { GraphQLContext } from './context.ts';
import { Basis, RelationKind } from './enums.ts';

builder.objectType('Rule', {
  description:
    'Why something that no source states is in the graph: a rule of inference, or a fact from outside the sources.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'A readable id, stable and unique: `symbol-suffix`. It is no global id.' }),
    basis: t.expose('basis', {
      type: Basis,
      description: 'DERIVED for a rule of inference, EXTERNAL for a fact from outside.',
    }),
    statement: t.exposeString('statement', { description: 'The rule or fact, in one sentence.' }),
    needs: t.exposeString('needs', { description: 'What must be given for the rule to apply, in one sentence.' }),
    yields: t.expose('yields', {
      type: [RelationKind],
      description: 'The kinds of relations that follow by the rule. Empty for a rule about dates and periods only.',
    }),
  }),
});

/** The rule with an id. An id that the graph does not list is its own statement, as in a graph from another program. */
export function ruleOf(id: string | null, { store }: GraphQLContext): Rule | null {
  if (id === null) return null;
  const listed = store.dataset.rules.find((rule) => rule.id === id);
  return listed ?? { id, basis: 'DERIVED', statement: id, needs: '', yields: [] };
}
