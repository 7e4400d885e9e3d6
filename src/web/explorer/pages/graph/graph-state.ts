import { useLocation } from 'wouter';
import { useParameters } from '../../components/use-parameters.ts';
import { graphAddress } from '../../format/addresses.ts';
import type { IgnoredPart } from '../../format/parameters.ts';
import type { RelationKind } from '../../generated/graphql.ts';
import { graphParameters } from './graph-parameters.ts';

/**
 * The options of the graph, stored in the address:
 * `?maxDepth=2&excludeKinds=MENTIONS&expanded=person/matthew-wilson&source=annual-report-2023`.
 */
export interface GraphState {
  /** The depth of the first neighborhood. */
  readonly maxDepth: number;
  readonly excludedKinds: ReadonlySet<RelationKind>;
  /** The slugs of the expanded entities, in the order of expansion. */
  readonly expanded: readonly string[];
  /** The name of the only source of the relations; null for all sources. */
  readonly source: string | null;
}

/**
 * Returns the state of the graph of an entity, a function that changes it, and the parts of the address that are not
 * valid. Only expanding and collapsing add entries to the browser's history.
 */
export function useGraphState(
  slug: string,
): [state: GraphState, change: (change: Partial<GraphState>) => void, ignored: readonly IgnoredPart[]] {
  const [, navigate] = useLocation();
  const { values, ignored } = useParameters(graphParameters);
  const { excludeKinds, ...others } = values;
  const state: GraphState = { ...others, excludedKinds: new Set(excludeKinds) };
  const change = (changed: Partial<GraphState>) => {
    const parameters = String(stateParameters({ ...state, ...changed }));
    navigate(`${graphAddress(slug)}${parameters && `?${parameters}`}`, { replace: changed.expanded === undefined });
  };
  return [state, change, ignored];
}

/** Defaults are omitted. */
function stateParameters({ maxDepth, excludedKinds, expanded, source }: GraphState): URLSearchParams {
  return new URLSearchParams([
    ...(maxDepth === 1 ? [] : [['maxDepth', String(maxDepth)]]),
    ...[...excludedKinds].map((kind) => ['excludeKinds', kind]),
    ...expanded.map((slug) => ['expanded', slug]),
    ...(source === null ? [] : [['source', source]]),
  ]);
}
