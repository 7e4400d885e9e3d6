import { type DocumentNode, GraphQLError, Kind, OperationTypeNode, type ValidatedExecutionArgs, visit } from 'graphql';
import { SelectionPlan } from './selection-plan.ts';

/** Caches the plans of operations for as long as their document exists. */
export class PlanCache {
  private readonly documents = new WeakMap<DocumentNode, DocumentPlans>();
  private readonly compileAfter: number;

  constructor(compileAfter: number) {
    this.compileAfter = compileAfter;
  }

  /** @throws {GraphQLError} if the operation is not a query */
  get(request: ValidatedExecutionArgs): SelectionPlan {
    const { document, operation, variableValues } = request;
    let cached = this.documents.get(document);
    if (!cached) {
      cached = { conditionVariables: conditionVariablesOf(document), plans: new Map() };
      this.documents.set(document, cached);
    }
    const { conditionVariables, plans } = cached;
    const key = [operation.name?.value, ...conditionVariables.map((name) => variableValues.coerced[name])].join(' ');
    let plan = plans.get(key);
    if (!plan) {
      plan = createPlan(request, this.compileAfter);
      if (plans.size >= maxPlansPerDocument) plans.clear();
      plans.set(key, plan);
    }
    return plan;
  }
}

interface DocumentPlans {
  /** The variables that `@skip` and `@include` read. */
  readonly conditionVariables: readonly string[];
  /** By the name of the operation and the values of those variables, which together decide what is selected. */
  readonly plans: Map<string, SelectionPlan>;
}

/** A document with n condition variables can have 2ⁿ plans. */
const maxPlansPerDocument = 8;

function createPlan(request: ValidatedExecutionArgs, compileAfter: number): SelectionPlan {
  const { operation, schema, fragments, variableValues } = request;
  const type = schema.getRootType(operation.operation);
  if (!type || operation.operation !== OperationTypeNode.QUERY) {
    const problem = `Schema is not configured to execute ${operation.operation} operation.`;
    throw new GraphQLError(problem, { nodes: operation });
  }
  let fieldCount = 0;
  const nextFieldIndex = () => {
    fieldCount += 1;
    return fieldCount - 1;
  };
  return new SelectionPlan({ schema, fragments, variableValues, compileAfter, nextFieldIndex }, type, [
    operation.selectionSet,
  ]);
}

function conditionVariablesOf(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive({ name, arguments: directiveArguments }) {
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of directiveArguments ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}
