import { useRef, useState } from 'react';
import { RelationRow } from '../../components/relation-row.tsx';
import type { RelationGroup } from './group-relations.ts';

interface Props {
  readonly group: RelationGroup;
  /** Whether every relation of the group is loaded, so that their number can be said. */
  readonly complete: boolean;
  /** Whether the group is all that is shown. */
  readonly alone: boolean;
}

/** The relations of one kind under their heading: the first ones, and the others on demand. */
export function GroupList({ group: { kind, side, heading, relations }, complete, alone }: Props) {
  const [all, setAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const folded = !all && !alone && relations.length > few + 2;
  const showAll = () => {
    setAll(true);
    // The button is gone then; reading goes on with the first of those that it showed.
    requestAnimationFrame(() => list.current?.children[few]?.querySelector('a')?.focus());
  };
  return (
    <section className="relation-group" aria-labelledby={`${kind}-${side}`}>
      <h2 id={`${kind}-${side}`}>
        {heading}{' '}
        <span className="count">
          {relations.length}
          {!complete && ' so far'}
        </span>
      </h2>
      <ul ref={list} className={folded ? 'folded' : ''}>
        {relations.map((relation) => (
          <RelationRow key={relation.id} relation={relation} side={side} />
        ))}
      </ul>
      {folded && (
        <button type="button" className="show-all" onClick={showAll}>
          Show all {relations.length}
        </button>
      )}
    </section>
  );
}

/** How many are shown at first, as entity.css says too; on paper all of them are. */
const few = 8;
