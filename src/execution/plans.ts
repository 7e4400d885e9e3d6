import { type DocumentNode, GraphQLError, Kind, OperationTypeNode, type ValidatedExecutionArgs, visit } from 'graphql';
import { SelectionPlan } from './plan.ts';

/** The plans of documents. They live as long as their document, which the server keeps for as long as it is asked. */
export class Plans {
  private readonly known = new WeakMap<DocumentNode, KnownPlans>();
  private readonly compileAfter: number;

  constructor(compileAfter: number) {
    this.compileAfter = compileAfter;
  }

  /** What an operation selects depends on its document, its name, and the variables that `@skip` and `@include` read. */
  of(request: ValidatedExecutionArgs): SelectionPlan {
    const { document, operation, variableValues } = request;
    let known = this.known.get(document);
    if (!known) {
      known = { conditions: conditionsOf(document), plans: new Map() };
      this.known.set(document, known);
    }
    const key = [operation.name?.value, ...known.conditions.map((name) => variableValues.coerced[name])].join(' ');
    let plan = known.plans.get(key);
    if (!plan) {
      plan = planOf(request, this.compileAfter);
      if (known.plans.size >= mostCombinations) known.plans.clear();
      known.plans.set(key, plan);
    }
    return plan;
  }
}

interface KnownPlans {
  /** The variables that decide what is selected. */
  readonly conditions: readonly string[];
  /** By the name of the operation and the values of those. */
  readonly plans: Map<string, SelectionPlan>;
}

/** How many combinations of `@skip` and `@include` of one document are kept. */
const mostCombinations = 8;

function planOf(request: ValidatedExecutionArgs, compileAfter: number): SelectionPlan {
  const { operation, schema, fragments, variableValues } = request;
  const type = schema.getRootType(operation.operation);
  if (!type || operation.operation !== OperationTypeNode.QUERY) {
    const problem = `Schema is not configured to execute ${operation.operation} operation.`;
    throw new GraphQLError(problem, { nodes: operation });
  }
  let fields = 0;
  const nextNumber = () => {
    fields += 1;
    return fields - 1;
  };
  return new SelectionPlan({ schema, fragments, variableValues, compileAfter, nextNumber }, type, [
    operation.selectionSet,
  ]);
}

function conditionsOf(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive({ name, arguments: given }) {
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of given ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}
