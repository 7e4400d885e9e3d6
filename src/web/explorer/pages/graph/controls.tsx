import { useState } from 'react';
import { SourceSelect } from '../../components/source-select.tsx';
import type { SourceFilter } from '../../components/use-source-filter.ts';
import { formatEnum } from '../../format/types.ts';
import type { RelationKind } from '../../generated/graphql.ts';
import { depths } from './graph-parameters.ts';
import type { GraphState } from './graph-state.ts';

interface Props {
  /** All kinds of relations in the graph, with the number of relations. */
  readonly kinds: readonly (readonly [RelationKind, number])[];
  readonly state: GraphState;
  readonly filter: SourceFilter;
  readonly change: (change: Partial<GraphState>) => void;
}

/** The depth, and the source and the kinds of the relations that are shown. */
export function Controls({ kinds, state: { maxDepth, excludedKinds }, filter, change }: Props) {
  // On narrow screens the list starts collapsed, because the graph is below it.
  const [wideScreen] = useState(() => matchMedia('(min-width: 62rem)').matches);
  const excludedCount = kinds.filter(([kind]) => excludedKinds.has(kind)).length;
  const toggleKind = (kind: RelationKind) =>
    change({ excludedKinds: excludedKinds.symmetricDifference(new Set([kind])) });
  return (
    <div className="graph-controls">
      <fieldset>
        <legend>Depth</legend>
        <div className="graph-depths">
          {depths.map((each) => (
            <label key={each}>
              <input
                type="radio"
                name="depth"
                checked={each === maxDepth}
                onChange={() => change({ maxDepth: each })}
                aria-label={each === 1 ? '1 step' : `${each} steps`}
              />
              {each}
            </label>
          ))}
        </div>
      </fieldset>
      <SourceSelect filter={filter} />
      <details open={wideScreen}>
        <summary>
          Kinds of relations{' '}
          <span className="count">
            {kinds.length}
            {excludedCount > 0 && `, ${excludedCount} off`}
          </span>
        </summary>
        <fieldset className="graph-kinds">
          <legend className="visually-hidden">Kinds of relations</legend>
          {kinds.map(([kind, count]) => (
            <label key={kind}>
              <input type="checkbox" checked={!excludedKinds.has(kind)} onChange={() => toggleKind(kind)} />
              <span>{formatEnum(kind)}</span> <span className="count">{count}</span>
            </label>
          ))}
        </fieldset>
        <p className="graph-kind-buttons">
          <button type="button" onClick={() => change({ excludedKinds: new Set() })}>
            All
          </button>
          <button type="button" onClick={() => change({ excludedKinds: new Set(kinds.map(([kind]) => kind)) })}>
            None
          </button>
        </p>
      </details>
    </div>
  );
}
