import { useSearchParams } from 'wouter';
import { relationLabels } from '../../format/relation-labels.ts';
import type { RelationKind } from '../../generated/graphql.ts';

/** The options of the graph, stored in the address: `?depth=2&excludeKinds=MENTIONS&expanded=person/matthew-wilson`. */
export interface GraphState {
  /** The depth of the first neighborhood. */
  readonly depth: number;
  readonly excludedKinds: ReadonlySet<RelationKind>;
  /** The slugs of the expanded entities, in the order of expansion. */
  readonly expanded: readonly string[];
}

/** The depths that can be chosen. */
export const depths = [1, 2, 3] as const;

/**
 * Returns the state and a function that changes it. Only expanding and collapsing add entries to the browser's history.
 */
export function useGraphState(): [GraphState, (change: Partial<GraphState>) => void] {
  const [parameters, setParameters] = useSearchParams();
  const state = parseState(parameters);
  const change = (changed: Partial<GraphState>) =>
    setParameters(stateParameters({ ...state, ...changed }), { replace: changed.expanded === undefined });
  return [state, change];
}

function parseState(parameters: URLSearchParams): GraphState {
  const depth = Number(parameters.get('depth'));
  return {
    depth: depths.find((each) => each === depth) ?? 1,
    excludedKinds: new Set(parameters.getAll('excludeKinds').filter(isKind)),
    expanded: [...new Set(parameters.getAll('expanded'))].slice(0, maxExpanded),
  };
}

/** Defaults are omitted. */
function stateParameters({ depth, excludedKinds, expanded }: GraphState): URLSearchParams {
  return new URLSearchParams([
    ...(depth === 1 ? [] : [['depth', String(depth)]]),
    ...[...excludedKinds].map((kind) => ['excludeKinds', kind]),
    ...expanded.map((slug) => ['expanded', slug]),
  ]);
}

/** Each expanded entity costs one request. */
const maxExpanded = 20;

function isKind(text: string): text is RelationKind {
  return Object.hasOwn(relationLabels, text);
}
