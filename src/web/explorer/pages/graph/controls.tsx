import { useState } from 'react';
import { enumWords } from '../../format/types.ts';
import type { RelationKind } from '../../generated/graphql.ts';
import { depths, type PictureState } from './graph-state.ts';

interface Props {
  /** Every kind that there is, with how many relations are of it. */
  readonly kinds: readonly (readonly [RelationKind, number])[];
  readonly state: PictureState;
  readonly change: (change: Partial<PictureState>) => void;
}

/** How far the picture reaches, and which kinds of relations it has. */
export function Controls({ kinds, state: { depth, without }, change }: Props) {
  // Where the picture would have to wait below a long list, the list is folded at first.
  const [unfolded] = useState(() => matchMedia('(min-width: 62rem)').matches);
  const off = kinds.filter(([kind]) => without.has(kind)).length;
  const switchKind = (kind: RelationKind) => {
    const next = new Set(without);
    if (!next.delete(kind)) next.add(kind);
    change({ without: next });
  };
  return (
    <div className="picture-controls">
      <fieldset>
        <legend>How far</legend>
        <div className="picture-depths">
          {depths.map((each) => (
            <label key={each}>
              <input
                type="radio"
                name="depth"
                checked={each === depth}
                onChange={() => change({ depth: each })}
                aria-label={each === 1 ? '1 relation away' : `${each} relations away`}
              />
              {each}
            </label>
          ))}
        </div>
      </fieldset>
      <details open={unfolded}>
        <summary>
          Kinds of relations{' '}
          <span className="count">
            {kinds.length}
            {off > 0 && `, ${off} off`}
          </span>
        </summary>
        <fieldset className="picture-kinds">
          <legend className="hidden">Kinds of relations</legend>
          {kinds.map(([kind, count]) => (
            <label key={kind}>
              <input type="checkbox" checked={!without.has(kind)} onChange={() => switchKind(kind)} />
              <span>{enumWords(kind)}</span> <span className="count">{count}</span>
            </label>
          ))}
        </fieldset>
        <p className="picture-all">
          <button type="button" onClick={() => change({ without: new Set() })}>
            All
          </button>
          <button type="button" onClick={() => change({ without: new Set(kinds.map(([kind]) => kind)) })}>
            None
          </button>
        </p>
      </details>
    </div>
  );
}
